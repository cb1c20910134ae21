package vn.hososo.signing.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as it is shown.
 *
 * @param validTo the last day; absent while no end is known
 * @param endedBy who ended it before its time
 */
record MandateView(
        UUID id,
        UUID unitId,
        MandateCapacity capacity,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String paper,
        Instant addedAt,
        String addedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endPaper) {}
