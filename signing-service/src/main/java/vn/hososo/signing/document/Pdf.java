package vn.hososo.signing.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes of one PDF file in memory; never changed, every revision is a new one. */
public final class Pdf {

    private final byte[] bytes;

    public Pdf(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes themselves, not a copy: files are large and nobody here writes into them. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    /** Whether the file begins like a PDF; readers allow up to 1024 bytes before the header, so does this. */
    public boolean looksLikePdf() {
        for (var i = 0; i <= Math.min(bytes.length - 5, 1024); i++) {
            if (bytes[i] == '%' && bytes[i + 1] == 'P' && bytes[i + 2] == 'D' && bytes[i + 3] == 'F') {
                return true;
            }
        }
        return false;
    }

    /** This file with more bytes after its own, as an incremental update has them. */
    public Pdf followedBy(byte[] more) {
        var longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, bytes.length, more.length);
        return new Pdf(longer);
    }

    public boolean startsWith(Pdf start) {
        return bytes.length >= start.bytes.length
                && Arrays.equals(bytes, 0, start.bytes.length, start.bytes, 0, start.bytes.length);
    }

    /** What this file has after the bytes of that one; nothing when it does not begin with them. */
    public Optional<byte[]> beyond(Pdf start) {
        return startsWith(start)
                ? Optional.of(Arrays.copyOfRange(bytes, start.bytes.length, bytes.length))
                : Optional.empty();
    }

    /** The same for a file made from that one, which must begin with its bytes. */
    public byte[] updateOf(Pdf source) {
        return beyond(source).orElseThrow(() -> new IllegalStateException("a signature changed the file below it"));
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "Pdf[" + bytes.length + " bytes]";
    }
}
