package vn.hososo.metrics.lapse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop in the course of a unit's weeks.
 *
 * @param firstWeek the Monday of its first week
 * @param foundOn the Monday on which it showed; the week before was over then
 * @param recoveredIn the Monday of the first good week after it; null while it lasts
 */
record Episode(
        LocalDate firstWeek,
        LocalDate foundOn,
        List<Method> foundBy,
        Baseline baseline,
        @Nullable LocalDate recoveredIn) {

    Episode recovered(LocalDate week) {
        return new Episode(firstWeek, foundOn, foundBy, baseline, week);
    }

    boolean covers(Week week) {
        return !week.monday().isBefore(firstWeek)
                && (recoveredIn == null || week.monday().isBefore(recoveredIn));
    }
}
