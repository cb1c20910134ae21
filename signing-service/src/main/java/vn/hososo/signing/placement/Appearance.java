package vn.hososo.signing.placement;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * What a signature shows on the page. DSS draws text and images into boxes it computes from the media box; a stamp over the
 * left third of another signature, on a page turned and cropped, is drawn here instead and handed to PDFBox.
 */
public final class Appearance {

    private final String field;
    private final int page;
    private final PDRectangle rectangle;
    private final int rotation;
    private final Ink ink;

    /** Drawn into a field that is there, or into a new one when the name is empty. */
    Appearance(String field, int page, PDRectangle rectangle, int rotation, Ink ink) {
        this.field = field;
        this.page = page;
        this.rectangle = rectangle;
        this.rotation = rotation;
        this.ink = ink;
    }

    public SignatureImageParameters parameters() {
        var parameters = new Drawn();
        parameters.getFieldParameters().setFieldId(field);
        // PDFBox lists the field on this page, also when it is there already.
        parameters.getFieldParameters().setPage(page + 1);
        return parameters;
    }

    public IPdfObjFactory factory() {
        return new PdfBoxNativeObjectFactory() {
            @Override
            public PDFSignatureService newPAdESSignatureService() {
                return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, parameters -> new Drawer()));
            }
        };
    }

    private byte[] template() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            var signature = new PDSignatureField(form);
            form.getFields().add(signature);
            var widget = signature.getWidgets().getFirst();
            widget.setRectangle(rectangle);
            UprightStream.draw(document, widget, rotation, ink);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** DSS takes parameters without its own text or image for an invisible signature. */
    private static final class Drawn extends SignatureImageParameters {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private final class Drawer implements PdfBoxSignatureDrawer {

        private SignatureOptions options = new SignatureOptions();

        @Override
        public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions given) {
            options = given;
        }

        @Override
        public void draw() throws IOException {
            options.setVisualSignature(new ByteArrayInputStream(template()));
        }
    }
}
