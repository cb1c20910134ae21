package vn.hososo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.credential.SigningKey;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.signing.TestSigner;

class PdfVerifierTest {

    private interface Change {
        void on(PDDocument document) throws Exception;
    }

    private static final TestPki PKI = new TestPki("CA thử");
    private static final PdfVerifier VERIFIER = new PdfVerifier(PKI.anchors());
    private static final Pdf SIGNED = signed();

    @Test
    void aFileWithoutSignatureIsUnsigned() throws Exception {
        assertThat(VERIFIER.verify(TestPdf.decision("Ai đó")).verdict()).isInstanceOf(Verdict.Unsigned.class);
    }

    @Test
    void whatIsNoPdfIsUnreadable() {
        assertThatThrownBy(() -> VERIFIER.verify(new Pdf("không phải PDF".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadablePdfException.class);
        assertThatThrownBy(() -> VERIFIER.verify(new Pdf(new byte[0]))).isInstanceOf(UnreadablePdfException.class);
    }

    @Test
    void oneChangedByteIsFound() throws Exception {
        var bytes = SIGNED.bytes().clone();
        var position = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("stream") + 20;
        bytes[position] ^= 1;

        assertThat(VERIFIER.verify(new Pdf(bytes)).verdict()).isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void bytesAfterTheLastSignatureAreFound() throws Exception {
        var out = new ByteArrayOutputStream();
        out.write(SIGNED.bytes());
        out.write("\n% something more\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(VERIFIER.verify(new Pdf(out.toByteArray())).verdict().codes())
                .contains("BYTES_AFTER_SIGNATURE");
    }

    @Test
    void aPageAddedAfterSigningIsFound() throws Exception {
        var changed = changed(document -> document.addPage(new PDPage()));

        assertThat(VERIFIER.verify(changed).verdict()).isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void textWrittenOverThePageAfterSigningIsFound() throws Exception {
        var changed = changed(document -> {
            try (var content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.addRect(50, 50, 300, 300);
                content.fill();
            }
        });

        assertThat(VERIFIER.verify(changed).verdict()).isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void oneSignatureInTwoFieldsIsFound() throws Exception {
        var changed = changed(document -> {
            var form = document.getDocumentCatalog().getAcroForm();
            var copy = new PDSignatureField(form);
            copy.setPartialName("copy");
            copy.getCOSObject()
                    .setItem(
                            COSName.V,
                            form.getField("hososo_leader").getCOSObject().getItem(COSName.V));
            form.getFields().add(copy);
            form.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(VERIFIER.verify(changed).verdict().codes()).contains("SIGNATURE_IN_SEVERAL_FIELDS");
    }

    @Test
    void aSignatureDictionaryMadeUnusableIsNoUnsignedFile() throws Exception {
        var changed = changed(document -> {
            var field = document.getDocumentCatalog().getAcroForm().getField("hososo_leader");
            var value = field.getCOSObject().getCOSDictionary(COSName.V);
            value.removeItem(COSName.BYTERANGE);
            value.setNeedToBeUpdated(true);
        });

        assertThat(VERIFIER.verify(changed).verdict().codes()).contains("SIGNATURE_DICTIONARY_UNUSABLE");
    }

    @Test
    void aWidenedGapIsFound() throws Exception {
        var text = new String(SIGNED.bytes(), StandardCharsets.ISO_8859_1);
        var range = text.lastIndexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
        var end = text.indexOf(' ', range);
        var first = Integer.parseInt(text.substring(range, end));
        var narrowed = String.valueOf(first - 1);
        var forged =
                text.substring(0, range) + narrowed + " ".repeat(end - range - narrowed.length()) + text.substring(end);

        assertThat(VERIFIER.verify(new Pdf(forged.getBytes(StandardCharsets.ISO_8859_1)))
                        .verdict()
                        .codes())
                .contains("BYTE_RANGE_GAP");
    }

    @Test
    void aCertificateOfAnotherAuthorityIsNotTrusted() throws Exception {
        var other = new TestSigner(new TestPki("CA thử")).leader();

        var verdict = VERIFIER.verify(other).verdict();

        assertThat(verdict.isValid()).isFalse();
        assertThat(verdict.codes()).contains("NO_CERTIFICATE_CHAIN_FOUND");
    }

    @Test
    void aCertificateExpiredOnTheDayOfSigningIsNotValid() throws Exception {
        var day = Duration.ofDays(1);
        var now = Instant.now();
        var expired = PKI.keyFile("Ai đó", now.minus(day.multipliedBy(9)), now.minus(day));

        var verdict = VERIFIER.verify(carelesslySigned(expired)).verdict();

        assertThat(verdict.isValid()).isFalse();
        assertThat(verdict.codes()).isNotEmpty();
    }

    @Test
    void theSameCarelessSignerWithAGoodCertificateIsValid() throws Exception {
        assertThat(VERIFIER.verify(carelesslySigned(PKI.keyFile("Ai đó"))).verdict())
                .isEqualTo(new Verdict.Valid());
    }

    @Test
    void anHonestSignatureIsValid() throws Exception {
        assertThat(VERIFIER.verify(SIGNED).verdict()).isEqualTo(new Verdict.Valid());
    }

    private static Pdf signed() {
        try {
            return new TestSigner(PKI).leader();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** By DSS with its own checks before signing switched off, and without a time stamp. */
    private static Pdf carelesslySigned(byte[] keyFile) throws Exception {
        var careless = new CommonCertificateVerifier();
        careless.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        var service = new PAdESService(careless);
        var document = new InMemoryDocument(TestPdf.decision("Ai đó").bytes());
        try (var key = SigningKey.open(keyFile, TestPki.PIN.toCharArray())) {
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(key.certificate());
            parameters.setCertificateChain(key.chain());
            var value = key.sign(service.getDataToSign(document, parameters));
            return new Pdf(DSSUtils.toByteArray(service.signDocument(document, parameters, value)));
        }
    }

    private static Pdf changed(Change change) throws Exception {
        try (var document = Loader.loadPDF(SIGNED.bytes())) {
            change.on(document);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return new Pdf(out.toByteArray());
        }
    }
}
