package vn.hososo.signing.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was true of the signer's certificate at the time of signing.
 *
 * @param revokedAt when it was revoked, before or after the signature
 */
public record CertificateStatus(State state, @Nullable Instant revokedAt) {

    public enum State {
        GOOD,
        REVOKED,
        EXPIRED,
        NOT_YET_VALID,
        /** Leads to no anchor. */
        NOT_TRUSTED,
        /** Nobody could say whether it was revoked. */
        UNKNOWN
    }

    static CertificateStatus of(State state) {
        return new CertificateStatus(state, null);
    }
}
