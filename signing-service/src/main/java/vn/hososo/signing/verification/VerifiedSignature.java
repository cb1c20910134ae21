package vn.hososo.signing.verification;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.structure.Change;

/**
 * One signature of a file and the verdict on it.
 *
 * @param fingerprint SHA-256 of the signature's {@code /Contents}: names this signature wherever the file goes
 * @param signedAt the time that the signer claims
 * @param timestampedAt the earliest time stamp that itself verified; absent when there is none
 * @param coversWhole false when it covers an earlier revision of the file
 * @param changes what later revisions did that this signature permits
 * @param provenUntil when the certificates end that prove it; until then new proofs can be added
 */
public record VerifiedSignature(
        String field,
        String fingerprint,
        SignerCertificate certificate,
        @Nullable Instant signedAt,
        @Nullable Instant timestampedAt,
        boolean coversWhole,
        Set<Change> changes,
        CertificateStatus certificateStatus,
        Level level,
        @Nullable Instant provenUntil,
        Verdict verdict) {

    public VerifiedSignature {
        changes = Set.copyOf(changes);
    }

    public String signerName() {
        return certificate.name();
    }

    public String subject() {
        return certificate.subject();
    }

    /** The proven time where there is one, otherwise the claimed. */
    public @Nullable Instant bestTime() {
        return timestampedAt == null ? signedAt : timestampedAt;
    }

    VerifiedSignature judged(Verdict other) {
        return new VerifiedSignature(
                field,
                fingerprint,
                certificate,
                signedAt,
                timestampedAt,
                coversWhole,
                changes,
                certificateStatus,
                level,
                provenUntil,
                other);
    }
}
