package vn.hososo.metrics.compliance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How long the periods of a series are; a week begins on Monday. */
public enum Step {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The whole period that the day lies in. */
    public Period around(LocalDate day) {
        return switch (this) {
            case DAY -> new Period(day.toString(), day, day);
            case WEEK -> week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> Period.of(YearMonth.from(day));
            case QUARTER -> quarter(day);
            case YEAR -> Period.of(Year.from(day));
        };
    }

    /** The whole periods from the one of {@code from} to the one of {@code to}; at most one more than {@code most}. */
    List<Period> between(LocalDate from, LocalDate to, int most) {
        var periods = new ArrayList<Period>();
        for (var period = around(from);
                !period.from().isAfter(to) && periods.size() <= most;
                period = around(period.to().plusDays(1))) {
            periods.add(period);
        }
        return periods;
    }

    private static Period week(LocalDate monday) {
        return new Period(monday + ".." + monday.plusDays(6), monday, monday.plusDays(6));
    }

    private static Period quarter(LocalDate day) {
        var first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        var text = day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
        return new Period(text, first, first.plusMonths(3).minusDays(1));
    }
}
