package vn.hososo.document.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Origin;
import vn.hososo.document.content.StoredRevision;

/**
 * One version of a document's file, with the signatures that signing-service verified on it.
 *
 * @param refusedFor why signatures made elsewhere do not count; empty mostly
 */
@Schema(name = "OutgoingRevision")
record OutgoingRevisionView(
        UUID id,
        Origin origin,
        @Nullable UUID signatureId,
        String sha256,
        long size,
        int pageCount,
        Instant storedAt,
        boolean current,
        List<OutgoingView.SignatureView> signatures,
        List<String> refusedFor) {
    static OutgoingRevisionView of(
            StoredRevision revision,
            UUID currentRevisionId,
            List<OutgoingView.SignatureView> signatures,
            List<String> refusedFor) {
        return new OutgoingRevisionView(
                revision.id(),
                revision.origin(),
                revision.signatureId(),
                revision.content().sha256(),
                revision.content().size(),
                revision.content().pageCount(),
                revision.storedAt(),
                revision.id().equals(currentRevisionId),
                signatures,
                refusedFor);
    }
}
