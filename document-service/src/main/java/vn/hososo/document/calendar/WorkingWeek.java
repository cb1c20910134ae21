package vn.hososo.document.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The week with the days that differ from it. */
record WorkingWeek(Set<DayOfWeek> weekend, Map<LocalDate, DayKind> exceptions) {
    WorkingWeek {
        weekend = Set.copyOf(weekend);
        exceptions = Map.copyOf(exceptions);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week needs a day with work");
        }
    }

    boolean works(LocalDate day) {
        DayKind kind = exceptions.get(day);
        return kind == null ? !weekend.contains(day.getDayOfWeek()) : kind == DayKind.MAKE_UP;
    }

    LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("a deadline lies ahead");
        }
        LocalDate reached = day;
        for (int left = workingDays; left > 0; ) {
            reached = reached.plusDays(1);
            left -= works(reached) ? 1 : 0;
        }
        return reached;
    }

    int between(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? -count(to, from) : count(from, to);
    }

    private int count(LocalDate from, LocalDate to) {
        return (int)
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::works).count();
    }
}
