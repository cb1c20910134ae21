package vn.hososo.signing.structure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * PDFBox's parser, which decodes object and cross-reference streams into memory whatever their size; here each is measured
 * first. Whatever passes once may be given to any reader.
 */
final class BoundedParser extends PDFParser {

    private static final int WIDEST_ROW = 1_000_000;
    private static final COSName FIRST = COSName.FIRST;

    private final Budget budget;

    private BoundedParser(RandomAccessRead source, Budget budget) throws IOException {
        super(source);
        this.budget = budget;
    }

    /** Only what is intact: a cross-reference that must be guessed is refused. */
    static PDDocument strictly(byte[] file, long length, Budget budget) throws IOException {
        return open(file, length, budget, false);
    }

    /** As readers do: what is damaged is searched for. */
    static PDDocument leniently(byte[] file, Budget budget) throws IOException {
        return open(file, file.length, budget, true);
    }

    private static PDDocument open(byte[] file, long length, Budget budget, boolean lenient) throws IOException {
        budget.beginRevision();
        var bytes = ByteBuffer.wrap(file, 0, (int) length).slice();
        var parser = new BoundedParser(new RandomAccessReadBuffer(bytes), budget);
        var document = parser.parse(lenient);
        budget.entries(document.getDocument().getXrefTable().size());
        return document;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        var stream = super.parseCOSStream(dictionary);
        if (COSName.XREF.equals(dictionary.getDictionaryObject(COSName.TYPE))) {
            budget.entries(measure(stream) / Math.max(1, width(dictionary)));
        } else if (dictionary.containsKey(COSName.N) && dictionary.containsKey(FIRST)) {
            measure(stream);
        }
        return stream;
    }

    /** To how many bytes the stream decodes; stops with the budget. */
    private long measure(COSStream stream) throws IOException {
        var filters = filters(stream);
        var bytes = raw(stream);
        for (var index = 0; index < filters.size(); index++) {
            requireRows(stream);
            var out = new ByteArrayOutputStream();
            decode(filters.get(index), new ByteArrayInputStream(bytes), out, stream, index);
            bytes = out.toByteArray();
        }
        return bytes.length;
    }

    private void decode(COSName filter, InputStream in, ByteArrayOutputStream out, COSStream stream, int index) {
        try {
            var unused = FilterFactory.INSTANCE.getFilter(filter).decode(in, budget.metered(out), stream, index);
        } catch (IOException damaged) {
            // What came out before the damage is what a reader would hold, too.
        }
    }

    private static byte[] raw(COSStream stream) throws IOException {
        try (var in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    private static List<COSName> filters(COSStream stream) {
        var names = new ArrayList<COSName>();
        switch (stream.getFilters()) {
            case COSName one -> names.add(one);
            case COSArray several -> {
                for (var index = 0; index < several.size(); index++) {
                    if (several.getObject(index) instanceof COSName name) {
                        names.add(name);
                    }
                }
            }
            case null, default -> {
                // Not encoded.
            }
        }
        return names;
    }

    /** A predictor holds one row in memory, of whatever width the file says. */
    private static void requireRows(COSStream stream) {
        for (var key : List.of(COSName.DECODE_PARMS, COSName.DP)) {
            var parameters = stream.getDictionaryObject(key);
            if (parameters instanceof COSDictionary one) {
                requireRow(one);
            } else if (parameters instanceof COSArray several) {
                for (var index = 0; index < several.size(); index++) {
                    if (several.getObject(index) instanceof COSDictionary each) {
                        requireRow(each);
                    }
                }
            }
        }
    }

    private static void requireRow(COSDictionary parameters) {
        var columns = parameters.getLong(COSName.COLUMNS, 1);
        var colors = parameters.getLong(COSName.COLORS, 1);
        if (columns > WIDEST_ROW || colors > 32) {
            throw new TooComplexException("row of a predictor");
        }
    }

    private static int width(COSDictionary xref) {
        var width = 0;
        if (xref.getDictionaryObject(COSName.W) instanceof COSArray widths) {
            for (var index = 0; index < widths.size(); index++) {
                width += widths.getObject(index) instanceof COSNumber number ? Math.max(0, number.intValue()) : 0;
            }
        }
        return width;
    }
}
