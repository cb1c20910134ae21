package vn.hososo.signing.image;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import vn.hososo.signing.credential.CredentialKind;

/**
 * An image that passed every check, written anew: of what came, nothing but pixels is kept. Cut to what is drawn, so that its
 * width is the stamp's diameter and its place the signature's.
 */
final class CheckedImage {

    private static final int SMALLEST_SIDE = 40;
    private static final int FAINT = 16;

    /** 300 points an inch and more at the largest size it is ever shown in; each signature carries it. */
    private static final int LARGEST_SIDE = 900;

    private final byte[] png;
    private final int width;
    private final int height;

    private CheckedImage(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    byte[] png() {
        return png;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Blocking: decodes and encodes an image. */
    static CheckedImage read(Path file, CredentialKind kind, long mostBytes, int mostPixels) throws IOException {
        if (Files.size(file) > mostBytes) {
            throw ImageProblem.tooLarge(mostBytes);
        }
        var image = decoded(Files.readAllBytes(file), mostPixels);
        var drawn = Drawn.of(image);
        if (drawn.pixels == 0 || image.getWidth() * image.getHeight() - drawn.pixels < drawn.pixels / 3) {
            throw ImageProblem.notTransparent();
        }
        if (kind == CredentialKind.PERSON ? drawn.blue <= drawn.red : drawn.red <= drawn.blue) {
            throw ImageProblem.wrongColour(kind);
        }
        return encoded(image.getSubimage(drawn.left, drawn.top, drawn.width(), drawn.height()));
    }

    /** The size is read from the file's head before a pixel is decoded. */
    private static BufferedImage decoded(byte[] file, int mostPixels) {
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            // Without metadata: its compressed texts are never unpacked.
            reader.setInput(in, true, true);
            requireSize(reader, mostPixels);
            var image = reader.read(0);
            if (!image.getColorModel().hasAlpha()) {
                throw ImageProblem.notTransparent();
            }
            return image;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ImageProblem.unusable(mostPixels);
        } finally {
            reader.dispose();
        }
    }

    private static void requireSize(ImageReader reader, int mostPixels) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width < SMALLEST_SIDE || height < SMALLEST_SIDE || (long) width * height > mostPixels) {
            throw ImageProblem.unusable(mostPixels);
        }
    }

    private static CheckedImage encoded(BufferedImage image) throws IOException {
        var scale = Math.min(1d, (double) LARGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = plain.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(plain, "png", out);
        return new CheckedImage(out.toByteArray(), plain.getWidth(), plain.getHeight());
    }

    /** What of an image is not transparent: how much, where and of which colours. */
    private static final class Drawn {

        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = -1;
        private int bottom = -1;
        private int pixels;
        private long red;
        private long blue;

        static Drawn of(BufferedImage image) {
            var drawn = new Drawn();
            for (var y = 0; y < image.getHeight(); y++) {
                for (var x = 0; x < image.getWidth(); x++) {
                    drawn.add(x, y, image.getRGB(x, y));
                }
            }
            return drawn;
        }

        private void add(int x, int y, int argb) {
            if (argb >>> 24 < FAINT) {
                return;
            }
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
            pixels++;
            red += argb >> 16 & 0xFF;
            blue += argb & 0xFF;
        }

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }
    }
}
