package vn.hososo.signing.placement;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/**
 * What a signature shows on the page. DSS draws text and images into boxes it computes from the media box; a stamp over the
 * left third of another signature, on a page turned and cropped, is drawn here instead.
 */
public final class Appearance {

    private final String field;
    private final int page;
    private final PDRectangle rectangle;
    private final int rotation;
    private final Ink ink;

    /** Drawn into a field that is there, or into a new one when the name is empty. */
    Appearance(String field, int page, PDRectangle rectangle, int rotation, Ink ink) {
        this.field = field;
        this.page = page;
        this.rectangle = rectangle;
        this.rotation = rotation;
        this.ink = ink;
    }

    /** The name of the field that is signed; empty for a new one. */
    public String field() {
        return field;
    }

    /** The page of the field, from 0. */
    public int page() {
        return page;
    }

    /** Draws it into the widget of the signature; a field that was there stays where it is. */
    public void draw(PDDocument document, PDAnnotationWidget widget) throws IOException {
        if (field.isEmpty()) {
            widget.setRectangle(rectangle);
        }
        UprightStream.draw(document, widget, rotation, ink);
    }
}
