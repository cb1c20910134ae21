package vn.hososo.signing.signing;

import java.time.Instant;
import java.util.UUID;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.SignatureMark;

/** A signature made elsewhere that was found valid on an uploaded revision, and whose signer is registered here. */
public record RecognisedSignature(
        UUID id,
        UUID documentId,
        UUID revisionId,
        UUID credentialId,
        Capacity capacity,
        String sha256,
        String fingerprint,
        String signerName,
        Instant signedAt,
        Instant timestampedAt) {

    public SignatureMark mark() {
        return new SignatureMark(id, capacity, "VALID", signedAt);
    }
}
