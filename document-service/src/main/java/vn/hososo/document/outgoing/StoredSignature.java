package vn.hososo.document.outgoing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.content.StoredRevision;

/** The answer to a signed revision: where it went and what became of the document; the same however often asked. */
@Schema(name = "StoredSignature")
public record StoredSignature(UUID revisionId, String state, Instant storedAt) {
    /** The organ's, on an annex or a copy; the not-found problem when its revision was never stored. */
    public static StoredSignature ofOrgan(Optional<StoredRevision> signed, UUID signatureId) {
        StoredRevision revision = signed.orElseThrow(() -> OutgoingProblem.noSignedRevision(signatureId));
        return new StoredSignature(revision.id(), SigningView.SIGNED, revision.storedAt());
    }
}
