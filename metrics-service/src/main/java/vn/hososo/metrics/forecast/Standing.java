package vn.hososo.metrics.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.calendar.WorkingCalendar;

/**
 * Where a unit stands in a year in one indicator, and what follows from it; a pure function of these.
 *
 * @param from the last day that is over
 * @param yearEnd the last day of the year; not after {@code from} when the year is over
 */
record Standing(
        long numerator,
        long denominator,
        @Nullable BigDecimal target,
        List<RecentWeek> recent,
        LocalDate from,
        LocalDate yearEnd) {

    Prospect prospect(WorkingCalendar calendar) {
        int left = calendar.workingDaysBetween(from, yearEnd);
        var pace = Pace.of(recent);
        long expected = pace.expected(left);
        var need = target == null || denominator + expected == 0
                ? null
                : Need.of(numerator, denominator, expected, target);
        var outlook = outlook(need, pace, left);
        return new Prospect(
                outlook,
                outlook == Outlook.WILL_REACH ? reachedOn(pace, left, calendar) : null,
                left,
                expected,
                need == null ? null : need.needed(),
                decimal(pace.ratioAfter(left, numerator, denominator)));
    }

    /** Null where nothing occurred. */
    YearEnd.@Nullable Bounds bounds(WorkingCalendar calendar, YearEnd simulation) {
        return simulation.bounds(numerator, denominator, calendar.workingDaysBetween(from, yearEnd), recent);
    }

    private Outlook outlook(@Nullable Need need, Pace pace, int left) {
        if (need == null || target == null) {
            return Outlook.NONE;
        }
        if (need.isCertain() || need.isImpossible()) {
            return need.isCertain() ? Outlook.CERTAIN : Outlook.IMPOSSIBLE;
        }
        boolean reached = denominator > 0 && pace.ratioAfter(0, numerator, denominator) >= target.doubleValue();
        boolean atTheEnd = pace.ratioAfter(left, numerator, denominator) >= target.doubleValue();
        if (reached) {
            return atTheEnd ? Outlook.ON_TRACK : Outlook.SLIPPING;
        }
        return atTheEnd ? Outlook.WILL_REACH : Outlook.BEHIND;
    }

    private @Nullable LocalDate reachedOn(Pace pace, int left, WorkingCalendar calendar) {
        var days = target == null
                ? OptionalInt.empty()
                : pace.daysUntil(target.doubleValue(), left, numerator, denominator);
        return days.isPresent() ? calendar.plusWorkingDays(from, days.getAsInt()) : null;
    }

    /** Rounded down, as all ratios; null where nothing occurred. */
    static @Nullable BigDecimal decimal(double ratio) {
        return Double.isNaN(ratio) ? null : BigDecimal.valueOf(ratio).setScale(4, RoundingMode.DOWN);
    }
}
