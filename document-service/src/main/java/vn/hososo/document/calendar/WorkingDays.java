package vn.hososo.document.calendar;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Counts in working days, as deadlines of the decrees do; may be called inside the session of a use case. */
public interface WorkingDays {
    /** The day that is so many working days after this one, which itself is not counted; none is the day itself. */
    Uni<LocalDate> after(LocalDate day, int workingDays);

    /**
     * How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} comes first.
     * The inverse of {@link #after}.
     */
    Uni<Integer> between(LocalDate from, LocalDate to);

    Uni<Boolean> isWorkingDay(LocalDate day);
}
