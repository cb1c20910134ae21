package vn.hososo.signing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Images as an office would scan them: drawn to their very edges, on nothing. */
public final class TestImages {

    public static final int SIGNATURE_WIDTH = 480;
    public static final int SIGNATURE_HEIGHT = 200;
    public static final int STAMP_SIDE = 425;

    private TestImages() {}

    public static byte[] signature() {
        return png(SIGNATURE_WIDTH, SIGNATURE_HEIGHT, TestImages::scribble);
    }

    public static byte[] stamp() {
        return png(STAMP_SIDE, STAMP_SIDE, TestImages::rings);
    }

    public static byte[] png(int width, int height, Consumer<Graphics2D> drawing) {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), drawing);
    }

    public static byte[] opaque(int width, int height) {
        return encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), TestImages::scribble);
    }

    public static void scribble(Graphics2D graphics) {
        graphics.setColor(new Color(0x10, 0x30, 0xB0));
        graphics.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var line = new Path2D.Float();
        line.moveTo(4, 100);
        line.curveTo(60, -120, 90, 320, 150, 90);
        line.curveTo(200, -60, 230, 260, 300, 110);
        line.curveTo(340, 30, 380, 230, 476, 60);
        line.moveTo(40, 196);
        line.lineTo(440, 4);
        graphics.draw(line);
    }

    public static void rings(Graphics2D graphics) {
        graphics.setColor(new Color(0xD0, 0x10, 0x20));
        graphics.setStroke(new BasicStroke(9));
        graphics.drawOval(5, 5, STAMP_SIDE - 10, STAMP_SIDE - 10);
        graphics.drawOval(70, 70, STAMP_SIDE - 140, STAMP_SIDE - 140);
        graphics.fillOval(180, 180, 65, 65);
    }

    private static byte[] encoded(BufferedImage image, Consumer<Graphics2D> drawing) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(graphics);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
