package vn.hososo.document.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The font of printed lists; a character that it lacks prints as a question mark instead of ending the print. */
record SheetFont(PDType0Font font, Map<Integer, Boolean> known) {
    static SheetFont load(PDDocument document, @Nullable InputStream in) throws IOException {
        return new SheetFont(PDType0Font.load(document, Objects.requireNonNull(in)), new HashMap<>());
    }

    float width(String printable, float size) throws IOException {
        return font.getStringWidth(printable) / 1000 * size;
    }

    /** The text in lines no wider than this; at least one, and a word too long is broken. */
    List<String> wrap(String text, float width, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line.replace(0, line.length(), longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(broken(word, width, size, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** What is left of a word after full lines of it were cut off. */
    private String broken(String word, float width, float size, List<String> lines) throws IOException {
        String rest = word;
        while (width(rest, size) > width) {
            int end = rest.length() - 1;
            while (end > 1 && width(rest.substring(0, end), size) > width) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private String printable(String text) {
        return text.codePoints()
                .map(point -> known.computeIfAbsent(point, this::isKnown) ? point : '?')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private boolean isKnown(int point) {
        try {
            return point <= Character.MAX_VALUE && font.encode(Character.toString(point)).length > 0;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
