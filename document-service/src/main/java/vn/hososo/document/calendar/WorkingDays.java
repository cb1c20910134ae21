package vn.hososo.document.calendar;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Counts in working days; to be called inside the session of the use case. */
public interface WorkingDays {
    /** The last of so many working days (0 to 1000) behind a day that does not itself count. */
    Uni<LocalDate> after(LocalDate day, int workingDays);

    /** The last day behind which, up to this one and with it, lie so many working days (0 to 1000). */
    Uni<LocalDate> before(LocalDate day, int workingDays);

    /** How many working days lie behind the first day, the last one included. */
    Uni<Integer> between(LocalDate from, LocalDate to);

    Uni<Boolean> isWorkingDay(LocalDate day);
}
