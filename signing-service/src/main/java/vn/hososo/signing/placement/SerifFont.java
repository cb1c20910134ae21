package vn.hososo.signing.placement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Serif: has every Vietnamese letter, the widths of Times New Roman, and a licence that lets it be embedded. */
public final class SerifFont {

    private static final byte[] FILE = read();

    private SerifFont() {}

    /** The font file. */
    public static InputStream file() {
        return new ByteArrayInputStream(FILE);
    }

    /** The font in this document; only the letters used are embedded when it is saved. */
    static PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, file(), true);
    }

    private static byte[] read() {
        try (var font = SerifFont.class.getResourceAsStream("/fonts/LiberationSerif-Regular.ttf")) {
            if (font == null) {
                throw new IllegalStateException("fonts/LiberationSerif-Regular.ttf is not on the class path");
            }
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
