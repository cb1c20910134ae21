package vn.hososo.signing.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;

/** The verdict on a file and on each of its signatures. */
record VerificationView(String status, List<Signature> signatures) {

    /**
     * One signature.
     *
     * @param capacity known only for signatures made here
     */
    record Signature(
            @Nullable Capacity capacity,
            String signerName,
            String subject,
            @Nullable Instant signedAt,
            @Nullable Instant timestampedAt,
            String status,
            List<String> reasons) {}

    static VerificationView of(VerifiedFile file, Map<String, Capacity> capacities) {
        return new VerificationView(
                file.verdict().status(),
                file.signatures().stream()
                        .map(signature -> new Signature(
                                capacities.get(signature.fingerprint()),
                                signature.signerName(),
                                signature.subject(),
                                signature.signedAt(),
                                signature.timestampedAt(),
                                signature.verdict().status(),
                                signature.verdict().codes()))
                        .toList());
    }
}
