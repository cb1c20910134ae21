package vn.hososo.metrics.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The report on A4. Blocking: only ever written inside the worker. */
final class PdfReport {

    /** Comes with PDFBox, has every Vietnamese letter, and a licence that lets it be embedded. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfReport() {}

    /**
     * Writes it.
     *
     * @param verify where the code of a closed period leads to; null where the page has no known address
     */
    static byte[] write(Report report, @Nullable String verify) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useFastMode()
                .withHtmlContent(new ReportPage(report, verify).html(), "/")
                .useFont(PdfReport::font, ReportPage.FONT, 400, FontStyle.NORMAL, true)
                .withProducer("Ho So So")
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
    }
}
