package vn.hososo.signing.placement;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** The image of a hand-written signature, or of a stamp, which has a real size. */
public final class Picture {

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private final byte[] png;
    private final float proportion;
    private final @Nullable Integer millimetres;

    private Picture(byte[] png, int width, int height, @Nullable Integer millimetres) {
        this.png = png;
        proportion = (float) width / height;
        this.millimetres = millimetres;
    }

    /** A hand-written signature: as large as its place allows. */
    public static Picture handwriting(byte[] png, int width, int height) {
        return new Picture(png, width, height, null);
    }

    /** A stamp, so many millimetres wide. */
    public static Picture stamp(byte[] png, int width, int height, int millimetres) {
        return new Picture(png, width, height, millimetres);
    }

    /** As large as it may be within this box, in its middle. */
    Box in(Box room) {
        var most = Math.min(room.width(), room.height() * proportion);
        var width = millimetres == null ? most : Math.min(most, millimetres * POINTS_PER_MILLIMETRE);
        var height = width / proportion;
        return new Box(
                room.page(),
                room.x() + (room.width() - width) / 2,
                room.top() + (room.height() - height) / 2,
                width,
                height);
    }

    PDImageXObject in(PDDocument document) throws IOException {
        return EncodedImage.of(png).in(document);
    }

    @Override
    public String toString() {
        return "Picture[" + png.length + " bytes]";
    }
}
