package vn.hososo.metrics.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The payload of {@code period-closed}; {@code unitId} is the topmost unit. */
record PeriodClosed(
        UUID unitId, UUID closingId, String period, LocalDate from, LocalDate to, Instant asOf, String evidenceHash) {}
