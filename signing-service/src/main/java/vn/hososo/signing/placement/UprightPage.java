package vn.hososo.signing.placement;

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

    /** The upright box that a rectangle in the page's own coordinates is. */
    Box box(int page, PDRectangle rectangle) {
        var left = rectangle.getLowerLeftX() - crop.getLowerLeftX();
        var bottom = rectangle.getLowerLeftY() - crop.getLowerLeftY();
        var wide = rectangle.getWidth();
        var high = rectangle.getHeight();
        return switch (rotation) {
            case 90 -> new Box(page, bottom, left, high, wide);
            case 180 -> new Box(page, crop.getWidth() - left - wide, bottom, wide, high);
            case 270 -> new Box(page, crop.getHeight() - bottom - high, crop.getWidth() - left - wide, high, wide);
            default -> new Box(page, left, crop.getHeight() - bottom - high, wide, high);
        };
    }

    private boolean sideways() {
        return rotation == 90 || rotation == 270;
    }
}
