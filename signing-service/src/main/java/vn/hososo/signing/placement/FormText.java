package vn.hososo.signing.placement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/**
 * The words that text fields of a form show on a page. They are not among the page's own, yet templates of offices print the
 * signer's name in one. Their places are those of the field, shared out by length.
 */
final class FormText {

    /** Lines of fields are told from lines of the page, which are counted from zero. */
    private static final int FIRST_LINE = -1;

    private FormText() {}

    static List<PageText.Word> words(PDDocument document, int page) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm(null);
        var words = new ArrayList<PageText.Word>();
        if (form == null) {
            return words;
        }
        var upright = new UprightPage(document.getPage(page));
        var here = widgets(document, page);
        var line = FIRST_LINE;
        for (var field : form.getFieldTree()) {
            if (field instanceof PDTextField text && !text.getValueAsString().isBlank()) {
                for (var widget : text.getWidgets()) {
                    if (here.contains(widget.getCOSObject()) && widget.getRectangle() != null) {
                        share(
                                line--,
                                text.getValueAsString(),
                                text.getQ(),
                                upright.box(page, widget.getRectangle()),
                                words);
                    }
                }
            }
        }
        return words;
    }

    private static Set<COSDictionary> widgets(PDDocument document, int page) throws IOException {
        Set<COSDictionary> here = Collections.newSetFromMap(new IdentityHashMap<>());
        document.getPage(page).getAnnotations().forEach(annotation -> here.add(annotation.getCOSObject()));
        return here;
    }

    /** @param alignment 0 left, 1 centred, 2 right, as forms number it */
    private static void share(int line, String value, int alignment, Box box, List<PageText.Word> words) {
        var parts = value.strip().split("\\s+");
        var letters = String.join(" ", parts).length();
        var each = Math.min(box.width() / letters, box.height() * 0.45f);
        var from = box.x() + (box.width() - each * letters) * alignment / 2;
        for (var part : parts) {
            words.add(new PageText.Word(line, part, from, box.top(), from + each * part.length(), box.bottom()));
            from += each * (part.length() + 1);
        }
    }
}
