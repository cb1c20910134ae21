package vn.hososo.signing.placement;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Draws one line of text as the appearance of a field, upright and as large as the field allows. */
final class FieldAppearance {

    private static final float LARGEST = 13;
    private static final float SMALLEST = 5;

    private FieldAppearance() {}

    static void draw(PDDocument document, PDAnnotationWidget widget, int rotation, String text, boolean overText)
            throws IOException {
        var sideways = rotation == 90 || rotation == 270;
        var rectangle = widget.getRectangle();
        var width = sideways ? rectangle.getHeight() : rectangle.getWidth();
        var height = sideways ? rectangle.getWidth() : rectangle.getHeight();
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(width, height));
        stream.setMatrix(AffineTransform.getQuadrantRotateInstance(rotation / 90));
        stream.setResources(new PDResources());
        draw(document, stream, width, height, text, overText);
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        widget.setAppearance(appearance);
        widget.getCOSObject().setNeedToBeUpdated(true);
    }

    private static void draw(
            PDDocument document, PDAppearanceStream stream, float width, float height, String text, boolean overText)
            throws IOException {
        var font = SerifFont.in(document);
        Placement.use(font, text);
        var size = Math.clamp(
                Math.min(height * 0.72f, (width - 2) / (font.getStringWidth(text) / 1000)), SMALLEST, LARGEST);
        try (var content = new PDPageContentStream(document, stream)) {
            if (overText) {
                // Dots and gaps that the draft printed for the hand to write on.
                content.setNonStrokingColor(1f);
                content.addRect(0, 0, width, height);
                content.fill();
                content.setNonStrokingColor(0f);
            }
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(1, (height - size * 0.68f) / 2);
            content.showText(text);
            content.endText();
        }
    }
}
