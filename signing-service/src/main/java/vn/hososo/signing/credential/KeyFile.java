package vn.hososo.signing.credential;

import java.util.Optional;
import vn.hososo.signing.document.Pdf;

/** The bytes of a key file or of certificates as they were uploaded. */
final class KeyFile {

    private final byte[] bytes;

    KeyFile(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    /** What a request is recognised by; empty where none came. */
    static String sha256(Optional<KeyFile> file) {
        return file.map(given -> new Pdf(given.bytes).sha256()).orElse("");
    }

    @Override
    public String toString() {
        return "KeyFile[redacted]";
    }
}
