package vn.hososo.signing;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.placement.SerifFont;

/**
 * A draft on paper of any shape, written as a reader sees it: points from the upper left corner of the page as shown,
 * whatever its rotation and however it is cropped.
 */
public final class TestDraft {

    public static final String TITLE = "CHỦ TỊCH";
    public static final String NAME = "Nguyễn Văn Hùng";
    public static final float SIZE = 12;

    /** The free room between title and name. */
    public static final float GAP = 72;

    private record Line(int page, float size, float x, float baseline, String text, boolean inField) {}

    private final PDRectangle media;
    private final PDRectangle crop;
    private final int rotation;
    private final List<Line> lines = new ArrayList<>();
    private int pages = 1;

    private TestDraft(PDRectangle media, PDRectangle crop, int rotation) {
        this.media = media;
        this.crop = crop;
        this.rotation = rotation;
    }

    public static TestDraft on(PDRectangle media, int rotation) {
        return new TestDraft(media, media, rotation);
    }

    public static TestDraft cropped(PDRectangle media, PDRectangle crop, int rotation) {
        return new TestDraft(media, crop, rotation);
    }

    public TestDraft pages(int count) {
        pages = count;
        return this;
    }

    public TestDraft line(int page, float size, float x, float baseline, String text) {
        lines.add(new Line(page, size, x, baseline, text, false));
        return this;
    }

    public TestDraft field(int page, float size, float x, float baseline, String text) {
        lines.add(new Line(page, size, x, baseline, text, true));
        return this;
    }

    /** The heading of a decision on the first page. */
    public TestDraft heading() {
        var right = width() / 2 + 10;
        return line(0, SIZE, 60, 60, "ỦY BAN NHÂN DÂN")
                .line(0, SIZE, right, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA")
                .line(0, SIZE, 70, 90, "Số:          /QĐ-UBND")
                .line(0, SIZE, right, 90, "Thứa, ngày      tháng      năm 2025")
                .line(0, 14, width() / 2 - 50, 130, "QUYẾT ĐỊNH")
                .line(0, SIZE, 60, 155, "Giao ông " + NAME + " thực hiện quyết định này.");
    }

    /** Recipients at the left, title and name at the right, with the title's baseline here. */
    public TestDraft signerBlock(int page, float baseline) {
        return line(page, 11, 60, baseline, "Nơi nhận: như trên; lưu VT.")
                .line(page, SIZE, blockCentre() - 58, baseline - 16, "TM. ỦY BAN NHÂN DÂN")
                .line(page, SIZE, blockCentre() - 30, baseline, TITLE)
                .line(page, SIZE, blockCentre() - 45, baseline + GAP + SIZE, NAME);
    }

    public float blockCentre() {
        return width() - 140;
    }

    public float width() {
        return rotation % 180 == 0 ? crop.getWidth() : crop.getHeight();
    }

    public float height() {
        return rotation % 180 == 0 ? crop.getHeight() : crop.getWidth();
    }

    public Pdf pdf() throws IOException {
        try (var document = new PDDocument()) {
            var font = PDType0Font.load(document, SerifFont.file(), true);
            var form = new PDAcroForm(document);
            for (var index = 0; index < pages; index++) {
                var page = new PDPage(media);
                page.setCropBox(crop);
                page.setRotation(rotation);
                document.addPage(page);
                write(document, page, index, font, form);
            }
            if (!form.getFields().isEmpty()) {
                document.getDocumentCatalog().setAcroForm(form);
                form.setDefaultResources(new PDResources());
                form.getDefaultResources().put(COSName.getPDFName("F"), font);
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new Pdf(out.toByteArray());
        }
    }

    private void write(PDDocument document, PDPage page, int index, PDType0Font font, PDAcroForm form)
            throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.transform(new Matrix(turn()));
            for (var line : lines) {
                if (line.page() == index && line.inField()) {
                    addField(page, form, line);
                } else if (line.page() == index) {
                    content.beginText();
                    content.setFont(font, line.size());
                    content.newLineAtOffset(line.x(), height() - line.baseline());
                    content.showText(line.text());
                    content.endText();
                }
            }
        }
    }

    /** Only its value counts here, so it has no appearance. */
    private void addField(PDPage page, PDAcroForm form, Line line) throws IOException {
        var field = new PDTextField(form);
        field.setPartialName("f" + form.getFields().size());
        field.getCOSObject().setItem(COSName.DA, new COSString("/F 12 Tf 0 g"));
        field.getCOSObject().setString(COSName.V, line.text());
        var corners = turn().createTransformedShape(new java.awt.geom.Rectangle2D.Float(
                        line.x(), height() - line.baseline() - 3, line.text().length() * 5.6f, line.size() + 3))
                .getBounds2D();
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(
                new PDRectangle((float) corners.getX(), (float) corners.getY(), (float) corners.getWidth(), (float)
                        corners.getHeight()));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
    }

    /** From the page as shown, measured from its lower left corner, to the page's own coordinates. */
    private AffineTransform turn() {
        var left = crop.getLowerLeftX();
        var bottom = crop.getLowerLeftY();
        var right = crop.getUpperRightX();
        var top = crop.getUpperRightY();
        return switch (rotation) {
            case 90 -> new AffineTransform(0, 1, -1, 0, right, bottom);
            case 180 -> new AffineTransform(-1, 0, 0, -1, right, top);
            case 270 -> new AffineTransform(0, -1, 1, 0, left, top);
            default -> new AffineTransform(1, 0, 0, 1, left, bottom);
        };
    }
}
