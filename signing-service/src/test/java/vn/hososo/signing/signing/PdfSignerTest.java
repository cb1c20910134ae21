package vn.hososo.signing.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.signing.OutsideTools;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.credential.SigningKey;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.placement.PlacedFields;
import vn.hososo.signing.verification.PdfVerifier;
import vn.hososo.signing.verification.VerifiedSignature;

class PdfSignerTest {

    private static final TestPki PKI = new TestPki("CA thử");
    private static final TestSigner SIGNER = new TestSigner(PKI);
    private static final PdfVerifier VERIFIER = new PdfVerifier(PKI.anchors());

    @Test
    void leaderThenNumberThenOrganAreBothValid() throws Exception {
        // Given
        var leaders = SIGNER.leader();

        // When
        var organs = SIGNER.organ(leaders);

        // Then
        var verified = VERIFIER.verify(organs);
        assertThat(verified.verdict().status()).isEqualTo("VALID");
        assertThat(verified.signatures())
                .extracting(VerifiedSignature::field)
                .containsExactly(PlacedFields.LEADER, PlacedFields.ORGAN);
        assertThat(verified.signatures())
                .allSatisfy(signature -> assertThat(signature.timestampedAt()).isNotNull());
    }

    @Test
    void theOrgansRevisionOnlyAppends() throws Exception {
        var draft = TestPdf.decision(TestSigner.LEADER);
        var leaders = SIGNER.leader(draft);
        var organs = SIGNER.organ(leaders);

        assertThat(Arrays.copyOf(leaders.bytes(), draft.length())).isEqualTo(draft.bytes());
        assertThat(Arrays.copyOf(organs.bytes(), leaders.length())).isEqualTo(leaders.bytes());
    }

    @Test
    void numberAndDateStandOnThePage() throws Exception {
        assertThat(shownText(SIGNER.leader())).doesNotContain("/QĐ-UBND");

        var text = shownText(SIGNER.organ(SIGNER.leader()));

        assertThat(text).contains("07/QĐ-UBND").contains("ngày 05 tháng 3 năm 2020");
        assertThat(text).contains("Thời gian ký:").contains(TestSigner.ORGAN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void turnedPagesAreSignedToo(int rotation) throws Exception {
        var organs = SIGNER.organ(SIGNER.leader(TestPdf.blank(PDRectangle.A4, rotation, 2)));

        assertThat(VERIFIER.verify(organs).verdict().status()).isEqualTo("VALID");
        assertThat(shownText(organs)).contains("Số: 07/QĐ-UBND").contains("ngày 05 tháng 3 năm 2020");
    }

    @Test
    void aPageWithoutRoomIsSignedToo() throws Exception {
        var organs = SIGNER.organ(SIGNER.leader(TestPdf.blank(new PDRectangle(100, 80), 0, 1)));

        assertThat(VERIFIER.verify(organs).verdict().status()).isEqualTo("VALID");
    }

    @Test
    void aFileWithoutReservedFieldsCarriesNumberAndDateInTheOrgansSignature() throws Exception {
        var organs = SIGNER.organ(TestPdf.decision(TestSigner.LEADER));

        assertThat(VERIFIER.verify(organs).verdict().status()).isEqualTo("VALID");
        assertThat(shownText(organs)).contains("Số: 07/QĐ-UBND").contains("ngày 05 tháng 3 năm 2020");
    }

    @Test
    void aDraftThatCameSignedKeepsItsSignature() throws Exception {
        var draft = new TestSigner(PKI).organ(TestPdf.decision(TestSigner.LEADER));

        var leaders = SIGNER.leader(draft);

        assertThat(VERIFIER.verify(leaders).signatures()).hasSize(2);
        assertThat(VERIFIER.verify(leaders).verdict().status()).isEqualTo("VALID");
    }

    @Test
    void popplerFindsBothSignaturesValid() throws Exception {
        var output = OutsideTools.pdfsig(SIGNER.organ(SIGNER.leader())).text();

        assertThat(output.split("Signature is Valid", -1)).as(output).hasSize(3);
        assertThat(output).contains("Total document signed");
    }

    @Test
    void qpdfFindsNoError() throws Exception {
        var said = OutsideTools.qpdfCheck(SIGNER.organ(SIGNER.leader()));

        // 2 would be an error; 3 is a warning: PDFBox's incremental saves count the objects one short.
        assertThat(said.code()).as(said.text()).isIn(0, 3);
    }

    @Test
    void aWrongPinOpensNothing() {
        var file = PKI.keyFile("Ai đó");

        assertThatThrownBy(() -> SigningKey.open(file, "0000".toCharArray()))
                .isInstanceOfSatisfying(
                        SigningKey.Unopened.class,
                        e -> assertThat(e.isWrongPin()).isTrue());
        assertThatThrownBy(() -> SigningKey.open(new byte[] {1, 2, 3}, "0000".toCharArray()))
                .isInstanceOfSatisfying(
                        SigningKey.Unopened.class,
                        e -> assertThat(e.isWrongPin()).isFalse());
    }

    private static String shownText(Pdf pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            document.getDocumentCatalog().getAcroForm().flatten();
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
