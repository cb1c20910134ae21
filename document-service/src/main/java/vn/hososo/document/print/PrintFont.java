package vn.hososo.document.print;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Serif, embedded, which has the measures of Times New Roman and every Vietnamese letter. */
public final class PrintFont {
    private static final String FILE = "/fonts/LiberationSerif-Regular.ttf";
    /** Stands for what the font cannot show. */
    private static final String UNKNOWN = "?";

    private final PDType0Font font;
    private final Map<Integer, String> printable = new HashMap<>();

    private PrintFont(PDType0Font font) {
        this.font = font;
    }

    public static PrintFont in(PDDocument document) throws IOException {
        try (InputStream file = PrintFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return new PrintFont(PDType0Font.load(document, file, true));
        }
    }

    public PDType0Font font() {
        return font;
    }

    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The text with every character that the font cannot show replaced. */
    public String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> shown.append(printable.computeIfAbsent(point, this::shown)));
        return shown.toString();
    }

    private String shown(int point) {
        String character = Character.isWhitespace(point) ? " " : Character.toString(point);
        try {
            return font.encode(character).length == 0 ? UNKNOWN : character;
        } catch (IOException | IllegalArgumentException missing) {
            return UNKNOWN;
        }
    }

    /** The text in lines that are no wider than this; a word that is wider is broken. */
    List<String> wrap(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : printable(text).strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = breakUp(word, size, width, lines);
        }
        lines.add(line);
        return lines;
    }

    private String breakUp(String word, float size, float width, List<String> lines) throws IOException {
        String rest = word;
        while (width(rest, size) > width && rest.length() > 1) {
            int fits = 1;
            while (fits < rest.length() - 1 && width(rest.substring(0, fits + 1), size) <= width) {
                fits++;
            }
            lines.add(rest.substring(0, fits));
            rest = rest.substring(fits);
        }
        return rest;
    }
}
