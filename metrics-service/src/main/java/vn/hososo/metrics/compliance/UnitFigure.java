package vn.hososo.metrics.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/** What one unit itself has in one indicator. */
record UnitFigure(Unit unit, Indicator indicator, Ratio ratio) {

    /** A unit as it was on the day and known at the moment asked for; {@code validTo} is the first day without it. */
    record Unit(
            UUID id,
            String key,
            String name,
            Tier tier,
            @Nullable UUID parentId,
            @Nullable LocalDate validTo) {
        static final Comparator<Unit> ORDER =
                Comparator.comparing(Unit::tier).thenComparing(Unit::key).thenComparing(Unit::id);
    }
}
