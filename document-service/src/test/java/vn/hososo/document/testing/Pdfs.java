package vn.hososo.document.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;

/** PDFs for tests, each with bytes of its own. */
public final class Pdfs {
    private Pdfs() {}

    public static byte[] pages(int count) {
        return write(count, false);
    }

    public static byte[] encrypted() {
        return write(1, true);
    }

    /** One page with a line of text, in a font that has the Vietnamese letters. */
    public static byte[] saying(String line) {
        try (PDDocument document = new PDDocument();
                InputStream font = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(PDType0Font.load(document, font), 12);
                content.newLineAtOffset(50, 700);
                content.showText(line);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What comes behind a file when it is updated, as signatures do it, to do this when it is opened. */
    public static byte[] update(byte[] file, PDAction action) {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            catalog.setOpenAction(action);
            catalog.getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            byte[] updated = out.toByteArray();
            return Arrays.copyOfRange(updated, file.length, updated.length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Opens as a PDF and is larger than this many bytes. */
    public static byte[] largerThan(int bytes) {
        byte[] pdf = pages(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(pdf);
        out.writeBytes(("\n%" + " ".repeat(bytes)).getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] write(int pages, boolean locked) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(UUID.randomUUID().toString());
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
