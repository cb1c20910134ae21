package vn.hososo.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.placement.SerifFont;

/** Drafts as a department would hand them in. */
public final class TestPdf {

    private TestPdf() {}

    /** A decision with its heading, a place for number and date, a body and the signer's block. */
    public static Pdf decision(String signerName) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(document, SerifFont.file(), true);
            try (var content = new PDPageContentStream(document, page)) {
                line(content, font, 12, 85, 780, "ỦY BAN NHÂN DÂN THỊ TRẤN THỨA");
                line(content, font, 12, 330, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
                line(content, font, 12, 110, 745, "Số:");
                line(content, font, 12, 330, 745, "Thứa,");
                line(content, font, 14, 230, 700, "QUYẾT ĐỊNH");
                line(content, font, 13, 85, 660, "Về việc trả lời đơn kiến nghị của công dân");
                line(content, font, 11, 85, 300, "Nơi nhận: như trên; lưu VT.");
                line(content, font, 12, 390, 300, "TM. ỦY BAN NHÂN DÂN");
                line(content, font, 12, 420, 284, "CHỦ TỊCH");
                line(content, font, 12, 400, 210, signerName);
            }
            return saved(document);
        }
    }

    public static Pdf blank(PDRectangle size, int rotation, int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var index = 0; index < pages; index++) {
                var page = new PDPage(size);
                page.setRotation(rotation);
                document.addPage(page);
            }
            return saved(document);
        }
    }

    private static void line(PDPageContentStream content, PDType0Font font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static Pdf saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return new Pdf(out.toByteArray());
    }
}
