package vn.hososo.metrics.lapse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.hososo.metrics.calendar.WorkingCalendar;

/**
 * Makes the weeks that can be judged: those that are over, have enough working days, do not lie beside a week that has not
 * (before Tết and after it everything goes slowly), and in which the district worked.
 */
final class Weeks {

    private final WorkingCalendar calendar;
    private final int leastWorkingDays;

    Weeks(WorkingCalendar calendar, int leastWorkingDays) {
        this.calendar = calendar;
        this.leastWorkingDays = leastWorkingDays;
    }

    /**
     * From the first week with anything to the last one before {@code today}.
     *
     * @param counts by the week's Monday; a week that is absent had nothing
     * @param still Mondays of weeks that say nothing about a single unit
     */
    List<Week> of(Map<LocalDate, Count> counts, Set<LocalDate> still, LocalDate today) {
        var weeks = new ArrayList<Week>();
        var first = counts.keySet().stream().min(LocalDate::compareTo).orElse(today);
        for (var monday = first; !monday.plusDays(Week.DAYS).isAfter(today); monday = monday.plusDays(Week.DAYS)) {
            if (isOrdinary(monday) && !still.contains(monday)) {
                var count = counts.getOrDefault(monday, Count.NOTHING);
                weeks.add(new Week(monday, workingDays(monday), count.done(), count.items()));
            }
        }
        return weeks;
    }

    private boolean isOrdinary(LocalDate monday) {
        return IntStream.rangeClosed(-1, 1)
                .allMatch(offset -> workingDays(monday.plusWeeks(offset)) >= leastWorkingDays);
    }

    int workingDays(LocalDate monday) {
        return calendar.workingDaysBetween(monday.minusDays(1), monday.plusDays(Week.DAYS - 1L));
    }

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What a week had. */
    record Count(long done, long items) {
        static final Count NOTHING = new Count(0, 0);
    }
}
