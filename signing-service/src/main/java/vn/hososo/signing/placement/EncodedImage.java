package vn.hososo.signing.placement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** An image in the form that it has in a PDF. Compressing it costs more than signing does, and a tray shows one image often. */
final class EncodedImage {

    /** Images are at most some 100 KB. */
    private static final int MOST = 32;

    private static final Map<ByteBuffer, EncodedImage> LAST_USED =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, EncodedImage> eldest) {
                    return size() > MOST;
                }
            });

    private record Part(COSDictionary entries, byte[] bytes) {

        static Part of(COSStream stream) throws IOException {
            var entries = new COSDictionary();
            for (var key : stream.keySet()) {
                var value = stream.getDictionaryObject(key);
                if (!(value instanceof COSStream)) {
                    entries.setItem(key, value);
                }
            }
            try (var in = stream.createRawInputStream()) {
                return new Part(entries, in.readAllBytes());
            }
        }

        /** Of its own for each document, which numbers its objects. */
        COSStream in(PDDocument document) throws IOException {
            var stream = document.getDocument().createCOSStream();
            entries.forEach((key, value) -> stream.setItem(key, own(value)));
            try (var out = stream.createRawOutputStream()) {
                out.write(bytes);
            }
            return stream;
        }

        private static COSBase own(COSBase value) {
            return value instanceof COSDictionary parameters ? new COSDictionary(parameters) : value;
        }
    }

    private final Part colours;
    private final @Nullable Part transparency;

    private EncodedImage(Part colours, @Nullable Part transparency) {
        this.colours = colours;
        this.transparency = transparency;
    }

    static EncodedImage of(byte[] png) throws IOException {
        var key = ByteBuffer.wrap(png);
        var known = LAST_USED.get(key);
        if (known != null) {
            return known;
        }
        var made = encoded(png);
        LAST_USED.put(key, made);
        return made;
    }

    private static EncodedImage encoded(byte[] png) throws IOException {
        try (var scratch = new PDDocument()) {
            var stream = PDImageXObject.createFromByteArray(scratch, png, "image.png")
                    .getCOSObject();
            var mask = stream.getCOSStream(COSName.SMASK);
            return new EncodedImage(Part.of(stream), mask == null ? null : Part.of(mask));
        }
    }

    PDImageXObject in(PDDocument document) throws IOException {
        var stream = colours.in(document);
        if (transparency != null) {
            stream.setItem(COSName.SMASK, transparency.in(document));
        }
        return new PDImageXObject(new PDStream(stream), null);
    }
}
