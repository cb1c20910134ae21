package vn.hososo.metrics.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.hososo.metrics.fact.Tier;

/** A target as shown to people; {@code threshold} itself is enough to meet it. */
record TargetView(
        Tier tier, String indicator, LocalDate validFrom, BigDecimal threshold, String basis, Instant decidedAt) {

    static TargetView of(Target target) {
        return new TargetView(
                target.tier(),
                target.indicator().slug(),
                target.validFrom(),
                target.threshold(),
                target.basis(),
                target.known());
    }
}
