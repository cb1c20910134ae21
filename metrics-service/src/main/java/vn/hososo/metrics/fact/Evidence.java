package vn.hososo.metrics.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item in the denominator of one indicator, or lawfully excluded from it: whether it counts, why not, and what it is
 * recognised by.
 */
public record Evidence(
        UUID unitId,
        LocalDate day,
        boolean counted,
        @Nullable Reason reason,
        @Nullable String exclusion,
        @Nullable String kind,
        @Nullable String arrivalNumber,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable UUID dossierId,
        @Nullable LocalDate filedOn,
        boolean madeAfterFact,
        boolean onTime,
        Proof proof) {

    /** Whether it stands in the denominator. */
    boolean isMeasured() {
        return exclusion == null;
    }
}
