package vn.hososo.signing.token;

import org.jspecify.annotations.Nullable;

/** Why a token did not give its key. */
public final class TokenFailure extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** The token refused the PIN and counts that itself. */
        PIN_WRONG,
        /** The token is locked; only its security officer can unlock it. */
        TOKEN_LOCKED,
        /** Too many wrong PINs came meanwhile; this one was not even shown to the token. */
        TRIES_SPENT,
        /** The token has no key and certificate of this label. */
        KEY_MISSING,
        /** The token is not there, busy or does not work. */
        UNAVAILABLE
    }

    private final Reason reason;

    TokenFailure(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    TokenFailure(Reason reason, String detail) {
        this(reason, detail, null);
    }

    public Reason reason() {
        return reason;
    }
}
