package vn.hososo.signing.verification;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.document.Pdf;

/** Files to be signed, keys to sign with, and what the authority of the tests says of them. */
final class SignedFiles {

    static final String FIELD = "note";

    private SignedFiles() {}

    static Pdf draft() throws IOException {
        return TestPdf.decision("Nguyễn Văn Hùng");
    }

    /** With cross-reference tables instead of streams, and every object by itself. */
    static Pdf plain(Pdf pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            return saved(document, CompressParameters.NO_COMPRESSION);
        }
    }

    static Pdf version2(Pdf pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            document.setVersion(2.0f);
            return saved(document, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    /** Three pages, a note on the first, and an empty field to fill in. */
    static Pdf richDraft() throws IOException {
        try (var document = Loader.loadPDF(TestPdf.blank(PDRectangle.A4, 0, 3).bytes())) {
            var note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(50, 700, 20, 20));
            note.setContents("Ghi chú");
            document.getPage(0).getAnnotations().add(note);
            document.getPage(1).setMediaBox(PDRectangle.A5);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDTextField(form);
            field.setPartialName(FIELD);
            field.setDefaultAppearance("/Helv 12 Tf 0 g");
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(100, 600, 200, 20));
            widget.setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(widget);
            form.getFields().add(field);
            return saved(document, CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    /** Fills the field by hand, so that value and looks are written and nothing else. */
    static void fill(PDDocument document, String value) throws IOException {
        var field = document.getDocumentCatalog().getAcroForm(null).getField(FIELD);
        var object = field.getCOSObject();
        object.setString(org.apache.pdfbox.cos.COSName.V, value);
        var widget = field.getWidgets().getFirst();
        var looks = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream(document);
        looks.setBBox(new PDRectangle(200, 20));
        looks.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        var normal = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary();
        normal.setNormalAppearance(looks);
        widget.setAppearance(normal);
        object.setNeedToBeUpdated(true);
    }

    static CarelessSigner certified(TestPki pki, CertificationPermission permission) {
        return new CarelessSigner(pki.keyFile("Trần Thị Lan")).stampedBy(pki).certifying(permission);
    }

    static byte[] keyFile(TestPki pki, int rsaBits) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(rsaBits);
        return keyFile(pki, generator.generateKeyPair());
    }

    /** With a certificate that says where to ask about it. */
    static byte[] keyFileNaming(TestPki pki, URI responder) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        return keyFile(pair, pki.certificateNaming(responder, pair.getPublic()), pki.root());
    }

    static byte[] keyFileOnP256(TestPki pki) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return keyFile(pki, generator.generateKeyPair());
    }

    private static byte[] keyFile(TestPki pki, KeyPair pair) throws Exception {
        return keyFile(pair, pki.certify(pair.getPublic(), "Trần Thị Lan"), pki.root());
    }

    private static byte[] keyFile(KeyPair pair, X509Certificate... chain) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", pair.getPrivate(), TestPki.PIN.toCharArray(), chain);
        var out = new ByteArrayOutputStream();
        store.store(out, TestPki.PIN.toCharArray());
        return out.toByteArray();
    }

    private static Pdf saved(PDDocument document, CompressParameters how) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out, how);
        return new Pdf(out.toByteArray());
    }
}
