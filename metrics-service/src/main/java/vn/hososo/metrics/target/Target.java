package vn.hososo.metrics.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/**
 * Chỉ tiêu: from that day on units of the tier are to reach at least the threshold.
 *
 * @param basis number and symbol of the document that sets it
 * @param known when it was decided here
 * @param decidedBy the account; null of what the product came with
 */
public record Target(
        Tier tier,
        Indicator indicator,
        LocalDate validFrom,
        BigDecimal threshold,
        String basis,
        Instant known,
        @Nullable String decidedBy) {}
