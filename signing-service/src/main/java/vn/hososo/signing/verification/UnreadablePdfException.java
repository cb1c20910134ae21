package vn.hososo.signing.verification;

/** The bytes are no PDF that could be read: neither signed nor unsigned. */
public final class UnreadablePdfException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePdfException(Throwable cause) {
        super("not a readable PDF", cause);
    }
}
