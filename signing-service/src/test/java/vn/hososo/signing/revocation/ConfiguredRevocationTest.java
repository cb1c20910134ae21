package vn.hososo.signing.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.x509.CertificateToken;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.TestRevocation;
import vn.hososo.signing.revocation.RevocationStatus.Answer;

class ConfiguredRevocationTest {

    private static final TestPki PKI = new TestPki("CA thử");
    private static final Instant REVOKED_AT =
            Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    private final TestRevocation server = new TestRevocation(PKI, 0);
    private final X509Certificate certificate = certificate(PKI);
    private final CertificateToken token = new CertificateToken(certificate);
    private final CertificateToken issuer = new CertificateToken(PKI.root());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theResponderAndTheListTellTheDateOfRevocation() {
        server.revoke(certificate, REVOKED_AT);
        var sources = sources(Map.of());

        assertThat(sources.ofRegistered(token, issuer)).isEqualTo(new Answer.Revoked(REVOKED_AT));
        assertThat(sources.ocsp()
                        .getRevocationToken(token, issuer)
                        .getRevocationDate()
                        .toInstant())
                .isEqualTo(REVOKED_AT);
        assertThat(sources.crl()
                        .getRevocationToken(token, issuer)
                        .getRevocationDate()
                        .toInstant())
                .isEqualTo(REVOKED_AT);
    }

    @Test
    void theListAnswersWhenTheResponderDoesNotAndNobodyIsUnknown() {
        var sources = sources(Map.of());

        server.fail(false, true);
        assertThat(sources.ofRegistered(token, issuer)).isEqualTo(new Answer.Good());
        server.fail(true, true);
        assertThat(sources.ofRegistered(token, issuer)).isEqualTo(new Answer.Unknown());
        assertThat(sources.crl().getRevocationToken(token, issuer)).isNull();
        assertThat(sources.ocsp().getRevocationToken(token, issuer)).isNull();
    }

    @Test
    void anotherAuthoritysAnswersAreNotBelieved() {
        var other = new TestPki("CA thử");
        var stranger = new CertificateToken(certificate(other));
        var sources = sources(Map.of());

        assertThat(sources.ofRegistered(stranger, new CertificateToken(other.root())))
                .isEqualTo(new Answer.Unknown());
    }

    @Test
    void anAnswerIsKeptForAWhile() {
        var sources = sources(Map.of("hososo.revocation.keep", "1h"));
        sources.ofRegistered(token, issuer);
        var asked = server.questions();

        assertThat(sources.ofRegistered(token, issuer)).isEqualTo(new Answer.Good());

        assertThat(server.questions()).isEqualTo(asked);
    }

    @Test
    void anAddressThatTheCertificateNamesIsAskedOnlyWhenItsHostIsAllowed() {
        // Given
        var naming = PKI.certificateNaming(server.onlineUrl());
        var nobody = Map.of("hososo.revocation.ocsp-urls", "", "hososo.revocation.crl-urls", "");
        var allowed = new HashMap<>(nobody);
        allowed.put(
                "hososo.revocation.allowed-hosts",
                "127.0.0.1:" + server.onlineUrl().getPort());
        var token = new CertificateToken(naming);

        // When, Then
        assertThat(sources(nobody).ofRegistered(token, issuer)).isEqualTo(new Answer.Unknown());
        assertThat(server.questions()).isZero();
        assertThat(sources(allowed).ofRegistered(token, issuer)).isEqualTo(new Answer.Good());
        assertThat(sources(allowed).ocsp().getRevocationToken(token, issuer)).isNull();
    }

    @Test
    void aListTooLargeIsNotRead() {
        server.fail(false, true);

        assertThat(sources(Map.of("hososo.revocation.largest-list", "10")).ofRegistered(token, issuer))
                .isEqualTo(new Answer.Unknown());
    }

    private ConfiguredRevocation sources(Map<String, String> changed) {
        var properties = new HashMap<>(Map.of(
                "hososo.revocation.crl-urls", server.listUrl().toString(),
                "hososo.revocation.ocsp-urls", server.onlineUrl().toString(),
                "hososo.revocation.keep", "0s"));
        properties.putAll(changed);
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RevocationConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(RevocationConfig.class);
        return new ConfiguredRevocation(config, Clock.systemUTC());
    }

    private static X509Certificate certificate(TestPki pki) {
        return TestPki.certificate(pki.keyFile("Nguyễn Văn Hùng"));
    }
}
