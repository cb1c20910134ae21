package vn.hososo.document.content;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.util.Matrix;

/**
 * The line at the foot of each page that says a print came from the system (Decree 30/2020, Annex VI), when and for whom.
 * It is set on a copy: signatures become pictures there, for a signature over other bytes would only look broken.
 */
record PrintMark(Instant at, String by) {
    private static final float SIZE = 7;
    private static final float MARGIN = 14;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    String line() {
        return "In từ hệ thống Hồ Sơ Số lúc " + TIME.format(at) + " bởi " + by;
    }

    void copy(Path original, Path target) throws IOException {
        try (PDDocument document = Loader.loadPDF(original.toFile());
                InputStream letters = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDFont font = PDType0Font.load(document, letters);
            flatten(document);
            for (PDPage page : document.getPages()) {
                mark(document, page, font);
            }
            document.save(target.toFile());
        }
    }

    private static void flatten(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            form.flatten();
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.PERMS);
        }
    }

    private void mark(PDDocument document, PDPage page, PDFont font) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setNonStrokingColor(0.35f);
            content.setTextMatrix(new Matrix(foot(page)));
            content.showText(printable(font));
            content.endText();
        }
    }

    /** The lower left corner as the reader sees it, however the page is turned. */
    private static AffineTransform foot(PDPage page) {
        PDRectangle box = page.getCropBox();
        AffineTransform corner = switch (page.getRotation()) {
            case 90 -> AffineTransform.getTranslateInstance(box.getUpperRightX(), box.getLowerLeftY());
            case 180 -> AffineTransform.getTranslateInstance(box.getUpperRightX(), box.getUpperRightY());
            case 270 -> AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getUpperRightY());
            default -> AffineTransform.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY());
        };
        corner.rotate(Math.toRadians(page.getRotation()));
        corner.translate(MARGIN, MARGIN);
        return corner;
    }

    /** A name may have letters that the font has not. */
    private String printable(PDFont font) {
        return line().codePoints()
                .mapToObj(Character::toString)
                .map(letter -> isPrintable(font, letter) ? letter : "?")
                .collect(Collectors.joining());
    }

    private static boolean isPrintable(PDFont font, String letter) {
        try {
            return font.encode(letter).length > 0;
        } catch (IOException | IllegalArgumentException absent) {
            return false;
        }
    }
}
