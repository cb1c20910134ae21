package vn.hososo.signing.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.hososo.signing.document.Capacity;

/**
 * A signature as it is shown.
 *
 * @param revisionId the new revision that carries it
 */
record SignatureView(
        UUID id,
        UUID documentId,
        UUID revisionId,
        Capacity capacity,
        Instant signedAt,
        String signerName,
        Verdict verdict,
        Instant timestampedAt) {

    /** Always VALID: nothing else is stored. */
    record Verdict(String status, List<String> reasons) {}
}
