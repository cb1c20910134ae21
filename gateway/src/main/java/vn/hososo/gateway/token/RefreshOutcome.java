package vn.hososo.gateway.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a refresh token that was handed in. */
sealed interface RefreshOutcome {
    /** Replaced by the next one of its chain. */
    record Replaced(UUID familyId, UUID accountId, @Nullable UUID unitId, Secret next) implements RefreshOutcome {}

    /** Not, or no longer, worth anything; a reuse has ended the whole chain. */
    record Refused() implements RefreshOutcome {}
}
