package vn.hososo.signing.placement;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page as a reader sees it: knows its upright size and turns upright boxes into the page's own coordinates. */
final class UprightPage {

    private final PDRectangle crop;
    private final int rotation;

    UprightPage(PDPage page) {
        crop = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    int rotation() {
        return rotation;
    }

    float width() {
        return sideways() ? crop.getHeight() : crop.getWidth();
    }

    float height() {
        return sideways() ? crop.getWidth() : crop.getHeight();
    }

    PDRectangle rectangle(Box box) {
        var up = height() - box.bottom();
        var rectangle = switch (rotation) {
            case 90 -> new PDRectangle(crop.getWidth() - up - box.height(), box.x(), box.height(), box.width());
            case 180 ->
                new PDRectangle(
                        crop.getWidth() - box.right(), crop.getHeight() - up - box.height(), box.width(), box.height());
            case 270 -> new PDRectangle(up, crop.getHeight() - box.right(), box.height(), box.width());
            default -> new PDRectangle(box.x(), up, box.width(), box.height());
        };
        rectangle.setLowerLeftX(rectangle.getLowerLeftX() + crop.getLowerLeftX());
        rectangle.setUpperRightX(rectangle.getUpperRightX() + crop.getLowerLeftX());
        rectangle.setLowerLeftY(rectangle.getLowerLeftY() + crop.getLowerLeftY());
        rectangle.setUpperRightY(rectangle.getUpperRightY() + crop.getLowerLeftY());
        return rectangle;
    }

    /** Turns an appearance drawn upright so that it is upright on this page; readers move it into the rectangle. */
    AffineTransform turn() {
        return AffineTransform.getQuadrantRotateInstance(rotation / 90);
    }

    private boolean sideways() {
        return rotation == 90 || rotation == 270;
    }
}
