package vn.hososo.document.outgoing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An annex; its bytes are the content {@code revisionId}, signed by the organ once there are {@code signatures};
 * {@code receivedRevisionId} is the file as it was added.
 */
@Schema(name = "Annex")
record AnnexView(
        UUID id,
        int ordinal,
        String title,
        UUID revisionId,
        UUID receivedRevisionId,
        String sha256,
        long size,
        int pageCount,
        Instant addedAt,
        List<OutgoingView.SignatureView> signatures) {}
