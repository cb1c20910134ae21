package vn.hososo.metrics.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/** Chỉ tiêu: from that day on units of the tier are to reach at least the threshold; decided at {@code known}. */
record Target(Tier tier, Indicator indicator, LocalDate validFrom, BigDecimal threshold, Instant known) {}
