package vn.hososo.benchmark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** What is signed: a page of text with title and name of its signer, and scans behind it that make the file as large as asked. */
final class Drafts {
    static final String NAME = "Nguyễn Văn Hùng";
    static final String TITLE = "CHỦ TỊCH";

    private static final int LARGEST_SCAN = 640_000;
    private static final String SENTENCE =
            "Điều 1. Giao các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ tổ chức thực hiện và báo cáo kết quả.";

    private Drafts() {}

    static byte[] of(int bytes) throws IOException {
        int text = write(0, 0).length;
        int scans = Math.ceilDiv(bytes - text, LARGEST_SCAN);
        return write(scans, (bytes - text) / scans);
    }

    /** An invented signature in blue on nothing. */
    static byte[] handwriting() throws IOException {
        BufferedImage image = new BufferedImage(600, 260, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x14, 0x32, 0xA6));
        graphics.setStroke(new BasicStroke(7));
        var line = new Path2D.Double();
        line.moveTo(40, 200);
        for (int x = 60; x < 540; x += 60) {
            line.curveTo(x, 20, x + 40, 60, x + 30, 210);
        }
        graphics.draw(line);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] write(int scans, int bytesEach) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream file = Objects.requireNonNull(
                        Drafts.class.getResourceAsStream("/fonts/LiberationSerif-Regular.ttf"))) {
            writeText(document, PDType0Font.load(document, file));
            Random random = new Random(7);
            for (int i = 0; i < scans; i++) {
                addScan(document, bytesEach, random);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void writeText(PDDocument document, PDType0Font font) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            write(content, font, 60, 780, "ỦY BAN NHÂN DÂN");
            write(content, font, 300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            write(content, font, 70, 750, "Số:          /QĐ-UBND");
            write(content, font, 320, 750, "Thứa, ngày      tháng      năm 2026");
            for (int line = 0; line < 24; line++) {
                write(content, font, 60, 700 - line * 18, SENTENCE);
            }
            write(content, font, 400, 200, TITLE);
            write(content, font, 385, 110, NAME);
        }
    }

    private static void write(PDPageContentStream content, PDType0Font font, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, 11);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    /** Noise, which no filter makes smaller. */
    private static void addScan(PDDocument document, int bytes, Random random) throws IOException {
        int side = (int) Math.sqrt(bytes);
        BufferedImage noise = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        random.nextBytes(((DataBufferByte) noise.getRaster().getDataBuffer()).getData());
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, noise), 40, 200, 500, 500);
        }
    }
}
