package vn.hososo.signing.placement;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** What is drawn into a signature's box, upright. */
sealed interface Ink permits FieldLine, Ink.Image, Ink.Words {

    void draw(PDDocument document, PDPageContentStream content, float width, float height) throws IOException;

    /**
     * An image.
     *
     * @param at its place, measured from the upper left corner of the signature's box
     */
    record Image(Picture picture, Box at) implements Ink {
        @Override
        public void draw(PDDocument document, PDPageContentStream content, float width, float height)
                throws IOException {
            content.drawImage(picture.in(document), at.x(), height - at.bottom(), at.width(), at.height());
        }
    }

    /**
     * Lines of upright text, broken and made smaller where they do not fit.
     *
     * @param left how much of the box is kept free at its left, as a part of its width
     */
    record Words(List<String> lines, Color color, float size, float left) implements Ink {

        private static final float SMALLEST = 4;
        private static final float LEADING = 1.2f;
        private static final float PADDING = 2;

        public Words {
            lines = List.copyOf(lines);
        }

        /** The height these lines need in a box of this width. */
        float height(PDFont font, float width) throws IOException {
            return broken(font, size, room(width)).size() * size * LEADING + 2 * PADDING;
        }

        /** The width that keeps every line whole. */
        float width(PDFont font) throws IOException {
            var widest = 0f;
            for (var line : lines) {
                widest = Math.max(widest, width(font, size, line));
            }
            return widest + 2 * PADDING + 1;
        }

        @Override
        public void draw(PDDocument document, PDPageContentStream content, float width, float height)
                throws IOException {
            var font = SerifFont.in(document);
            var fitting = size;
            var shown = broken(font, fitting, room(width));
            while (shown.size() * fitting * LEADING > height - 2 * PADDING && fitting > SMALLEST) {
                fitting -= 0.5f;
                shown = broken(font, fitting, room(width));
            }
            Placement.use(font, String.join("", shown));
            content.setNonStrokingColor(color);
            content.beginText();
            content.setRenderingMode(RenderingMode.FILL);
            content.setFont(font, fitting);
            content.setLeading(fitting * LEADING);
            var free = Math.max(0, height - shown.size() * fitting * LEADING);
            content.newLineAtOffset(PADDING + left * width, height - free / 2 - fitting);
            for (var line : shown) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }

        private float room(float width) {
            return width * (1 - left) - 2 * PADDING;
        }

        private List<String> broken(PDFont font, float at, float room) throws IOException {
            var broken = new ArrayList<String>();
            for (var line : lines) {
                var rest = new StringBuilder();
                for (var word : line.split(" ")) {
                    if (!rest.isEmpty() && width(font, at, rest + " " + word) > room) {
                        broken.add(rest.toString());
                        rest.setLength(0);
                    }
                    rest.append(rest.isEmpty() ? "" : " ").append(word);
                }
                broken.add(rest.toString());
            }
            return broken;
        }

        private static float width(PDFont font, float size, String text) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }
    }
}
