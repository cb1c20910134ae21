package vn.hososo.signing.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The metadata sent with a signed revision. */
public record SignedRevision(
        UUID expectedRevisionId,
        String sha256,
        Capacity capacity,
        Instant signedAt,
        String signerName,
        List<SignatureMark> signatures) {

    public SignedRevision {
        signatures = List.copyOf(signatures);
    }
}
