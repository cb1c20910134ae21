package vn.hososo.metrics.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.hososo.kit.outbox.Fact;

/** What other systems are told when a unit has reached the target of a year and, as far as is expected, cannot miss it. */
record TargetReached(
        UUID unitId,
        String indicator,
        String period,
        long numerator,
        long denominator,
        BigDecimal threshold,
        LocalDate reachedOn) {

    Fact fact(Instant at) {
        return new Fact("hososo.compliance", unitId, "vn.hososo.target-reached.v1", at, this);
    }
}
