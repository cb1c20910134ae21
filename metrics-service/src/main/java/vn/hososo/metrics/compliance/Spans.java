package vn.hososo.metrics.compliance;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Periods taken apart into whole years, whole months and the days that remain at their ends. */
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
        var last = month.isAfter(end) ? end : month;
        days.add(new Days(first, last));
        return last;
    }

    /** Both included. */
    record Days(LocalDate first, LocalDate last) {}
}
