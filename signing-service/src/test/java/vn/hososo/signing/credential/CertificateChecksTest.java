package vn.hososo.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.credential.CredentialConfig.WhenUnknown;
import vn.hososo.signing.revocation.RevocationStatus.Answer;

class CertificateChecksTest {

    private static final TestPki PKI = new TestPki("CA thử");
    private static final Instant NOW = Instant.now();

    @Test
    void aCertificateThatPassesEverythingNeedsNoWord() {
        assertThat(checks(new Answer.Good(), WhenUnknown.REFUSE, NOW).require(chain(rsa(2048))))
                .isEmpty();
    }

    @Test
    void eachRefusalHasItsOwnReason() {
        var good = new Answer.Good();
        var signer = rsa(2048);

        refused("CERTIFICATE_EXPIRED", checks(good, WhenUnknown.REFUSE, NOW.plus(Duration.ofDays(366))), chain(signer));
        refused(
                "CERTIFICATE_NOT_YET_VALID",
                checks(good, WhenUnknown.REFUSE, NOW.minus(Duration.ofDays(2))),
                chain(signer));
        refused("CERTIFICATE_KEY_WEAK", checks(good, WhenUnknown.REFUSE, NOW), chain(rsa(1024)));
        refused("CERTIFICATE_REVOKED", checks(new Answer.Revoked(NOW), WhenUnknown.REFUSE, NOW), chain(signer));
        refused("CERTIFICATE_STATUS_UNKNOWN", checks(new Answer.Unknown(), WhenUnknown.REFUSE, NOW), chain(signer));
        var stranger = new TestPki("CA thử");
        refused(
                "CERTIFICATE_NOT_TRUSTED",
                checks(good, WhenUnknown.REFUSE, NOW),
                chain(stranger.certify(signer, "A"), stranger.root()));
    }

    @Test
    void anUnknownStatusIsSaidWhereTheSiteAcceptsIt() {
        assertThat(checks(new Answer.Unknown(), WhenUnknown.ACCEPT_AND_SAY, NOW).require(chain(rsa(2048))))
                .containsExactly(CertificateChecks.STATUS_UNKNOWN);
    }

    @Test
    void aChainSurvivesBeingWrittenAsPem() {
        var chain = chain(rsa(2048));

        assertThat(CertificateChain.ofPem(chain.pem())).isEqualTo(chain);
    }

    private static void refused(String code, CertificateChecks checks, CertificateChain chain) {
        assertThatThrownBy(() -> checks.require(chain))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.kind().name()).isEqualTo(code));
    }

    private static CertificateChecks checks(Answer answer, WhenUnknown whenUnknown, Instant at) {
        return new CertificateChecks(
                PKI.anchors(), (certificate, issuer) -> answer, whenUnknown, Clock.fixed(at, ZoneOffset.UTC));
    }

    private static CertificateChain chain(PublicKey key) {
        return chain(PKI.certify(key, "Nguyễn Văn Hùng"), PKI.root());
    }

    private static CertificateChain chain(X509Certificate signer, X509Certificate root) {
        return new CertificateChain(List.of(new CertificateToken(signer), new CertificateToken(root)));
    }

    private static PublicKey rsa(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair().getPublic();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
