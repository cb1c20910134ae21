package vn.hososo.signing.credential;

import vn.hososo.signing.document.Pdf;

/** The bytes of a key file as they were uploaded. */
final class KeyFile {

    private final byte[] bytes;

    KeyFile(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    String sha256() {
        return new Pdf(bytes).sha256();
    }

    @Override
    public String toString() {
        return "KeyFile[redacted]";
    }
}
