package vn.hososo.signing.placement;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * One line of text, as large as its field allows.
 *
 * @param overText whether dots and gaps lie below, which the draft printed for the hand to write on
 */
record FieldLine(String text, boolean overText) implements Ink {

    private static final float LARGEST = 13;
    private static final float SMALLEST = 5;

    @Override
    public void draw(PDDocument document, PDPageContentStream content, float width, float height) throws IOException {
        var font = SerifFont.in(document);
        Placement.use(font, text);
        if (overText) {
            content.setNonStrokingColor(1f);
            content.addRect(0, 0, width, height);
            content.fill();
            content.setNonStrokingColor(0f);
        }
        // The field stands 2 points around the printed letters, of which a third of their height hangs below the line.
        var letters = (height - 4) / 1.3f;
        var fitting = (width - 2) / (font.getStringWidth(text) / 1000);
        var size = Math.clamp(Math.min(overText ? letters / 0.7f : height * 0.72f, fitting), SMALLEST, LARGEST);
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(1, overText ? 2 + letters * 0.3f : (height - size * 0.68f) / 2);
        content.showText(text);
        content.endText();
    }
}
