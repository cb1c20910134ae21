package vn.hososo.document.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The working days of a span of days.
 *
 * @param workingDays how many of them are worked, both ends counted
 * @param items the days that differ from the week
 */
@Schema(name = "Calendar")
record CalendarView(
        LocalDate from, LocalDate to, Set<DayOfWeek> weekend, int workingDays, List<CalendarDayView> items) {
    CalendarView {
        weekend = new TreeSet<>(weekend);
        items = List.copyOf(items);
    }
}
