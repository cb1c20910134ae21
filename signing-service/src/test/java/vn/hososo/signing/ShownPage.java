package vn.hososo.signing;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.hososo.signing.document.Pdf;

/** A page as it is seen: where which colour stands, in points from the upper left corner. */
public final class ShownPage {

    private static final int SCALE = 3;
    private static final int WHITE = 0xFFFFFF;

    private final BufferedImage image;
    private final int[] pixels;

    private ShownPage(BufferedImage drawn) {
        image = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawImage(drawn, 0, 0, null);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    public static ShownPage of(Pdf pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf.bytes())) {
            return new ShownPage(new PDFRenderer(document).renderImage(page, SCALE, ImageType.RGB));
        }
    }

    /** Drawn by poppler, to compare. */
    public static ShownPage byPoppler(Pdf pdf, int page) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("shown");
        var file = Files.write(directory.resolve("signed.pdf"), pdf.bytes());
        var number = String.valueOf(page + 1);
        var process = new ProcessBuilder(
                        "pdftoppm",
                        "-png",
                        "-singlefile",
                        "-cropbox",
                        "-r",
                        String.valueOf(72 * SCALE),
                        "-f",
                        number,
                        "-l",
                        number,
                        file.toString(),
                        directory.resolve("page").toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("pdftoppm ends with " + process.exitValue());
        }
        return new ShownPage(ImageIO.read(directory.resolve("page.png").toFile()));
    }

    public void save(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    public Rectangle2D blue() {
        return bounds(argb -> (argb & 0xFF) > (argb >> 16 & 0xFF) + 60);
    }

    public Rectangle2D red() {
        return bounds(argb -> (argb >> 16 & 0xFF) > (argb & 0xFF) + 60);
    }

    public Rectangle2D black(Rectangle2D within) {
        return bounds(argb -> (argb >> 16 & 0xFF) < 90 && (argb & 0xFF) < 90, within);
    }

    public double width() {
        return (double) image.getWidth() / SCALE;
    }

    public double height() {
        return (double) image.getHeight() / SCALE;
    }

    private Rectangle2D bounds(IntPredicate colour) {
        return bounds(colour, new Rectangle2D.Double(0, 0, width(), height()));
    }

    private Rectangle2D bounds(IntPredicate colour, Rectangle2D within) {
        var width = image.getWidth();
        var right = Math.min(within.getMaxX() * SCALE, width);
        var bottom = Math.min(within.getMaxY() * SCALE, image.getHeight());
        var found = new Rectangle(-1, -1);
        for (var y = (int) (within.getMinY() * SCALE); y < bottom; y++) {
            for (var x = (int) (within.getMinX() * SCALE); x < right; x++) {
                var pixel = pixels[y * width + x];
                // nearly all of a page is white
                if (pixel != WHITE && colour.test(pixel)) {
                    found.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return found.isEmpty()
                ? new Rectangle2D.Double()
                : new Rectangle2D.Double(
                        (double) found.x / SCALE,
                        (double) found.y / SCALE,
                        (double) found.width / SCALE,
                        (double) found.height / SCALE);
    }
}
