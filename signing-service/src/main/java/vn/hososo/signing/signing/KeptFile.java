package vn.hososo.signing.signing;

import java.time.Instant;
import java.util.Arrays;
import vn.hososo.signing.document.Pdf;

/** What must be known to continue a prepared signature: what the file grew by, since no step ever changes what was there. */
final class KeptFile {

    private final byte[] increment;
    private final byte[] digest;
    private final Instant at;

    KeptFile(byte[] increment, byte[] digest, Instant at) {
        this.increment = increment;
        this.digest = digest;
        this.at = at;
    }

    static KeptFile of(Pdf source, SignatureMaker.Opened opened) {
        var file = opened.file().file().bytes();
        var length = source.length();
        if (!Arrays.equals(source.bytes(), 0, length, file, 0, length)) {
            throw new IllegalStateException("a signature changed the file below it");
        }
        return new KeptFile(
                Arrays.copyOfRange(file, length, file.length), opened.file().digest(), opened.at());
    }

    /** The prepared file again. */
    Pdf on(Pdf source) {
        var file = Arrays.copyOf(source.bytes(), source.length() + increment.length);
        System.arraycopy(increment, 0, file, source.length(), increment.length);
        return new Pdf(file);
    }

    byte[] increment() {
        return increment;
    }

    byte[] digest() {
        return digest;
    }

    Instant at() {
        return at;
    }
}
