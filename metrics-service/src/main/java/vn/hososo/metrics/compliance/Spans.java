package vn.hososo.metrics.compliance;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Periods taken apart into whole years, whole months and the days that remain at their ends. Where most of the last month belongs
 * to a period, it is the whole month without the days after it.
 */
record Spans(List<LocalDate> years, List<LocalDate> months, List<Days> days) {

    static Spans of(Period period) {
        return of(List.of(period));
    }

    /** No span is longer than its period. */
    static Spans of(Collection<Period> periods) {
        var spans = new Spans(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var period : periods) {
            for (var day = period.from(); !day.isAfter(period.to()); ) {
                day = spans.take(day, period.to()).plusDays(1);
            }
        }
        return spans;
    }

    /** The longest span that begins on that day; answers its last day. */
    private LocalDate take(LocalDate first, LocalDate end) {
        var year = first.with(TemporalAdjusters.lastDayOfYear());
        if (first.getDayOfYear() == 1 && !year.isAfter(end)) {
            years.add(first);
            return year;
        }
        var month = first.with(TemporalAdjusters.lastDayOfMonth());
        if (first.getDayOfMonth() == 1 && !month.isAfter(end)) {
            months.add(first);
            return month;
        }
        if (first.getDayOfMonth() == 1 && end.getDayOfMonth() > month.getDayOfMonth() / 2) {
            months.add(first);
            days.add(new Days(end.plusDays(1), month, first));
            return month;
        }
        var last = month.isAfter(end) ? end : month;
        days.add(new Days(first, last, null));
        return last;
    }

    /** Both included; {@code lackedBy} is the whole month that they do not belong to, by its first day, or null. */
    record Days(LocalDate first, LocalDate last, @Nullable LocalDate lackedBy) {}
}
