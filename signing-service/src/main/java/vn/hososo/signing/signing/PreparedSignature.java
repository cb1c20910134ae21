package vn.hososo.signing.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.credential.SigningCredential;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.Part;
import vn.hososo.signing.document.SignatureMark;
import vn.hososo.signing.document.SignedRevision;

/**
 * A signature made and verified, before anybody knows of it.
 *
 * @param update what the file has more than its source
 * @param sha256 of the whole file
 */
record PreparedSignature(
        UUID id,
        UUID documentId,
        UUID unitId,
        UUID sourceRevisionId,
        UUID credentialId,
        Capacity capacity,
        byte[] update,
        String sha256,
        String fingerprint,
        String signerName,
        Instant signedAt,
        Instant timestampedAt,
        String signedBy,
        SigningCredential.@Nullable Mandate mandate,
        List<String> warnings,
        List<SignatureMark> marks,
        @Nullable Part part) {

    PreparedSignature {
        warnings = List.copyOf(warnings);
        marks = List.copyOf(marks);
    }

    SignedRevision metadata() {
        return new SignedRevision(sourceRevisionId, sha256, capacity, signedAt, signerName, marks);
    }
}
