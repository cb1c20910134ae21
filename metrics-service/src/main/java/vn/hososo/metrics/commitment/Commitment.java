package vn.hososo.metrics.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.hososo.metrics.fact.Indicator;

/** A commitment as it is kept. */
record Commitment(
        UUID id,
        UUID noticeId,
        UUID unitId,
        Indicator indicator,
        LocalDate from,
        LocalDate dueOn,
        BigDecimal aim,
        Instant known,
        String madeBy) {}
