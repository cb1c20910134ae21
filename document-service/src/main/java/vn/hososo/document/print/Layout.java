package vn.hososo.document.print;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The measures of a printed page, in points. */
public enum Layout {
    /** A4 upright with the margins of Decree 30/2020, Annex I. */
    FORM(PDRectangle.A4, 85, 45, 57, 10, 14, 12.5f),
    /** A4 across, closely set: a year of a busy organ has thousands of rows. */
    BOOK(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()), 36, 36, 36, 8.5f, 13, 10.5f);

    final PDRectangle page;
    final float left;
    final float right;
    /** Above and below. */
    final float edge;

    final float size;
    final float titleSize;
    final float leading;

    Layout(PDRectangle page, float left, float right, float edge, float size, float titleSize, float leading) {
        this.page = page;
        this.left = left;
        this.right = right;
        this.edge = edge;
        this.size = size;
        this.titleSize = titleSize;
        this.leading = leading;
    }

    float width() {
        return page.getWidth() - left - right;
    }
}
