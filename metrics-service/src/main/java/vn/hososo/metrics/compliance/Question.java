package vn.hososo.metrics.compliance;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/** What is asked for. */
public record Question(
        List<Indicator> indicators,
        Period period,
        Scope scope,
        @Nullable Tier tier,
        View view) {

    /** All indicators of every unit as it was in the period, as known now. */
    public static Question about(Period period) {
        return new Question(Arrays.asList(Indicator.values()), period, Scope.UNIT, null, View.PRESENT);
    }
}
