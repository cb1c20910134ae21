package vn.hososo.document.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDDocumentCatalogAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import vn.hososo.document.testing.Pdfs;

/** Files that must be refused, and some that look like them and must not. */
public final class HostilePdfs {
    private static final COSName[] NONE = {};

    private HostilePdfs() {}

    /** What is done to a PDF of one page before it is saved. */
    private interface Malice {
        void apply(PDDocument document) throws IOException;
    }

    private static byte[] with(Malice malice) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            document.addPage(new PDPage());
            malice.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] openActionScript() {
        return with(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    static byte[] namedScript() {
        return with(document -> {
            COSArray names = new COSArray();
            names.add(new org.apache.pdfbox.cos.COSString("one"));
            names.add(new PDActionJavaScript("app.alert(1)").getCOSObject());
            COSDictionary tree = new COSDictionary();
            tree.setItem(COSName.NAMES, names);
            COSDictionary dictionary = new COSDictionary();
            dictionary.setItem(COSName.getPDFName("JavaScript"), tree);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, dictionary);
        });
    }

    static byte[] closingScript() {
        return with(document -> {
            var actions = new PDDocumentCatalogAdditionalActions();
            actions.setWC(new PDActionJavaScript("app.alert(1)"));
            document.getDocumentCatalog().setActions(actions);
        });
    }

    static byte[] annotationScript() {
        return with(document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionJavaScript("app.alert(1)"));
            document.getPage(0).setAnnotations(List.of(link));
        });
    }

    static byte[] formFieldScript() {
        return with(document -> {
            PDTextField field = field(document);
            COSDictionary actions = new COSDictionary();
            actions.setItem(COSName.K, new PDActionJavaScript("app.alert(1)").getCOSObject());
            field.getCOSObject().setItem(COSName.AA, actions);
        });
    }

    static byte[] dynamicForm() {
        return with(document -> field(document)
                .getAcroForm()
                .getCOSObject()
                .setItem(COSName.getPDFName("XFA"), stream(document, "<xdp/>".getBytes(StandardCharsets.UTF_8), NONE)));
    }

    static byte[] launch() {
        return with(document -> {
            PDActionLaunch action = new PDActionLaunch();
            action.setF("cmd.exe");
            document.getDocumentCatalog().setOpenAction(action);
        });
    }

    static byte[] attached(String name, byte[] content) {
        return with(document -> {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(name);
            specification.setFileUnicode(name);
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    /** A stream of zeros that is a thousandth of its size in the file. */
    public static byte[] bomb(long size) {
        return with(document -> document.getDocumentCatalog()
                .getCOSObject()
                .setItem("Zeros", stream(document, zeros(size), COSName.FLATE_DECODE)));
    }

    /** Zeros packed twice, so that not even the first unpacking shows their size. */
    static byte[] bombInBomb(long size) {
        return with(document -> document.getDocumentCatalog()
                .getCOSObject()
                .setItem("Zeros", stream(document, deflate(zeros(size)), COSName.FLATE_DECODE, COSName.FLATE_DECODE)));
    }

    /** An object stream, which every reader unpacks to find the pages, of far more than any honest one. */
    static byte[] structureBomb() {
        byte[] packed = zeros(64L << 20);
        return join(
                "%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1),
                ("9 0 obj\n<</Type/ObjStm/N 1/First 4/#46ilter/Fl#61teDecode/Length " + packed.length + ">>\nstream\n")
                        .getBytes(StandardCharsets.ISO_8859_1),
                packed,
                "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] tooManyPages() {
        return with(document ->
                document.getDocumentCatalog().getPages().getCOSObject().setInt(COSName.COUNT, 2_000_000_000));
    }

    static byte[] nestedTooDeeply(int depth) {
        String pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Deep " + "[".repeat(depth) + "]".repeat(depth)
                + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n";
        return pdf.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(UUID.randomUUID() + ".txt"));
            zip.write("nội dung".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    static byte[] before(String bytes) {
        return join(bytes.getBytes(StandardCharsets.ISO_8859_1), Pdfs.pages(1));
    }

    static byte[] behind(byte[] bytes) {
        return join(Pdfs.pages(1), bytes);
    }

    /** The end of the PDF hides in the comment of the ZIP. */
    static byte[] zipWithComment() {
        byte[] zip = zip();
        byte[] comment = "\n%%EOF endstream\n".getBytes(StandardCharsets.ISO_8859_1);
        zip[zip.length - 2] = (byte) comment.length;
        return join(Pdfs.pages(1), zip, comment);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] form() {
        return with(HostilePdfs::field);
    }

    private static PDTextField field(PDDocument document) {
        PDAcroForm form = new PDAcroForm(document);
        form.setFields(List.of());
        document.getDocumentCatalog().setAcroForm(form);
        PDTextField field = new PDTextField(form);
        field.setPartialName("số");
        form.setFields(List.of(field));
        return field;
    }

    private static COSStream stream(PDDocument document, byte[] encoded, COSName... filters) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(encoded);
        }
        if (filters.length > 0) {
            stream.setItem(COSName.FILTER, filters.length == 1 ? filters[0] : array(filters));
        }
        return stream;
    }

    private static COSBase array(COSName... names) {
        COSArray array = new COSArray();
        List.of(names).forEach(array::add);
        return array;
    }

    private static byte[] zeros(long size) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 20];
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            for (long left = size; left > 0; left -= chunk.length) {
                deflater.write(chunk);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }
}
