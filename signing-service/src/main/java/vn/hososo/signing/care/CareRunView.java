package vn.hososo.signing.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run over all signed documents.
 *
 * @param endedAt absent while it goes on
 * @param looked signatures looked at
 * @param changed signatures whose verdict changed
 * @param raised documents that got new proofs
 * @param unsettled documents that could not be judged, which the next run tries again
 */
record CareRunView(
        UUID id,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        int looked,
        int changed,
        int raised,
        int unsettled) {}
