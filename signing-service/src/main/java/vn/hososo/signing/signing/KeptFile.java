package vn.hososo.signing.signing;

import java.time.Instant;
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
        var file = opened.file();
        return new KeptFile(file.file().updateOf(source), file.digest(), opened.at());
    }

    /** The prepared file again. */
    Pdf on(Pdf source) {
        return source.followedBy(increment);
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
