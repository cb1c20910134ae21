package vn.hososo.signing.placement;

/** A rectangle on a page as a reader sees it: the page turned upright, in points, measured from its upper left corner. */
record Box(int page, float x, float top, float width, float height) {

    float right() {
        return x + width;
    }

    float bottom() {
        return top + height;
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && top < other.bottom() && other.top < bottom();
    }

    /** The same box, measured from its own upper left corner. */
    Box fromItsCorner() {
        return new Box(page, 0, 0, width, height);
    }

    /** The same box pushed back inside a page of this size. */
    Box within(float pageWidth, float pageHeight) {
        var fittingWidth = Math.min(width, pageWidth);
        var fittingHeight = Math.min(height, pageHeight);
        return new Box(
                page,
                Math.clamp(x, 0, pageWidth - fittingWidth),
                Math.clamp(top, 0, pageHeight - fittingHeight),
                fittingWidth,
                fittingHeight);
    }
}
