package vn.hososo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.TestRevocation;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.TestSources;
import vn.hososo.signing.structure.Change;

/** What is told of a signature beside the verdict; forgeries and honest files have tests of their own. */
class PdfVerifierTest {

    private static final TestPki PKI = new TestPki("CA thử");
    private static final TestRevocation REVOCATION = new TestRevocation(PKI, 0);
    private static final PdfVerifier VERIFIER = new PdfVerifier(PKI.anchors());

    @AfterAll
    static void stop() {
        REVOCATION.close();
    }

    @Test
    void aFileWithoutSignatureIsUnsigned() throws Exception {
        assertThat(VERIFIER.verify(SignedFiles.draft()).verdict()).isInstanceOf(Verdict.Unsigned.class);
    }

    @Test
    void whatIsNoPdfIsUnreadable() {
        assertThatThrownBy(() -> VERIFIER.verify(new Pdf("không phải PDF".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadablePdfException.class);
        assertThatThrownBy(() -> VERIFIER.verify(new Pdf(new byte[0]))).isInstanceOf(UnreadablePdfException.class);
    }

    @Test
    void aClaimedTimeIsToldApartFromAProvenOne() throws Exception {
        var claimed = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

        var unstamped = only(signer().at(claimed));
        var stamped = only(signer().at(claimed).stampedBy(PKI));

        assertThat(unstamped.signedAt()).isEqualTo(claimed);
        assertThat(unstamped.timestampedAt()).isNull();
        assertThat(unstamped.level()).isEqualTo(Level.B);
        assertThat(stamped.signedAt()).isEqualTo(claimed);
        assertThat(stamped.timestampedAt()).isAfter(claimed.plusSeconds(3600));
        assertThat(stamped.level()).isEqualTo(Level.T);
    }

    @Test
    void whatTheFileItselfHoldsRaisesTheLevel() throws Exception {
        var withData = only(signer().upTo(
                        SignatureLevel.PAdES_BASELINE_LT,
                        PKI,
                        TestSources.asking(REVOCATION).crl()));
        var archived = only(signer().upTo(
                        SignatureLevel.PAdES_BASELINE_LTA,
                        PKI,
                        TestSources.asking(REVOCATION).crl()));

        assertThat(withData.level()).isEqualTo(Level.LT);
        assertThat(withData.changes()).containsExactly(Change.VALIDATION_DATA_ADDED);
        assertThat(withData.certificateStatus()).isEqualTo(CertificateStatus.of(CertificateStatus.State.GOOD));
        assertThat(archived.level()).isEqualTo(Level.LTA);
        assertThat(archived.coversWhole()).isFalse();
        assertThat(archived.changes())
                .containsExactlyInAnyOrder(Change.VALIDATION_DATA_ADDED, Change.DOCUMENT_TIMESTAMP_ADDED);
    }

    private static VerifiedSignature only(CarelessSigner signer) throws Exception {
        return VERIFIER.verify(signer.sign(SignedFiles.draft())).signatures().getFirst();
    }

    private static CarelessSigner signer() {
        return new CarelessSigner(PKI.keyFile("Trần Thị Lan"));
    }
}
