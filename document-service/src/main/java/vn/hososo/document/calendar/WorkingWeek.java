package vn.hososo.document.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Counts working days: the week, and the days that differ from it. */
record WorkingWeek(Set<DayOfWeek> weekend, Map<LocalDate, DayKind> exceptions) {
    boolean isWorkingDay(LocalDate day) {
        DayKind exception = exceptions.get(day);
        return exception == null ? !weekend.contains(day.getDayOfWeek()) : exception == DayKind.MAKE_UP;
    }

    /** The last of so many working days behind that day; the day itself does not count. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int counted = 0; counted < workingDays; ) {
            at = at.plusDays(1);
            if (isWorkingDay(at)) {
                counted++;
            }
        }
        return at;
    }

    /** The last day behind which, up to this one and with it, lie so many working days. */
    LocalDate before(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int counted = 0; counted < workingDays; at = at.minusDays(1)) {
            if (isWorkingDay(at)) {
                counted++;
            }
        }
        return at;
    }

    /** How many working days lie behind the first day, the last one included. */
    int between(LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isBefore(from) ? from.plusDays(1) : to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
