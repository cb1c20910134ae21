package vn.hososo.signing.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a file and the verdict on it.
 *
 * @param fingerprint SHA-256 of the signature's {@code /Contents}: names this signature wherever the file goes
 * @param timestampedAt the time of a time stamp that itself verified; absent when there is none
 */
public record VerifiedSignature(
        String field,
        String fingerprint,
        SignerCertificate certificate,
        @Nullable Instant signedAt,
        @Nullable Instant timestampedAt,
        Verdict verdict) {

    public String signerName() {
        return certificate.name();
    }

    public String subject() {
        return certificate.subject();
    }
}
