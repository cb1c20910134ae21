package vn.hososo.document.content;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.util.Matrix;
import vn.hososo.document.print.PrintFont;
import vn.hososo.document.register.Dates;

/**
 * The line at the foot of each page that says a print came from the system (Decree 30/2020, Annex VI), when and for whom.
 * It is set on a copy: signatures become pictures there, for a signature over other bytes would only look broken.
 */
record PrintMark(Instant at, String by) {
    private static final float SIZE = 7;
    private static final float MARGIN = 14;

    String line() {
        return "In từ hệ thống Hồ Sơ Số lúc " + Dates.written(at) + " bởi " + by;
    }

    void copy(Path original, Path target) throws IOException {
        try (PDDocument document = Loader.loadPDF(original.toFile())) {
            PrintFont font = PrintFont.in(document);
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

    private void mark(PDDocument document, PDPage page, PrintFont font) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(font.font(), SIZE);
            content.setNonStrokingColor(0.35f);
            content.setTextMatrix(new Matrix(foot(page)));
            content.showText(font.printable(line()));
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
}
