package vn.hososo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.hososo.signing.OutsideTools;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.TestRevocation;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.TestSources;
import vn.hososo.signing.signing.TestSigner;

/** Honest files, each accepted here, by DSS with its default policy, by pdfsig, and by qpdf. */
class HonestFileTest {

    private interface Maker {
        Pdf make() throws Exception;
    }

    private record Honest(String name, int signatures, Maker maker) {}

    private static final TestPki PKI = new TestPki("CA thử");
    private static final TestRevocation REVOCATION = new TestRevocation(PKI, 0);
    private static final TestSigner OFFICE = new TestSigner(PKI);

    @AfterAll
    static void stop() {
        REVOCATION.close();
    }

    @TestFactory
    Stream<DynamicContainer> eachIsAcceptedByAll() {
        return files().stream().map(honest -> DynamicContainer.dynamicContainer(honest.name(), judged(honest)));
    }

    private static List<Honest> files() {
        var files = new ArrayList<>(List.of(
                new Honest("the leader's signature", 1, OFFICE::leader),
                new Honest("the leader's and the organ's", 2, () -> OFFICE.organ(OFFICE.leader())),
                new Honest("three", 3, () -> signer().sign(OFFICE.organ(OFFICE.leader()))),
                new Honest(
                        "a third that is seen",
                        3,
                        () -> signer().shown("Sao y", 400, 20, 150, 50).sign(OFFICE.organ(OFFICE.leader()))),
                new Honest("on a draft that came signed", 2, () -> OFFICE.leader(signer().sign(SignedFiles.draft()))),
                new Honest(
                        "without time stamp",
                        1,
                        () -> new CarelessSigner(PKI.keyFile("Trần Thị Lan")).sign(SignedFiles.draft())),
                new Honest(
                        "by a key on P-256",
                        1,
                        () -> new CarelessSigner(SignedFiles.keyFileOnP256(PKI))
                                .stampedBy(PKI)
                                .sign(SignedFiles.draft())),
                new Honest(
                        "with validation data (B-LT)",
                        1,
                        () -> upTo(SignatureLevel.PAdES_BASELINE_LT).sign(SignedFiles.draft())),
                new Honest(
                        "with a document time stamp (B-LTA)",
                        1,
                        () -> upTo(SignatureLevel.PAdES_BASELINE_LTA).sign(SignedFiles.draft())),
                new Honest(
                        "B-LTA upon the leader's and the organ's",
                        3,
                        () -> upTo(SignatureLevel.PAdES_BASELINE_LTA).sign(OFFICE.organ(OFFICE.leader()))),
                new Honest(
                        "a field filled as certified",
                        1,
                        () -> Forger.updated(certified(), it -> SignedFiles.fill(it, "một"))),
                new Honest(
                        "filled as certified, then signed",
                        2,
                        () -> signer().sign(Forger.updated(certified(), it -> SignedFiles.fill(it, "một")))),
                new Honest(
                        "metadata written anew",
                        1,
                        () -> Forger.updated(OFFICE.leader(), it -> {
                            var metadata = new PDMetadata(it);
                            metadata.importXMPMetadata("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes());
                            it.getDocumentCatalog().setMetadata(metadata);
                            it.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                        })),
                new Honest(
                        "certified, no change permitted",
                        1,
                        () -> SignedFiles.certified(PKI, CertificationPermission.NO_CHANGE_PERMITTED)
                                .sign(SignedFiles.draft())),
                new Honest("PDF 2.0", 2, () -> OFFICE.organ(OFFICE.leader(SignedFiles.version2(SignedFiles.draft())))),
                new Honest(
                        "cross-reference tables",
                        2,
                        () -> OFFICE.organ(OFFICE.leader(SignedFiles.plain(SignedFiles.draft())))),
                new Honest(
                        "linearised",
                        2,
                        () -> OFFICE.organ(OFFICE.leader(OutsideTools.linearised(SignedFiles.draft()))))));
        IntStream.of(90, 180, 270)
                .forEach(rotation -> files.add(new Honest(
                        "pages rotated by " + rotation,
                        2,
                        () -> OFFICE.organ(OFFICE.leader(TestPdf.blank(PDRectangle.A4, rotation, 2))))));
        return files;
    }

    private static Stream<DynamicTest> judged(Honest honest) {
        var file = made(honest);
        return Stream.of(
                DynamicTest.dynamicTest("by the service", () -> {
                    var verified = verifier().verify(file);
                    assertThat(verified.verdict()).isEqualTo(new Verdict.Valid());
                    assertThat(verified.signatures()).hasSize(honest.signatures());
                }),
                DynamicTest.dynamicTest("by DSS with its default policy", () -> passesDss(file, honest.signatures())),
                DynamicTest.dynamicTest("by pdfsig", () -> {
                    var said = OutsideTools.pdfsig(file).text();
                    assertThat(said).doesNotContain("Signature is Invalid", "Digest Mismatch");
                    assertThat(said.split("Signature is Valid", -1).length - 1)
                            .as(said)
                            .isGreaterThanOrEqualTo(honest.signatures());
                }),
                DynamicTest.dynamicTest("by qpdf", () -> {
                    var said = OutsideTools.qpdfCheck(file);
                    // PDFBox does not list a cross-reference stream in itself, and so counts one object more than qpdf
                    // finds.
                    assertThat(said.text().lines().filter(line -> line.startsWith("WARNING")))
                            .allMatch(line -> line.contains("reported number of objects"));
                    assertThat(said.code()).as(said.text()).isIn(0, 3);
                }));
    }

    private static void passesDss(Pdf file, int signatures) {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file.bytes()));
        var certificates = new CommonCertificateVerifier();
        certificates.setAIASource(null);
        certificates.setTrustedCertSources(PKI.anchors().source());
        certificates.setCrlSource(TestSources.asking(REVOCATION).crl());
        validator.setCertificateVerifier(certificates);
        var report = validator.validateDocument().getSimpleReport();
        assertThat(report.getSignatureIdList()).hasSize(signatures);
        assertThat(report.getSignatureIdList())
                .allSatisfy(id -> assertThat(report.getIndication(id))
                        .as(() -> report.getSubIndication(id) + " "
                                + report.getAdESValidationErrors(id).stream()
                                        .map(message -> message.getValue())
                                        .toList())
                        .isEqualTo(Indication.TOTAL_PASSED));
    }

    private static Pdf certified() throws Exception {
        return SignedFiles.certified(PKI, CertificationPermission.MINIMAL_CHANGES_PERMITTED)
                .sign(SignedFiles.richDraft());
    }

    private static CarelessSigner signer() {
        return new CarelessSigner(PKI.keyFile("Trần Thị Lan")).stampedBy(PKI);
    }

    private static CarelessSigner upTo(SignatureLevel level) {
        return new CarelessSigner(PKI.keyFile("Trần Thị Lan"))
                .upTo(level, PKI, TestSources.asking(REVOCATION).crl());
    }

    private static PdfVerifier verifier() {
        return PdfVerifier.asking(PKI.anchors(), TestSources.asking(REVOCATION));
    }

    private static Pdf made(Honest honest) {
        try {
            return honest.maker().make();
        } catch (Exception e) {
            throw new IllegalStateException(honest.name(), e);
        }
    }
}
