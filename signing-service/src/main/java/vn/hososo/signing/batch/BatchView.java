package vn.hososo.signing.batch;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;

/**
 * A tray as it is shown.
 *
 * @param total how many documents it has; those neither signed nor refused wait
 * @param problem why it was interrupted
 */
record BatchView(
        UUID id,
        Capacity capacity,
        @Nullable UUID credentialId,
        BatchState state,
        Instant requestedAt,
        @Nullable Instant endedAt,
        long total,
        long signed,
        long refused,
        @Nullable Problem problem) {

    /** The code of a problem and what it says, in both languages. */
    @Schema(name = "BatchProblem")
    record Problem(
            String code, @Nullable String vi, @Nullable String en) {}
}
