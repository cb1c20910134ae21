package vn.hososo.local.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.local.TestChildren;

class PkiTest {
    private static final Subject LEADER =
            new Subject("Nguyễn Thị An", "Ủy ban nhân dân thị trấn Thứa", "Chủ tịch UBND thị trấn");

    @TempDir
    static Path directory;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Authority authority;
    private static HttpServer server;
    private static String url;

    @BeforeAll
    static void start() throws Exception {
        var port = TestChildren.freePort();
        url = "http://127.0.0.1:" + port;
        authority = Authority.open(directory.resolve("pki"), url);
        server = PkiMain.start(authority, port, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void timeStampIsValidAndItsCertificateIsForNothingElse() throws Exception {
        // Given
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        var digest = MessageDigest.getInstance("SHA-256").digest("hồ sơ".getBytes(StandardCharsets.UTF_8));
        var request = generator.generate(TSPAlgorithms.SHA256, digest, BigInteger.valueOf(42));

        // When
        var response = new TimeStampResponse(post("/timestamp", "application/timestamp-query", request.getEncoded()));

        // Then
        response.validate(request);
        var token = response.getTimeStampToken();
        var certificate = authority.timeStamp().certificate();
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        assertThat(token.getTimeStampInfo().getGenTime()).isCloseTo(Instant.now(), 60_000);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
        assertThat(certificate.getCriticalExtensionOIDs()).contains("2.5.29.37");
        assertThat(token.getCertificates().getMatches(null)).hasSize(3);
    }

    @Test
    void issuedFileOpensAndItsChainEndsAtTheAnchor() throws Exception {
        // When
        var file = authority.issue("leader.thua", LEADER);

        // Then
        var keys = KeyFile.load(file, Authority.PASSWORD);
        var factory = CertificateFactory.getInstance("X.509");
        var anchor =
                (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(get("/certificates/root.crt")));
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
        parameters.setRevocationEnabled(false);
        var path = factory.generateCertPath(keys.chain().subList(0, 2));
        assertThat(CertPathValidator.getInstance("PKIX").validate(path, parameters))
                .isNotNull();
        assertThat(keys.certificate().getSubjectX500Principal().getName()).contains("Nguyễn Thị An");
        assertThat(keys.certificate().getKeyUsage()).startsWith(true, true, false);
        assertThat(authority.issue("leader.thua", LEADER)).isEqualTo(file);
    }

    @Test
    void ocspAndListAgreeOnGoodRevokedAndUnknown() throws Exception {
        // Given
        var good = certificate("good");
        var revoked = certificate("revoked");

        // When
        new Revocations(authority.directory()).revoke(revoked.getSerialNumber(), Instant.now());

        // Then
        assertThat(ocsp(good.getSerialNumber())).isEqualTo(CertificateStatus.GOOD);
        assertThat(ocsp(revoked.getSerialNumber())).isInstanceOf(RevokedStatus.class);
        assertThat(ocsp(BigInteger.TEN)).isInstanceOf(UnknownStatus.class);
        var list = (X509CRL)
                CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(get("/crl/issuing.crl")));
        list.verify(authority.issuing().certificate().getPublicKey());
        assertThat(list.isRevoked(revoked)).isTrue();
        assertThat(list.isRevoked(good)).isFalse();
        assertThat(get("/crl/root.crl")).isNotEmpty();
    }

    @Test
    void anybodyMayRevokeByNameFromADayOn() throws Exception {
        // Given
        var certificate = certificate("leader.phu-hoa");
        var command = new Revocation(authority.directory(), Clock.systemUTC());

        // When
        command.revoke(List.of("leader.phu-hoa", "2025-03-05T01:00:00Z"));

        // Then
        assertThat(ocsp(certificate.getSerialNumber()))
                .isInstanceOfSatisfying(
                        RevokedStatus.class,
                        revoked -> assertThat(revoked.getRevocationTime()).isEqualTo("2025-03-05T01:00:00Z"));
        for (var wrong : List.of(
                List.<String>of(),
                List.of("leader.phu-hoa"),
                List.of("leader.nowhere"),
                List.of("../root"),
                List.of(certificate("later").getSerialNumber().toString(16), "2999-01-01T00:00:00Z"))) {
            assertThatThrownBy(() -> command.revoke(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void authorityIsMadeOnceOnly() throws Exception {
        var again = Authority.open(directory.resolve("pki"), url);

        assertThat(again.root().certificate()).isEqualTo(authority.root().certificate());
    }

    @Test
    void otherPathsAndNonsenseAreRefused() throws Exception {
        assertThat(status("GET", "/certificates/../root.p12", "")).isEqualTo(404);
        assertThat(status("GET", "/timestamp", "")).isEqualTo(405);
        assertThat(status("POST", "/timestamp", "nonsense")).isEqualTo(400);
        assertThat(status("POST", "/ocsp", "nonsense")).isEqualTo(400);
    }

    private static X509Certificate certificate(String name) throws Exception {
        return KeyFile.load(authority.issue(name, LEADER), Authority.PASSWORD).certificate();
    }

    private static Object ocsp(BigInteger serial) throws Exception {
        var issuer = new JcaX509CertificateHolder(authority.issuing().certificate());
        var sha1 = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
        var question = new OCSPReqBuilder()
                .addRequest(new CertificateID(sha1, issuer, serial))
                .build();
        var response = new OCSPResp(post("/ocsp", "application/ocsp-request", question.getEncoded()));
        var basic = (BasicOCSPResp) response.getResponseObject();
        var verifier =
                new JcaContentVerifierProviderBuilder().build(authority.ocsp().certificate());
        assertThat(basic.isSignatureValid(verifier)).isTrue();
        return List.of(basic.getResponses()).getFirst().getCertStatus() == null
                ? CertificateStatus.GOOD
                : basic.getResponses()[0].getCertStatus();
    }

    private static byte[] get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path)).build();
        return HTTP.send(request, BodyHandlers.ofByteArray()).body();
    }

    private static byte[] post(String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray()).body();
    }

    private static int status(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }
}
