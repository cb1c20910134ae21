package vn.hososo.signing.placement;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

/**
 * Reserves the places on the page before the leader signs and fills number and date before the organ does, in the opened
 * document: all is written with the signature, by one incremental update that leaves what was there byte for byte.
 */
public final class Placement {

    /** All that number and date may need: digits, the letters of symbols, and the words of the date. */
    private static final String FIELD_LETTERS =
            "0123456789/-.,: ABCDEFGHIJKLMNOPQRSTUVWXYZĐĂÂÊÔƠƯabcdefghijklmnopqrstuvwxyzđăâêôơưàáăố";

    private static final COSName FONT = COSName.getPDFName("HososoSerif");

    private Placement() {}

    /**
     * Adds empty fields for number and date and the two signatures, where they are not there already. Answers no for a file
     * that carries signatures: it must not be changed.
     */
    public static boolean reserve(PDDocument document, SignerBlock signer) throws IOException {
        if (!document.getSignatureDictionaries().isEmpty()) {
            return false;
        }
        if (field(document, PlacedFields.LEADER) == null) {
            addFields(document, signer);
        }
        return true;
    }

    private static void addFields(PDDocument document, SignerBlock signer) throws IOException {
        var layout = new Layout(document);
        var form = form(document);
        addFont(document, form);
        var leader = layout.leader(signer);
        add(document, form, text(form, PlacedFields.NUMBER), layout.number().box());
        add(document, form, text(form, PlacedFields.DATE), layout.date().box());
        add(document, form, signature(form, PlacedFields.LEADER), leader);
        add(document, form, signature(form, PlacedFields.ORGAN), layout.organ(leader));
    }

    /** Whether the organ can fill number and date into fields, or must carry them in its own appearance. */
    public static boolean hasFields(PDDocument document) {
        return field(document, PlacedFields.NUMBER) instanceof PDTextField
                && field(document, PlacedFields.DATE) instanceof PDTextField
                && isFree(field(document, PlacedFields.ORGAN));
    }

    /** Writes number, symbol and day into the reserved fields. */
    public static void fill(PDDocument document, String number, String symbol, LocalDate day) throws IOException {
        var layout = new Layout(document);
        var numbered =
                layout.printsSymbol() ? DocumentMarks.number(number) : DocumentMarks.numberAndSymbol(number, symbol);
        var label = layout.number().overText() ? numbered : "Số: " + numbered;
        write(document, PlacedFields.NUMBER, numbered, label, layout.number().overText());
        write(
                document,
                PlacedFields.DATE,
                DocumentMarks.day(day),
                DocumentMarks.day(day),
                layout.date().overText());
    }

    static boolean isFree(@Nullable PDField field) {
        return field instanceof PDSignatureField place && place.getCOSObject().getDictionaryObject(COSName.V) == null;
    }

    private static PDAcroForm form(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        var form = catalog.getAcroForm(null);
        if (form == null) {
            form = new PDAcroForm(document);
            catalog.setAcroForm(form);
        }
        // NeedAppearances would let a reader redraw the fields, which is a change after signing.
        form.getCOSObject().removeItem(COSName.NEED_APPEARANCES);
        return form;
    }

    private static void addFont(PDDocument document, PDAcroForm form) throws IOException {
        var resources = form.getDefaultResources();
        if (resources == null) {
            resources = new PDResources();
            form.setDefaultResources(resources);
        }
        var font = SerifFont.in(document);
        use(font, FIELD_LETTERS);
        resources.put(FONT, font);
    }

    private static PDTextField text(PDAcroForm form, String name) {
        var field = new PDTextField(form);
        field.setPartialName(name);
        field.setReadOnly(true);
        field.getCOSObject().setItem(COSName.DA, new COSString("/" + FONT.getName() + " 12 Tf 0 g"));
        return field;
    }

    private static PDSignatureField signature(PDAcroForm form, String name) throws IOException {
        var field = new PDSignatureField(form);
        field.setPartialName(name);
        return field;
    }

    private static void add(PDDocument document, PDAcroForm form, PDTerminalField field, Box box) throws IOException {
        var page = document.getPage(box.page());
        var upright = new UprightPage(page);
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(upright.rectangle(box));
        widget.setPage(page);
        widget.setPrinted(true);
        if (upright.rotation() != 0) {
            var looks = new PDAppearanceCharacteristicsDictionary(new COSDictionary());
            looks.setRotation(upright.rotation());
            widget.setAppearanceCharacteristics(looks);
        }
        page.getAnnotations().add(widget);
        form.getFields().add(field);
        touch(page.getCOSObject(), form);
    }

    /** Both lists may lie in objects of their own, which an incremental save must be told of. */
    private static void touch(COSDictionary page, PDAcroForm form) {
        page.setNeedToBeUpdated(true);
        form.getCOSObject().setNeedToBeUpdated(true);
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            annotations.setNeedToBeUpdated(true);
        }
        if (form.getCOSObject().getDictionaryObject(COSName.FIELDS) instanceof COSArray fields) {
            fields.setNeedToBeUpdated(true);
        }
    }

    private static void write(PDDocument document, String name, String value, String shown, boolean overText)
            throws IOException {
        if (!(field(document, name) instanceof PDTextField field)) {
            throw new IOException("field " + name + " is missing");
        }
        field.getCOSObject().setString(COSName.V, value);
        var widget = field.getWidgets().getFirst();
        UprightStream.draw(document, widget, rotation(document, widget), new FieldLine(shown, overText));
        field.getCOSObject().setNeedToBeUpdated(true);
    }

    private static int rotation(PDDocument document, PDAnnotationWidget widget) {
        var page = widget.getPage() == null ? document.getPage(0) : widget.getPage();
        return new UprightPage(page).rotation();
    }

    static void use(PDType0Font font, String letters) {
        letters.codePoints().forEach(font::addToSubset);
    }

    static @Nullable PDField field(PDDocument document, String name) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        return form == null ? null : form.getField(name);
    }
}
