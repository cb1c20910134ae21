package vn.hososo.signing.signing;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESCommonParameters;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.placement.Appearance;

/**
 * DSS's way of writing a signature, but the file is read once and written once: what is reserved, filled and drawn goes into the
 * update that carries the signature, and the value goes straight into the room that was kept for it. For one signature.
 */
final class OneUpdate extends PdfBoxSignatureService {

    /** What is to be done to the opened file before its signature comes in. */
    interface Preparation {
        Appearance on(PDDocument document, PAdESSignatureParameters parameters) throws IOException;
    }

    private final PAdESSignatureParameters parameters;
    private final Preparation preparation;
    private @Nullable Appearance appearance;
    private @Nullable PDSignature signature;
    private @Nullable COSArray place;

    /** @param parameters which the preparation may still change */
    OneUpdate(PAdESSignatureParameters parameters, Preparation preparation) {
        super(PDFServiceMode.SIGNATURE, image -> new NothingDrawn());
        this.parameters = parameters;
        this.preparation = preparation;
        parameters.setImageParameters(new Shown());
    }

    /** The first look that DSS takes at the opened file. */
    @Override
    protected void checkPdfPermissions(PdfDocumentReader reader, SignatureFieldParameters field) {
        try {
            var document = ((PdfBoxDocumentReader) reader).getPDDocument();
            var shown = preparation.on(document, parameters);
            field.setFieldId(shown.field());
            field.setPage(shown.page() + 1);
            appearance = shown;
            place = placeOf(document, shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.checkPdfPermissions(reader, field);
    }

    @Override
    protected PDSignature createSignatureDictionary(PDDocument document, PAdESCommonParameters given) {
        var created = super.createSignatureDictionary(document, given);
        signature = created;
        return created;
    }

    /** The last step before the file is written; by now PDFBox has made the field one that shows nothing. */
    @Override
    public void checkEncryptedAndSaveIncrementally(PDDocument document, OutputStream out, PAdESCommonParameters given) {
        try {
            var widget = widget(document);
            if (place != null) {
                widget.getCOSObject().setItem(COSName.RECT, place);
            }
            if (appearance != null) {
                appearance.draw(document, widget);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.checkEncryptedAndSaveIncrementally(document, out, given);
    }

    @Override
    public DSSDocument sign(DSSDocument source, byte[] value, PAdESCommonParameters given) {
        var unsigned = DSSUtils.toByteArray(given.getPdfSignatureCache().getToBeSignedDocument());
        given.reinit();
        return new InMemoryDocument(filled(unsigned, value, 2 * given.getContentSize()));
    }

    /** The room is the last string of nothing but that many zeros: what this service wrote is at the end of the file. */
    private static byte[] filled(byte[] unsigned, byte[] value, int room) {
        if (2 * value.length > room) {
            throw new DSSException("the signature needs " + 2 * value.length + " digits, there is room for " + room);
        }
        for (var from = unsigned.length - room - 2; from >= 0; from--) {
            if (isRoom(unsigned, from, room)) {
                var digits = HexFormat.of().formatHex(value).getBytes(StandardCharsets.US_ASCII);
                var filled = unsigned.clone();
                System.arraycopy(digits, 0, filled, from + 1, digits.length);
                return filled;
            }
        }
        throw new DSSException("no room is kept for the signature");
    }

    private static boolean isRoom(byte[] file, int from, int length) {
        if (file[from] != '<' || file[from + length + 1] != '>') {
            return false;
        }
        for (var at = from + 1; at <= from + length; at++) {
            if (file[at] != '0') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable COSArray placeOf(PDDocument document, Appearance shown) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        return form != null
                        && !shown.field().isEmpty()
                        && form.getField(shown.field()) instanceof PDSignatureField field
                ? field.getWidgets().getFirst().getCOSObject().getCOSArray(COSName.RECT)
                : null;
    }

    private PDAnnotationWidget widget(PDDocument document) throws IOException {
        for (var field : document.getSignatureFields()) {
            if (signature != null && field.getCOSObject().getDictionaryObject(COSName.V) == signature.getCOSObject()) {
                return field.getWidgets().getFirst();
            }
        }
        throw new IOException("the signature has no field");
    }

    /** DSS takes parameters without its own text or image for an invisible signature, which has no page. */
    private static final class Shown extends SignatureImageParameters {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private static final class NothingDrawn implements PdfBoxSignatureDrawer {

        @Override
        public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions options) {
            // Drawn when the field is there.
        }

        @Override
        public void draw() {
            // The same.
        }
    }
}
