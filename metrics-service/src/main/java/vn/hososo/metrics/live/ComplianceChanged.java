package vn.hososo.metrics.live;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.ComplianceRow;

/** The figures of a unit moved for these days; {@code rows} are its current month and current year. */
record ComplianceChanged(
        UUID unitId, @Nullable String unitKey, String indicator, List<LocalDate> days, List<ComplianceRow> rows)
        implements LiveEvent {}
