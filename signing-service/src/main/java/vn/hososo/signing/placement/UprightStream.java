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

/** The appearance of a field, drawn upright and turned with its page; readers move it into the field's rectangle. */
final class UprightStream {

    private UprightStream() {}

    static void draw(PDDocument document, PDAnnotationWidget widget, int rotation, Ink ink) throws IOException {
        var sideways = rotation == 90 || rotation == 270;
        var rectangle = widget.getRectangle();
        var width = sideways ? rectangle.getHeight() : rectangle.getWidth();
        var height = sideways ? rectangle.getWidth() : rectangle.getHeight();
        var stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(width, height));
        stream.setMatrix(AffineTransform.getQuadrantRotateInstance(rotation / 90));
        stream.setResources(new PDResources());
        try (var content = new PDPageContentStream(document, stream)) {
            ink.draw(document, content, width, height);
        }
        var appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        widget.setAppearance(appearance);
        widget.getCOSObject().setNeedToBeUpdated(true);
    }
}
