package vn.hososo.document.outgoing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An annex; its bytes are the content {@code revisionId}. */
@Schema(name = "Annex")
record AnnexView(
        UUID id,
        int ordinal,
        String title,
        UUID revisionId,
        String sha256,
        long size,
        int pageCount,
        Instant addedAt) {}
