package vn.hososo.metrics.compliance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/** What is asked for; {@code units} are the only ones asked for, null asks for all. */
public record Question(
        List<Indicator> indicators,
        Period period,
        Scope scope,
        @Nullable Tier tier,
        View view,
        @Nullable Set<UUID> units) {

    public Question(List<Indicator> indicators, Period period, Scope scope, @Nullable Tier tier, View view) {
        this(indicators, period, scope, tier, view, null);
    }

    /** All indicators of every unit as it was in the period, as known now. */
    public static Question about(Period period) {
        return about(period, View.PRESENT);
    }

    /** All indicators of every unit. */
    public static Question about(Period period, View view) {
        return new Question(Indicator.ALL, period, Scope.UNIT, null, view);
    }

    Question at(Scope other) {
        return new Question(indicators, period, other, tier, view, units);
    }

    /** The same of these units and indicators alone. */
    public Question of(Set<UUID> some, Collection<Indicator> about) {
        return new Question(List.copyOf(about), period, scope, tier, view, Set.copyOf(some));
    }
}
