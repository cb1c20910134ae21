package vn.hososo.local.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Invented signatures and stamps (con dấu) for the demonstration, the same for the same name. Letters are drawn from the font
 * file's own outlines, so that they come out on a machine without fonts too.
 */
final class Pictures {
    private static final Color BLUE = new Color(0x14, 0x32, 0xA6);
    private static final Color RED = new Color(0xD2, 0x12, 0x1F);
    private static final int STAMP = 850;
    private static final double LETTERS_FROM = Math.toRadians(-215);
    private static final double LETTERS_OVER = Math.toRadians(250);

    private final TrueTypeFont font;

    Pictures() throws IOException {
        try (var file =
                Objects.requireNonNull(Pictures.class.getResourceAsStream("/fonts/LiberationSerif-Regular.ttf"))) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
        }
    }

    /** A large initial, a running line that grows flatter, and a stroke below it. */
    byte[] handwriting(String name) throws IOException {
        var random = new Random(name.hashCode());
        var line = new Path2D.Double();
        line.moveTo(70 + random.nextInt(30), 230);
        line.curveTo(20, 20 + random.nextInt(40), 190, -20, 170 + random.nextInt(40), 150);
        line.curveTo(150, 330, 60, 320, 120, 210);
        var x = 120d;
        var waves = 5 + random.nextInt(3);
        for (var wave = 0; wave < waves; wave++) {
            var height = (130 - wave * 16) * (0.6 + random.nextDouble() * 0.7);
            var width = 60 + random.nextInt(36);
            line.curveTo(x + width * 0.2, 210 - height, x + width * 0.7, 210 - height, x + width * 0.6, 215);
            line.curveTo(x + width * 0.5, 250, x + width * 0.9, 245, x + width, 205 + random.nextInt(16));
            x += width;
        }
        line.curveTo(x + 60, 150, x + 110, 190, x + 150, 120 + random.nextInt(50));
        line.moveTo(90 + random.nextInt(60), 300 + random.nextInt(20));
        line.curveTo(260, 250 + random.nextInt(30), 480, 330, x + 90, 250 + random.nextInt(40));
        return png(900, 380, graphics -> {
            graphics.setColor(BLUE);
            graphics.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(line);
        });
    }

    /** Two rings with the organ's name between them, and a star. */
    byte[] stamp(String organ) throws IOException {
        return png(STAMP, STAMP, graphics -> {
            graphics.setColor(RED);
            ring(graphics, 415, 16);
            ring(graphics, 398, 5);
            ring(graphics, 268, 7);
            graphics.fill(star(STAMP / 2d, STAMP / 2d, 150));
            around(graphics, organ.toUpperCase(Locale.ROOT));
            graphics.fill(star(STAMP / 2d, STAMP / 2d + 332, 34));
        });
    }

    private static void ring(Graphics2D graphics, double radius, float width) {
        graphics.setStroke(new BasicStroke(width));
        graphics.draw(new Ellipse2D.Double(STAMP / 2d - radius, STAMP / 2d - radius, 2 * radius, 2 * radius));
    }

    private static Path2D star(double x, double y, double radius) {
        var star = new Path2D.Double();
        for (var point = 0; point < 10; point++) {
            var length = point % 2 == 0 ? radius : radius * 0.382;
            var angle = Math.toRadians(-90 + 36 * point);
            if (point == 0) {
                star.moveTo(x + length * Math.cos(angle), y + length * Math.sin(angle));
            } else {
                star.lineTo(x + length * Math.cos(angle), y + length * Math.sin(angle));
            }
        }
        star.closePath();
        return star;
    }

    /** Writes along the upper part of the ring, as large as the name allows. */
    private void around(Graphics2D graphics, String text) throws IOException {
        var radius = 300d;
        var units = 0d;
        for (var letter : text.codePoints().toArray()) {
            units += font.getAdvanceWidth(glyph(letter));
        }
        var scale = Math.min(88d / font.getUnitsPerEm(), LETTERS_OVER * radius / units);
        var angle = LETTERS_FROM + (LETTERS_OVER - units * scale / radius) / 2;
        graphics.setStroke(new BasicStroke(3));
        for (var letter : text.codePoints().toArray()) {
            var glyph = glyph(letter);
            var width = font.getAdvanceWidth(glyph) * scale;
            var middle = angle + width / 2 / radius;
            var place = new AffineTransform();
            place.translate(STAMP / 2d + radius * Math.cos(middle), STAMP / 2d + radius * Math.sin(middle));
            place.rotate(middle + Math.PI / 2);
            place.scale(scale, -scale);
            place.translate(-font.getAdvanceWidth(glyph) / 2d, 0);
            var outline = font.getGlyph().getGlyph(glyph);
            if (outline != null) {
                var shape = place.createTransformedShape(outline.getPath());
                graphics.fill(shape);
                graphics.draw(shape);
            }
            angle += width / radius;
        }
    }

    private int glyph(int letter) throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(letter);
    }

    private static byte[] png(int width, int height, Drawing drawing) throws IOException {
        // Half the size they are drawn in: a stamp of 36 mm at 300 points an inch.
        var image = new BufferedImage(width / 2, height / 2, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(0.5, 0.5);
        drawing.on(graphics);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private interface Drawing {
        void on(Graphics2D graphics) throws IOException;
    }
}
