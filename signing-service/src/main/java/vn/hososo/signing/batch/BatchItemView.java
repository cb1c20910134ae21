package vn.hososo.signing.batch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one document.
 *
 * @param revisionId the revision that was to be signed
 * @param signedRevisionId the new one that carries the signature
 */
record BatchItemView(
        UUID documentId,
        UUID revisionId,
        BatchItemState state,
        @Nullable UUID signatureId,
        @Nullable UUID signedRevisionId,
        @Nullable Instant endedAt,
        BatchView.@Nullable Problem problem) {}
