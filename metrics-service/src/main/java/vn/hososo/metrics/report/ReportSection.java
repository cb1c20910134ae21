package vn.hososo.metrics.report;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.Period;

/** A further part of the report; each bean of this type adds its table, in the order of {@link #place}. */
interface ReportSection {

    /** Where it stands among the others, the smallest first. */
    int place();

    /** What is to be said of the period as known at a moment; without one, now. A table without rows is left out. */
    Uni<ReportTable> table(Period period, @Nullable Instant asOf);
}
