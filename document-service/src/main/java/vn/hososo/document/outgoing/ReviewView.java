package vn.hososo.document.outgoing;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A level of review; without a decision it is awaited, or the document came back before its turn. {@code submission}
 * counts how often the document was submitted, {@code revisionId} is the file that was to be reviewed.
 */
@Schema(name = "Review")
record ReviewView(
        UUID id,
        int submission,
        int level,
        UUID revisionId,
        String account,
        String name,
        ReviewDecision.@Nullable Decision decision,
        @Nullable String comment,
        @Nullable Instant decidedAt) {}
