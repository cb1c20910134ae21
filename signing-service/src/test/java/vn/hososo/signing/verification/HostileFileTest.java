package vn.hososo.signing.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.Policy;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.RevocationSources;
import vn.hososo.signing.structure.Limits;

/** Files made to exhaust whoever reads them, or to make him call somebody. */
class HostileFileTest {

    private static final TestPki PKI = new TestPki("CA thử");

    @Test
    void anObjectStreamThatGrowsBeyondMeasureIsRefused() throws Exception {
        tooComplex(usual(), withStream("/Type /ObjStm /N 2 /First 10", deflated(new byte[200_000_000])));
    }

    @Test
    void aFilterWithinAFilterIsMeasuredToo() throws Exception {
        var twice = deflated(deflated(new byte[400_000_000]));

        tooComplex(usual(), withStream("/Type /ObjStm /N 2 /First 10", twice, "[/FlateDecode /FlateDecode]"));
    }

    @Test
    void objectsWithoutEndAreRefused() throws Exception {
        tooComplex(limited(new Limits(32, 1000, 1 << 20, Duration.ofSeconds(20))), manyObjects(2000));
    }

    @Test
    void moreSignaturesThanAnybodyNeedsAreRefused() throws Exception {
        var signer = new CarelessSigner(PKI.keyFile("Ai đó"));
        var file = SignedFiles.draft();
        for (var count = 0; count < 3; count++) {
            file = signer.sign(file);
        }

        tooComplex(limited(new Limits(2, 300_000, 1 << 26, Duration.ofSeconds(20))), file);
    }

    @Test
    void arraysNestedWithoutEndAreRefused() throws Exception {
        var deep = "[".repeat(2_000_000) + "]".repeat(2_000_000);

        tooComplex(usual(), file("<</Type/Catalog/Pages 2 0 R/Deep 3 0 R>>", "<</Type/Pages/Kids[]/Count 0>>", deep));
    }

    @Test
    void whatTakesTooLongIsGivenUp() throws Exception {
        tooComplex(limited(new Limits(32, 300_000, 1 << 26, Duration.ZERO)), SignedFiles.draft());
    }

    @Test
    void pagesThatContainThemselvesEndSomewhere() throws Exception {
        var signed = new CarelessSigner(PKI.keyFile("Ai đó")).stampedBy(PKI).sign(SignedFiles.richDraft());
        var looped = Forger.updated(signed, it -> {
            var pages = it.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            var kids = new COSArray();
            kids.add(pages);
            pages.setItem(COSName.KIDS, kids);
            pages.setNeedToBeUpdated(true);
        });

        assertThat(codes(looped)).isNotEmpty();
    }

    @Test
    void pagesSharedOverAndOverAreNotCountedWithoutEnd() throws Exception {
        var signed = new CarelessSigner(PKI.keyFile("Ai đó")).stampedBy(PKI).sign(SignedFiles.richDraft());
        var shared = Forger.updated(signed, it -> {
            var pages = it.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            COSDictionary below =
                    pages.getCOSArray(COSName.KIDS).getObject(0) instanceof COSDictionary page ? page : pages;
            for (var level = 0; level < 40; level++) {
                var node = new COSDictionary();
                node.setItem(COSName.TYPE, COSName.PAGES);
                var twice = new COSArray();
                twice.add(below);
                twice.add(below);
                node.setItem(COSName.KIDS, twice);
                below = node;
            }
            var kids = new COSArray();
            kids.add(below);
            kids.add(below);
            kids.add(below);
            pages.setItem(COSName.KIDS, kids);
            pages.setNeedToBeUpdated(true);
        });

        assertThat(codes(shared)).containsExactly("PDF_TOO_COMPLEX");
    }

    @Test
    void oneGapNamedOverAndOverIsNotReadWithoutEnd() throws Exception {
        var gap = "<" + "00".repeat(1_000_000) + ">";
        var begin = "%PDF-1.7\n".length();
        var names = ("/ByteRange[0 " + begin + " " + (begin + gap.length()) + " 10]\n").repeat(50_000);
        var file = new Pdf((new String(
                                file("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>")
                                        .bytes(),
                                StandardCharsets.ISO_8859_1)
                        .replaceFirst("%PDF-1.7\n", "%PDF-1.7\n" + gap + "\n" + names))
                .getBytes(StandardCharsets.ISO_8859_1));

        tooComplex(limited(new Limits(32, 300_000, 1 << 26, Duration.ofSeconds(2))), file);
    }

    @Test
    void fieldsThatContainThemselvesEndSomewhere() throws Exception {
        var signed = new CarelessSigner(PKI.keyFile("Ai đó")).stampedBy(PKI).sign(SignedFiles.richDraft());
        var looped = Forger.updated(signed, it -> {
            var field = it.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(SignedFiles.FIELD)
                    .getCOSObject();
            var kids = new COSArray();
            kids.add(field);
            field.setItem(COSName.KIDS, kids);
            field.setNeedToBeUpdated(true);
        });

        assertThat(codes(looped)).contains("FORM_FIELD_CHANGED");
    }

    @Test
    void noAddressInAFileIsEverCalled() throws Exception {
        // Given
        var calls = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        var signed = new CarelessSigner(SignedFiles.keyFileNaming(PKI, url))
                .stampedBy(PKI)
                .with(parameters -> {
                    var policy = new Policy();
                    policy.setId("1.2.3.4.5.6");
                    policy.setDigestAlgorithm(DigestAlgorithm.SHA256);
                    policy.setDigestValue(new byte[32]);
                    policy.setSpuri(url + "policy");
                    parameters.bLevel().setSignaturePolicy(policy);
                })
                .sign(SignedFiles.draft());

        // When
        usual().verify(signed);
        usual().reports(signed);

        // Then
        assertThat(calls).hasValue(0);
        server.stop(0);
    }

    private static java.util.List<String> codes(Pdf file) throws UnreadablePdfException {
        try {
            return usual().verify(file).verdict().codes();
        } catch (ProblemException refused) {
            return java.util.List.of(refused.kind().name());
        }
    }

    private static void tooComplex(PdfVerifier verifier, Pdf file) {
        assertThatThrownBy(() -> verifier.verify(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.kind().name()).isEqualTo("PDF_TOO_COMPLEX"));
    }

    private static PdfVerifier usual() {
        return limited(Limits.USUAL);
    }

    private static PdfVerifier limited(Limits limits) {
        return new PdfVerifier(PKI.anchors(), RevocationSources.none(), false, limits);
    }

    private static Pdf manyObjects(int count) throws Exception {
        return Forger.updated(SignedFiles.draft(), it -> {
            var list = new COSArray();
            for (var index = 0; index < count; index++) {
                list.add(new COSDictionary());
            }
            it.getDocumentCatalog().getCOSObject().setItem("Many", list);
            it.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        });
    }

    private static Pdf withStream(String entries, byte[] encoded) {
        return withStream(entries, encoded, "/FlateDecode");
    }

    private static Pdf withStream(String entries, byte[] encoded, String filter) {
        return file(
                "<</Type/Catalog/Pages 2 0 R/More 3 0 R>>",
                "<</Type/Pages/Kids[]/Count 0>>",
                "<<" + entries + "/Filter " + filter + "/Length " + encoded.length + ">>\nstream\n"
                        + new String(encoded, StandardCharsets.ISO_8859_1) + "\nendstream");
    }

    /** A file of these objects, the first of them its catalog. */
    private static Pdf file(String... objects) {
        var text = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (var index = 0; index < objects.length; index++) {
            table.append(String.format("%010d 00000 n \n", text.length()));
            text.append(index + 1).append(" 0 obj\n").append(objects[index]).append("\nendobj\n");
        }
        var xref = text.length();
        text.append(table)
                .append("trailer\n<</Size ")
                .append(objects.length + 1)
                .append("/Root 1 0 R>>\nstartxref\n");
        return Forger.pdf(text.append(xref).append("\n%%EOF\n").toString());
    }

    private static byte[] deflated(byte[] bytes) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out, new Deflater(9))) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }
}
