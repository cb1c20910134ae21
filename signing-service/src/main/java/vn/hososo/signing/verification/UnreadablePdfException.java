package vn.hososo.signing.verification;

import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The bytes are no PDF that could be read: neither signed nor unsigned. */
public final class UnreadablePdfException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePdfException(Throwable cause) {
        super("not a readable PDF", cause);
    }

    /** Whether only a password stands in the way. */
    boolean isLocked() {
        return getCause() instanceof InvalidPasswordException;
    }
}
