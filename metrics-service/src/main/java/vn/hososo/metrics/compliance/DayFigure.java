package vn.hososo.metrics.compliance;

import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Change;

/** What a unit has in an indicator on one day, as it is answered now; all zero where nothing is left. */
public record DayFigure(
        Change at,
        long numerator,
        long denominator,
        long excluded,
        long madeAfterFact,
        long onTime,
        @Nullable DeclaredFigure declared) {

    static DayFigure of(Change at, Ratio ratio) {
        return new DayFigure(
                at,
                ratio.numerator(),
                ratio.denominator(),
                ratio.excluded(),
                ratio.madeAfterFact(),
                ratio.onTime(),
                ratio.declared());
    }
}
