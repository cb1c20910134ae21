package vn.hososo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.TestRevocation;
import vn.hososo.signing.credential.TrustAnchors;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.RevocationSources;
import vn.hososo.signing.revocation.TestSources;
import vn.hososo.signing.signing.TestSigner;
import vn.hososo.signing.structure.Limits;

/** What is proven of a file just signed without asking DSS; that no forgery passes, {@link ForgeryTest} says. */
class MadeSignatureTest {

    private static final TestPki PKI = new TestPki("CA thử");
    private static final TestRevocation REVOCATION = new TestRevocation(PKI, 0);
    private static final TestSigner OFFICE = new TestSigner(PKI);

    private final AtomicInteger asked = new AtomicInteger();
    private Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);

    @AfterAll
    static void stop() {
        REVOCATION.close();
    }

    @Test
    void aSecondSignatureOfTheSameCertificatesIsProvenWithoutAskingAgain() throws Exception {
        // Given
        var verifier = verifier(PKI.anchors());
        assertValid(made(verifier, OFFICE));
        var before = asked.get();

        // When
        var draft = SignedFiles.draft();
        var signed = OFFICE.leader(draft);
        var usual = verifier.verify(signed);
        var usually = asked.getAndSet(before);
        var verified =
                verifier.verifyMade(draft, signed, usual.signatures().getFirst().signedAt());

        // Then
        assertThat(usually).isGreaterThan(before);
        assertThat(asked).hasValue(before);
        assertThat(verified).isEqualTo(usual);
    }

    @Test
    void afterSomeMomentsItIsAskedAgain() throws Exception {
        var verifier = verifier(PKI.anchors());
        assertValid(made(verifier, OFFICE));
        var before = asked.get();

        clock = Clock.offset(clock, Vouched.MOMENTS);
        assertValid(made(verifier, OFFICE));

        assertThat(asked.get()).isGreaterThan(before);
    }

    @Test
    void anotherSignerIsAskedFor() throws Exception {
        var verifier = verifier(PKI.anchors());
        assertValid(made(verifier, OFFICE));
        var before = asked.get();

        assertValid(made(verifier, new TestSigner(PKI)));

        assertThat(asked.get()).isGreaterThan(before);
    }

    @Test
    void aSecondSignatureInTheFileIsAskedFor() throws Exception {
        // Given
        var verifier = verifier(PKI.anchors());
        assertValid(made(verifier, OFFICE));
        var leaders = OFFICE.leader();
        var before = asked.get();

        // When
        assertValid(verifier.verifyMade(leaders, OFFICE.organ(leaders), clock.instant()));

        // Then
        assertThat(asked.get()).isGreaterThan(before);
    }

    @Test
    void whatWasNotThereBeforeIsAskedFor() throws Exception {
        var verifier = verifier(PKI.anchors());
        assertValid(made(verifier, OFFICE));
        var before = asked.get();

        assertValid(verifier.verifyMade(new Pdf(new byte[] {'%'}), OFFICE.leader(), clock.instant()));
        var same = asked.get();
        assertValid(verifier.verifyMade(new Pdf(new byte[] {'X'}), OFFICE.leader(), clock.instant()));

        assertThat(same).isEqualTo(before);
        assertThat(asked.get()).isGreaterThan(before);
    }

    @Test
    void anAnchorTakenAwayCountsAtOnce(@TempDir Path directory) throws Exception {
        // Given
        PKI.writeRoot(directory);
        var verifier = verifier(new TrustAnchors(directory, Duration.ZERO));
        assertValid(made(verifier, OFFICE));

        // When
        try (var anchors = Files.newDirectoryStream(directory, "*.crt")) {
            for (var anchor : anchors) {
                Files.delete(anchor);
            }
        }

        // Then
        assertThat(made(verifier, OFFICE).verdict().codes()).contains("CERTIFICATE_NOT_TRUSTED");
    }

    private VerifiedFile made(PdfVerifier verifier, TestSigner signer) throws Exception {
        var draft = SignedFiles.draft();
        return verifier.verifyMade(draft, signer.leader(draft), clock.instant());
    }

    private static void assertValid(VerifiedFile file) {
        assertThat(file.verdict()).isEqualTo(new Verdict.Valid());
    }

    private PdfVerifier verifier(TrustAnchors anchors) {
        var answers = TestSources.asking(REVOCATION);
        var counted = new RevocationSources() {
            @Override
            public CRLSource crl() {
                asked.incrementAndGet();
                return answers.crl();
            }

            @Override
            public OCSPSource ocsp() {
                return answers.ocsp();
            }

            @Override
            public boolean areConfigured() {
                return true;
            }
        };
        return new PdfVerifier(anchors, counted, true, Limits.USUAL, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock.instant();
            }
        });
    }
}
