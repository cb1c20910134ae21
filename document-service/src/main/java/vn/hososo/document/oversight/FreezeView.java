package vn.hososo.document.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A freeze as it is answered. */
record FreezeView(
        UUID id,
        @Nullable UUID unitId,
        State state,
        String reason,
        String frozenBy,
        Instant frozenAt,
        @Nullable String liftedBy,
        @Nullable String liftedReason,
        @Nullable Instant liftedAt,
        List<NewFreeze.Named> things) {
    /** Whether it still holds. */
    enum State {
        IN_FORCE,
        LIFTED
    }
}
