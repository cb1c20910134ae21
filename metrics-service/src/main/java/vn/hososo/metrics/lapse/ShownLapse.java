package vn.hososo.metrics.lapse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.fact.Tier;

/**
 * A lapse with what is needed to show it.
 *
 * @param upTo the last day whose items are missing
 * @param done how many items counted since the lapse began, up to that day
 */
record ShownLapse(
        Lapse lapse,
        @Nullable String key,
        @Nullable String name,
        @Nullable Tier tier,
        LocalDate upTo,
        long done) {

    LapseView view(WorkingCalendar calendar) {
        var last = lapse.last();
        var days = calendar.workingDaysBetween(lapse.since().minusDays(1), upTo);
        return new LapseView(
                lapse.id(),
                lapse.unitId(),
                key,
                name,
                tier,
                lapse.indicator().slug(),
                lapse.indicator().version(),
                lapse.state(),
                lapse.since(),
                lapse.foundOn(),
                lapse.known(),
                lapse.foundBy(),
                last == null ? null : last.itemId(),
                last == null ? null : last.itemKind(),
                last == null ? null : last.on(),
                lapse.baseline().missed(days, done),
                BigDecimal.valueOf(lapse.baseline().donePerDay()).setScale(2, RoundingMode.HALF_UP),
                lapse.state() == LapseState.RECOVERED ? lapse.closedOn() : null,
                lapse.state() == LapseState.ENDED ? lapse.closedOn() : null);
    }
}
