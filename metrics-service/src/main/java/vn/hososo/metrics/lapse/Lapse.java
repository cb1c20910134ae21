package vn.hososo.metrics.lapse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.ItemKind;

/**
 * Đơn vị dừng thực hiện: a unit that complied and stopped.
 *
 * @param firstWeek the Monday of its first week
 * @param since the first working day of the stop
 * @param foundOn the day on which it showed
 * @param last the last item that counted before it; null where there is none
 * @param baseline what the unit did before, per working day
 * @param missed how many items were missing when it was found
 * @param known when it was decided here
 * @param closedOn the first day on which it no longer lasted; null while it is open
 */
public record Lapse(
        UUID id,
        UUID unitId,
        Indicator indicator,
        LocalDate firstWeek,
        LocalDate since,
        LocalDate foundOn,
        List<Method> foundBy,
        @Nullable Last last,
        Baseline baseline,
        long missed,
        Instant known,
        LapseState state,
        @Nullable LocalDate closedOn) {

    /** An item and its day. */
    public record Last(UUID itemId, ItemKind itemKind, LocalDate on) {}

    Lapse closed(LapseState how, LocalDate on) {
        return new Lapse(
                id, unitId, indicator, firstWeek, since, foundOn, foundBy, last, baseline, missed, known, how, on);
    }

    /** As a part of the unit's course. */
    Episode episode() {
        return new Episode(firstWeek, foundOn, foundBy, baseline, closedOn == null ? null : Weeks.mondayOf(closedOn));
    }
}
