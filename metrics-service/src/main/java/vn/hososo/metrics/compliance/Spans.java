package vn.hososo.metrics.compliance;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Periods taken apart into whole years, whole months and the days that remain at their ends. Where most of the last year or month
 * belongs to a period, it is the whole one without the days after it.
 */
record Spans(List<LocalDate> years, List<LocalDate> months, List<Days> days) {

    // Read day by day; more of them would be more rows than those of the months before them.
    private static final int MOST_LACKED_BY_YEAR = 62;

    /** No span is longer than its period; what lies behind {@code until} is in none. */
    static Spans of(Collection<Period> periods, LocalDate until) {
        var spans = new Spans(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var period : periods) {
            var end = period.to().isBefore(until) ? period.to() : until;
            for (var day = period.from(); !day.isAfter(end); ) {
                day = spans.take(day, end).plusDays(1);
            }
        }
        return spans;
    }

    /** The longest span that begins on that day; answers its last day. */
    private LocalDate take(LocalDate first, LocalDate end) {
        var year = first.with(TemporalAdjusters.lastDayOfYear());
        if (first.getDayOfYear() == 1 && end.plusDays(MOST_LACKED_BY_YEAR).isAfter(year)) {
            years.add(first);
            lack(end, year, first);
            return year;
        }
        var month = first.with(TemporalAdjusters.lastDayOfMonth());
        boolean isMostOfMonth = !month.isAfter(end) || end.getDayOfMonth() > month.getDayOfMonth() / 2;
        if (first.getDayOfMonth() == 1 && isMostOfMonth) {
            months.add(first);
            lack(end, month, first);
            return month;
        }
        var last = month.isAfter(end) ? end : month;
        days.add(new Days(first, last, null));
        return last;
    }

    private void lack(LocalDate end, LocalDate last, LocalDate whole) {
        if (last.isAfter(end)) {
            days.add(new Days(end.plusDays(1), last, whole));
        }
    }

    /** Both included; {@code lackedBy} is the whole year or month that they are taken off, by its first day, or null. */
    record Days(LocalDate first, LocalDate last, @Nullable LocalDate lackedBy) {}
}
