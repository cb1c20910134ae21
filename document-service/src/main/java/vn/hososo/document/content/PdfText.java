package vn.hososo.document.content;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF as far as time and space allow; a scan has none. */
final class PdfText extends PDFTextStripper {
    private final Deadline deadline;
    private final Excerpt excerpt;

    private PdfText(TextConfig limits) {
        this.deadline = Deadline.after(limits.within(), Enough::new);
        this.excerpt = new Excerpt(limits.maxCharacters());
    }

    static String of(Path file, TextConfig limits) throws IOException {
        PdfText text = new PdfText(limits);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            text.writeText(document, text.excerpt);
        } catch (Enough reached) {
            // The rest is not needed.
        }
        return Normalizer.normalize(text.excerpt.characters, Normalizer.Form.NFC);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }

    /** Ends the reading. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps the first characters, without those that a database cannot hold. */
    private static final class Excerpt extends Writer {
        private final StringBuilder characters = new StringBuilder();
        private final int limit;

        private Excerpt(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (characters.length() == limit) {
                    throw new Enough();
                }
                boolean isStorable = !Character.isISOControl(buffer[i]) && !Character.isSurrogate(buffer[i]);
                characters.append(isStorable ? buffer[i] : ' ');
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
