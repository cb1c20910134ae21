package vn.hososo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.TestRevocation;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.TestSources;
import vn.hososo.signing.signing.TestSigner;
import vn.hososo.signing.structure.Limits;

/** Forgeries, each made from an honest file and each rejected with its own reason. */
class ForgeryTest {

    private interface Maker {
        Pdf make() throws Exception;
    }

    private record Forgery(String name, String reason, Maker maker) {}

    private static final TestPki PKI = new TestPki("CA thử");
    private static final TestRevocation REVOCATION = new TestRevocation(PKI, 0);
    private static final TestSigner OFFICE = new TestSigner(PKI);
    private static final Duration DAY = Duration.ofDays(1);

    private static final Pdf LEADERS = made(OFFICE::leader);
    private static final Pdf ORGANS = made(() -> OFFICE.organ(LEADERS));
    private static final Pdf RICH = made(() -> signer().sign(SignedFiles.richDraft()));
    private static final Pdf RICH_CERTIFIED =
            made(() -> SignedFiles.certified(PKI, CertificationPermission.MINIMAL_CHANGES_PERMITTED)
                    .sign(SignedFiles.richDraft()));

    @AfterAll
    static void stop() {
        REVOCATION.close();
    }

    @TestFactory
    Stream<DynamicTest> theFilesThatForgeriesAreMadeFromAreValid() {
        return Stream.of(LEADERS, ORGANS, RICH, RICH_CERTIFIED)
                .map(file -> DynamicTest.dynamicTest(
                        file.sha256(),
                        () -> assertThat(verifier().verify(file).verdict()).isEqualTo(new Verdict.Valid())));
    }

    @TestFactory
    Stream<DynamicTest> eachIsRejectedForItsOwnReason() {
        return Stream.of(
                        bytes(),
                        pages(),
                        annotations(),
                        forms(),
                        dictionaries(),
                        documents(),
                        signers(),
                        laterSignatures())
                .flatMap(List::stream)
                .map(forgery -> DynamicTest.dynamicTest(forgery.name() + " → " + forgery.reason(), () -> {
                    var file = forgery.maker().make();

                    var verified = verifier().verify(file);

                    assertThat(verified.verdict().isValid()).isFalse();
                    assertThat(verified.verdict().codes()).contains(forgery.reason());
                    assertThat(takenForOneMadeHere(file).verdict()).isEqualTo(verified.verdict());
                }));
    }

    /** At its most credulous: nothing need have been there before, and DSS has just vouched for the certificates. */
    private static VerifiedFile takenForOneMadeHere(Pdf file) throws Exception {
        var nothing = new Pdf(new byte[0]);
        var verifier = new PdfVerifier(
                PKI.anchors(),
                TestSources.asking(REVOCATION),
                true,
                Limits.USUAL,
                Clock.fixed(Instant.now(), ZoneOffset.UTC));
        assertThat(verifier.verifyMade(nothing, LEADERS, Instant.now()).verdict())
                .isEqualTo(new Verdict.Valid());
        return verifier.verifyMade(nothing, file, Instant.now());
    }

    private static List<Forgery> bytes() {
        return List.of(
                forgery(
                        "a comment after the last signature",
                        "BYTES_AFTER_SIGNATURE",
                        () -> Forger.appended(LEADERS, "\n% something more\n")),
                forgery(
                        "objects appended without a cross-reference",
                        "BYTES_AFTER_SIGNATURE",
                        () -> Forger.appended(LEADERS, "\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n")),
                forgery(
                        "objects appended under the old cross-reference",
                        "BYTES_AFTER_SIGNATURE",
                        () -> Forger.appended(LEADERS, "\n1 0 obj\n<</Type/Catalog>>\nendobj\nstartxref\n9\n%%EOF\n")),
                forgery("an update whose cross-reference must be guessed", "XREF_DAMAGED", () -> {
                    var at = LEADERS.length() + 8;
                    return Forger.appended(
                            LEADERS, "\n1 0 obj\n<</Type/Catalog>>\nendobj\nstartxref\n" + at + "\n%%EOF\n");
                }),
                forgery(
                        "the second signed part moved (signature wrapping)",
                        "BYTE_RANGE_MOVED",
                        () -> Forger.wrapped(OFFICE.leader(SignedFiles.plain(SignedFiles.draft())))),
                forgery("the gap widened to the left", "BYTE_RANGE_GAP", () -> ranged(LEADERS, -1, 0)),
                forgery("the gap widened to the right", "BYTE_RANGE_MOVED", () -> ranged(LEADERS, 0, 1)),
                forgery("bytes hidden behind the signature", "CONTENTS_PADDING", () -> {
                    var range = Forger.range(LEADERS);
                    var text = Forger.text(LEADERS);
                    return Forger.pdf(text.substring(0, range[2] - 3) + "41" + text.substring(range[2] - 1));
                }),
                forgery("two signers", "SEVERAL_SIGNER_INFOS", () -> Forger.resigned(LEADERS, Forger::twoSigners)),
                forgery(
                        "a value that the key did not make, with a time stamp on it",
                        "SIG_CRYPTO_FAILURE",
                        () -> Forger.resigned(LEADERS, cms -> Forger.valueChanged(cms, PKI.timestamps()))),
                forgery("one byte changed", "HASH_FAILURE", () -> {
                    var bytes = LEADERS.bytes().clone();
                    bytes[Forger.text(LEADERS).indexOf("stream") + 20] ^= 1;
                    return new Pdf(bytes);
                }));
    }

    private static List<Forgery> pages() {
        return List.of(
                forgery("a page added", "PAGE_ADDED", () -> Forger.updated(RICH, it -> it.addPage(new PDPage()))),
                forgery("a page hidden", "PAGE_REMOVED", () -> Forger.updated(RICH, it -> it.removePage(1))),
                forgery(
                        "a page replaced",
                        "PAGE_CHANGED",
                        () -> Forger.updated(RICH, it -> {
                            it.removePage(2);
                            it.addPage(new PDPage(PDRectangle.A5));
                        })),
                forgery(
                        "pages in another order",
                        "PAGE_CHANGED",
                        () -> Forger.updated(RICH, it -> {
                            var page = it.getPage(0);
                            it.removePage(0);
                            it.getPages().insertAfter(page, it.getPage(1));
                        })),
                forgery(
                        "text written over a page",
                        "PAGE_CHANGED",
                        () -> Forger.updated(LEADERS, it -> {
                            try (var content = new PDPageContentStream(
                                    it, it.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                                content.addRect(50, 50, 300, 300);
                                content.fill();
                            }
                        })),
                forgery(
                        "a font replaced (shadow attack: replace)",
                        "PAGE_CHANGED",
                        () -> Forger.updated(LEADERS, it -> {
                            var fonts =
                                    it.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                            var font = fonts.getCOSDictionary(
                                    fonts.keySet().iterator().next());
                            font.setItem(COSName.BASE_FONT, COSName.HELV);
                            font.setNeedToBeUpdated(true);
                        })),
                forgery(
                        "another page tree (shadow attack: hide and replace)",
                        "PAGE_CHANGED",
                        () -> Forger.updated(LEADERS, it -> {
                            var root = it.getDocumentCatalog().getCOSObject();
                            var pages = new COSDictionary(root.getCOSDictionary(COSName.PAGES));
                            var page = new PDPage(PDRectangle.A4);
                            page.getCOSObject().setItem(COSName.PARENT, pages);
                            pages.setItem(COSName.KIDS, new COSArray(List.of(page.getCOSObject())));
                            root.setItem(COSName.PAGES, pages);
                            root.setNeedToBeUpdated(true);
                        })));
    }

    private static List<Forgery> annotations() {
        return List.of(
                forgery(
                        "a stamp put over the page",
                        "ANNOTATION_ADDED",
                        () -> Forger.updated(RICH, ForgeryTest::stamp)),
                forgery(
                        "the same where notes are permitted (EAA)",
                        "ANNOTATION_ADDED",
                        () -> Forger.updated(
                                SignedFiles.certified(PKI, CertificationPermission.CHANGES_PERMITTED)
                                        .sign(SignedFiles.richDraft()),
                                ForgeryTest::stamp)),
                forgery(
                        "a note removed (shadow attack: hide)",
                        "ANNOTATION_REMOVED",
                        () -> Forger.updated(RICH, it -> {
                            var list = it.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
                            list.remove(0);
                            list.setNeedToBeUpdated(true);
                            it.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                        })),
                forgery(
                        "a note hidden by its flag",
                        "ANNOTATION_CHANGED",
                        () -> Forger.updated(RICH, it -> {
                            var note = it.getPage(0).getAnnotations().getFirst();
                            note.setHidden(true);
                            note.getCOSObject().setNeedToBeUpdated(true);
                        })));
    }

    private static List<Forgery> forms() {
        return List.of(
                forgery(
                        "a value where nothing was certified",
                        "FORM_VALUE_CHANGED",
                        () -> Forger.updated(RICH, it -> SignedFiles.fill(it, "một"))),
                forgery(
                        "a value where no change is permitted",
                        "FORM_VALUE_CHANGED",
                        () -> Forger.updated(
                                SignedFiles.certified(PKI, CertificationPermission.NO_CHANGE_PERMITTED)
                                        .sign(SignedFiles.richDraft()),
                                it -> SignedFiles.fill(it, "một"))),
                forgery(
                        "the number replaced after the organ signed",
                        "FORM_VALUE_CHANGED",
                        () -> Forger.updated(ORGANS, it -> {
                            var number =
                                    it.getDocumentCatalog().getAcroForm(null).getField("hososo_number");
                            number.getCOSObject().setString(COSName.V, "8");
                            number.getCOSObject().setNeedToBeUpdated(true);
                        })),
                forgery(
                        "looks of a field without a value",
                        "FORM_VALUE_CHANGED",
                        () -> Forger.updated(RICH_CERTIFIED, it -> {
                            SignedFiles.fill(it, "");
                            field(it).removeItem(COSName.V);
                        })),
                forgery(
                        "a field moved while it is filled in",
                        "FORM_FIELD_CHANGED",
                        () -> Forger.updated(RICH_CERTIFIED, it -> {
                            SignedFiles.fill(it, "một");
                            field(it).setItem(COSName.RECT, new PDRectangle(0, 0, 600, 800).getCOSArray());
                        })),
                forgery(
                        "a field over the whole page filled in",
                        "MARK_TOO_LARGE",
                        () -> Forger.updated(
                                SignedFiles.certified(PKI, CertificationPermission.MINIMAL_CHANGES_PERMITTED)
                                        .sign(Forger.updated(SignedFiles.richDraft(), it -> {
                                            field(it)
                                                    .setItem(
                                                            COSName.RECT,
                                                            new PDRectangle(0, 0, 600, 800).getCOSArray());
                                            field(it).setNeedToBeUpdated(true);
                                        })),
                                it -> SignedFiles.fill(it, "một"))),
                forgery(
                        "a field added",
                        "FORM_FIELD_ADDED",
                        () -> Forger.updated(RICH_CERTIFIED, it -> {
                            var form = it.getDocumentCatalog().getAcroForm(null);
                            var field = new PDTextField(form);
                            field.setPartialName("more");
                            form.getFields().add(field);
                            touchForm(it);
                        })),
                forgery(
                        "a field removed",
                        "FORM_FIELD_REMOVED",
                        () -> Forger.updated(RICH_CERTIFIED, it -> {
                            it.getDocumentCatalog()
                                    .getAcroForm(null)
                                    .getFields()
                                    .remove(0);
                            touchForm(it);
                        })),
                forgery(
                        "fields to be drawn anew",
                        "DOCUMENT_CHANGED",
                        () -> Forger.updated(RICH_CERTIFIED, it -> {
                            it.getDocumentCatalog().getAcroForm(null).setNeedAppearances(true);
                            touchForm(it);
                        })));
    }

    private static List<Forgery> dictionaries() {
        return List.of(
                forgery(
                        "one signature in two fields",
                        "SIGNATURE_IN_SEVERAL_FIELDS",
                        () -> Forger.updated(LEADERS, it -> {
                            var form = it.getDocumentCatalog().getAcroForm(null);
                            var copy = new PDSignatureField(form);
                            copy.setPartialName("copy");
                            copy.getCOSObject()
                                    .setItem(
                                            COSName.V,
                                            form.getField("hososo_leader")
                                                    .getCOSObject()
                                                    .getItem(COSName.V));
                            form.getFields().add(copy);
                            touchForm(it);
                        })),
                unusable("no byte range", it -> it.removeItem(COSName.BYTERANGE)),
                unusable("a byte range of nothing", it -> it.setItem(COSName.BYTERANGE, COSNull.NULL)),
                unusable(
                        "a byte range with a negative number",
                        it -> it.getCOSArray(COSName.BYTERANGE).set(1, COSInteger.get(-1))),
                unusable("no contents", it -> it.removeItem(COSName.CONTENTS)),
                unusable("empty contents", it -> it.setItem(COSName.CONTENTS, new COSString(new byte[0]))),
                unusable(
                        "contents that are no signature",
                        it -> it.setItem(COSName.CONTENTS, new COSString(new byte[] {0}))),
                unusable("no kind of signature", it -> it.removeItem(COSName.SUB_FILTER)),
                forgery(
                        "a value that is no dictionary",
                        "SIGNATURE_DICTIONARY_UNUSABLE",
                        () -> Forger.updated(LEADERS, it -> {
                            var field = leaderField(it);
                            field.setString(COSName.V, "signed");
                            field.setNeedToBeUpdated(true);
                        })),
                forgery(
                        "another name in the signature's dictionary",
                        "SIGNATURE_FIELD_CHANGED",
                        () -> Forger.updated(LEADERS, it -> {
                            var value = leaderField(it).getCOSDictionary(COSName.V);
                            value.setString(COSName.NAME, "Người khác");
                            value.setNeedToBeUpdated(true);
                        })),
                forgery(
                        "other looks of the signature",
                        "SIGNATURE_FIELD_CHANGED",
                        () -> Forger.updated(LEADERS, it -> {
                            var field = leaderField(it);
                            field.removeItem(COSName.AP);
                            field.setNeedToBeUpdated(true);
                        })));
    }

    private static List<Forgery> documents() {
        return List.of(
                forgery(
                        "a script run at opening",
                        "DOCUMENT_CHANGED",
                        () -> Forger.updated(RICH, it -> {
                            it.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
                            it.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                        })),
                forgery(
                        "layers switched off",
                        "DOCUMENT_CHANGED",
                        () -> Forger.updated(RICH, it -> {
                            var root = it.getDocumentCatalog().getCOSObject();
                            root.setItem(COSName.OCPROPERTIES, new COSDictionary());
                            root.setNeedToBeUpdated(true);
                        })),
                forgery(
                        "a certification taken away",
                        "CERTIFICATION_CHANGED",
                        () -> Forger.updated(LEADERS, it -> {
                            var root = it.getDocumentCatalog().getCOSObject();
                            root.removeItem(COSName.PERMS);
                            root.setNeedToBeUpdated(true);
                        })));
    }

    private static List<Forgery> signers() {
        var now = Instant.now();
        var expired = PKI.keyFile("Ai đó", now.minus(DAY.multipliedBy(9)), now.minus(DAY));
        var early = PKI.keyFile("Ai đó", now.plus(DAY), now.plus(DAY.multipliedBy(9)));
        var revoked = PKI.keyFile("Ai đó");
        return List.of(
                forgery(
                        "a certificate of the right name from another authority",
                        "CERTIFICATE_NOT_TRUSTED",
                        () -> new TestSigner(new TestPki("CA thử")).leader()),
                forgery(
                        "an expired certificate",
                        "CERTIFICATE_EXPIRED",
                        () -> new CarelessSigner(expired).stampedBy(PKI).sign(SignedFiles.draft())),
                forgery(
                        "an expired certificate without time stamp",
                        "CERTIFICATE_EXPIRED",
                        () -> new CarelessSigner(expired).sign(SignedFiles.draft())),
                forgery(
                        "an expired certificate and a time of its days",
                        "OUT_OF_BOUNDS_NO_POE",
                        () -> new CarelessSigner(expired)
                                .at(now.minus(DAY.multipliedBy(3)))
                                .sign(SignedFiles.draft())),
                forgery(
                        "a certificate not yet valid",
                        "CERTIFICATE_NOT_YET_VALID",
                        () -> new CarelessSigner(early).stampedBy(PKI).sign(SignedFiles.draft())),
                forgery("a certificate revoked before", "CERTIFICATE_REVOKED", () -> {
                    REVOCATION.revoke(TestSources.certificate(revoked), now.minus(Duration.ofHours(1)));
                    return new CarelessSigner(revoked).stampedBy(PKI).sign(SignedFiles.draft());
                }),
                forgery(
                        "SHA-1",
                        "DIGEST_TOO_WEAK",
                        () -> new CarelessSigner(PKI.keyFile("Ai đó"))
                                .digesting(DigestAlgorithm.SHA1)
                                .stampedBy(PKI)
                                .sign(SignedFiles.draft())),
                forgery(
                        "RSA with 1024 bits",
                        "KEY_TOO_SHORT",
                        () -> new CarelessSigner(SignedFiles.keyFile(PKI, 1024))
                                .stampedBy(PKI)
                                .sign(SignedFiles.draft())),
                forgery(
                        "the time stamp of another document",
                        "TIMESTAMP_OF_OTHER_DATA",
                        () -> Forger.resigned(LEADERS, cms -> Forger.stampedLike(cms, made(OFFICE::leader)))),
                forgery(
                        "the time stamp of a stranger",
                        "TIMESTAMP_NOT_VALID",
                        () -> signer().stampedBy(new TestPki("TSA lạ")).sign(SignedFiles.draft())));
    }

    private static List<Forgery> laterSignatures() {
        var stranger = new TestPki("CA lạ");
        return List.of(
                forgery(
                        "words shown in a stranger's signature (SSA)",
                        "UNTRUSTED_SIGNATURE_SHOWN",
                        () -> new CarelessSigner(stranger.keyFile("Kẻ lạ"))
                                .shown("900.000.000", 80, 300, 300, 60)
                                .sign(LEADERS)),
                forgery(
                        "a signature over the whole page",
                        "MARK_TOO_LARGE",
                        () -> signer().shown("Another document", 0, 0, 590, 840).sign(LEADERS)),
                forgery(
                        "signed although no change is permitted",
                        "SIGNATURE_NOT_PERMITTED",
                        () -> signer().sign(SignedFiles.certified(PKI, CertificationPermission.NO_CHANGE_PERMITTED)
                                .sign(SignedFiles.draft()))),
                forgery(
                        "an empty field for a signature added",
                        "FORM_FIELD_ADDED",
                        () -> Forger.updated(LEADERS, it -> {
                            var form = it.getDocumentCatalog().getAcroForm(null);
                            var field = new PDSignatureField(form);
                            field.setPartialName("more");
                            form.getFields().add(field);
                            touchForm(it);
                        })));
    }

    private static Forgery forgery(String name, String reason, Maker maker) {
        return new Forgery(name, reason, maker);
    }

    private static Forgery unusable(String name, java.util.function.Consumer<COSDictionary> change) {
        return forgery(
                name,
                "SIGNATURE_DICTIONARY_UNUSABLE",
                () -> Forger.updated(LEADERS, it -> {
                    var value = leaderField(it).getCOSDictionary(COSName.V);
                    change.accept(value);
                    value.setNeedToBeUpdated(true);
                }));
    }

    private static Pdf ranged(Pdf signed, int first, int second) {
        var range = Forger.range(signed);
        var old = Forger.text(signed).substring(Forger.text(signed).lastIndexOf("/ByteRange"));
        var before = old.substring(0, old.indexOf(']') + 1);
        var changed = "/ByteRange [0 " + (range[1] + first) + " " + (range[2] + second) + " " + (range[3] - second);
        return Forger.pdf(Forger.text(signed)
                .replace(before, changed + " ".repeat(before.length() - changed.length() - 1) + "]"));
    }

    private static void stamp(PDDocument document) throws java.io.IOException {
        var stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(new PDRectangle(50, 50, 300, 300));
        var list = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
        list.add(stamp);
        list.setNeedToBeUpdated(true);
        document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
    }

    private static COSDictionary field(PDDocument document) {
        return document.getDocumentCatalog()
                .getAcroForm(null)
                .getField(SignedFiles.FIELD)
                .getCOSObject();
    }

    private static COSDictionary leaderField(PDDocument document) {
        return document.getDocumentCatalog()
                .getAcroForm(null)
                .getField("hososo_leader")
                .getCOSObject();
    }

    private static void touchForm(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null).getCOSObject();
        form.setNeedToBeUpdated(true);
        form.getCOSArray(COSName.FIELDS).setNeedToBeUpdated(true);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
    }

    private static CarelessSigner signer() {
        return new CarelessSigner(PKI.keyFile("Trần Thị Lan")).stampedBy(PKI);
    }

    private static PdfVerifier verifier() {
        return PdfVerifier.asking(PKI.anchors(), TestSources.asking(REVOCATION));
    }

    private static Pdf made(Maker maker) {
        try {
            return maker.make();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
