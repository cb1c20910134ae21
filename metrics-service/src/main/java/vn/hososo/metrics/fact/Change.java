package vn.hososo.metrics.fact;

import java.time.LocalDate;
import java.util.UUID;

/** The standing of a unit in an indicator changed for a day. */
public record Change(UUID unitId, Indicator indicator, LocalDate day) {}
