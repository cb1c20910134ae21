package vn.hososo.document.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Decodes the filters that can make little out of much or much out of little, as leniently as PDFBox does and without
 * holding the result. Filters of images end a chain: nothing here decodes pictures.
 */
final class Decoding {
    private static final int CHUNK = 64 * 1024;
    private static final Map<String, String> FILTERS = Map.of(
            "FlateDecode", "FlateDecode",
            "Fl", "FlateDecode",
            "LZWDecode", "LZWDecode",
            "LZW", "LZWDecode",
            "ASCII85Decode", "ASCII85Decode",
            "A85", "ASCII85Decode",
            "ASCIIHexDecode", "ASCIIHexDecode",
            "AHx", "ASCIIHexDecode",
            "RunLengthDecode", "RunLengthDecode",
            "RL", "RunLengthDecode");

    private Decoding() {}

    static boolean isDecoded(String filter) {
        return FILTERS.containsKey(filter);
    }

    /**
     * Sends what comes out of a chain of filters to a sink, which may end it by an exception.
     *
     * @param between the largest result that one filter may hand to the next
     */
    static void run(ByteBuffer encoded, List<String> filters, int between, OutputStream sink) throws IOException {
        if (filters.isEmpty()) {
            return;
        }
        List<String> rest = filters.subList(1, filters.size());
        if (rest.isEmpty() || !isDecoded(rest.getFirst())) {
            run(encoded, filters.getFirst(), sink);
            return;
        }
        Limited held = new Limited(Math.max(between, encoded.remaining()));
        run(encoded, filters.getFirst(), held);
        run(ByteBuffer.wrap(held.toByteArray()), rest, between, sink);
    }

    private static void run(ByteBuffer in, String filter, OutputStream sink) throws IOException {
        String name = FILTERS.get(filter);
        if (name == null) {
            return;
        }
        if (name.equals("FlateDecode")) {
            inflate(in, sink);
            return;
        }
        try {
            var unused = FilterFactory.INSTANCE.getFilter(name).decode(stream(in), sink, new COSDictionary(), 0);
        } catch (IOException damaged) {
            // What came out before the damage has been counted.
        }
    }

    /** Like PDFBox: two bytes of header, whatever they say, and as much as can be had of what follows. */
    private static void inflate(ByteBuffer in, OutputStream sink) throws IOException {
        if (in.remaining() < 2) {
            return;
        }
        byte[] out = new byte[CHUNK];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(in.slice(2, in.remaining() - 2));
            int length = inflater.inflate(out);
            while (length > 0) {
                sink.write(out, 0, length);
                length = inflater.inflate(out);
            }
        } catch (DataFormatException damaged) {
            // What came out before the damage has been counted.
        } finally {
            inflater.end();
        }
    }

    private static InputStream stream(ByteBuffer in) {
        if (in.hasArray()) {
            return new ByteArrayInputStream(in.array(), in.arrayOffset() + in.position(), in.remaining());
        }
        ByteBuffer view = in.duplicate();
        return new InputStream() {
            @Override
            public int read() {
                return view.hasRemaining() ? view.get() & 0xff : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (!view.hasRemaining()) {
                    return -1;
                }
                int count = Math.min(length, view.remaining());
                view.get(target, offset, count);
                return count;
            }
        };
    }

    /** Holds a result between two filters. */
    private static final class Limited extends ByteArrayOutputStream {
        private final int limit;

        private Limited(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int one) {
            require(1);
            super.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            require(length);
            super.write(bytes, offset, length);
        }

        private void require(int more) {
            if (count + more > limit) {
                throw ContentProblem.bomb();
            }
        }
    }
}
