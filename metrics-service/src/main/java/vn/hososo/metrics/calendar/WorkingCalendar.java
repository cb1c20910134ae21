package vn.hososo.metrics.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Lịch làm việc: the week from Monday to Friday and the days that differ from it (Labour Code 2019, Article 112).
 *
 * @param exceptions holidays, and days worked in their place
 */
public record WorkingCalendar(Map<LocalDate, DayKind> exceptions) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public static final WorkingCalendar PLAIN = new WorkingCalendar(Map.of());

    public WorkingCalendar {
        exceptions = Map.copyOf(exceptions);
    }

    public boolean isWorkingDay(LocalDate day) {
        var exception = exceptions.get(day);
        return exception == null ? !WEEKEND.contains(day.getDayOfWeek()) : exception == DayKind.MAKE_UP;
    }

    /** How many working days lie behind {@code after}, {@code upTo} included; 0 when it is not later. */
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return upTo.isAfter(after)
                ? (int) after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /** The last of so many working days behind that day, which does not itself count. */
    public LocalDate plusWorkingDays(LocalDate day, int workingDays) {
        var at = day;
        for (int counted = 0; counted < workingDays; ) {
            at = at.plusDays(1);
            if (isWorkingDay(at)) {
                counted++;
            }
        }
        return at;
    }
}
