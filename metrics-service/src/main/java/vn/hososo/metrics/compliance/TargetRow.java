package vn.hososo.metrics.compliance;

import java.time.Instant;
import java.time.LocalDate;

/** Which row of the targets, of the row's tier and indicator, a figure was measured against. */
public record TargetRow(LocalDate validFrom, Instant decidedAt) {}
