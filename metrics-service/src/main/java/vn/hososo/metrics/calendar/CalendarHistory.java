package vn.hososo.metrics.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was ever told about days, to see the calendar as it was known at any moment. */
public final class CalendarHistory {

    public static final CalendarHistory NOTHING_TOLD = new CalendarHistory(List.of());

    private final List<Told> told;
    private final Map<Integer, WorkingCalendar> calendars = new HashMap<>();

    public CalendarHistory(List<Told> told) {
        this.told = new ArrayList<>(told);
        this.told.sort(Comparator.comparing(Told::known).thenComparing(Told::day));
    }

    public WorkingCalendar at(Instant moment) {
        return calendars.computeIfAbsent(knownAt(moment), this::first);
    }

    /** The moments behind {@code after} at which something was told of a day between these two, both included. */
    public Stream<Instant> changes(Instant after, LocalDate from, LocalDate to) {
        return told.subList(knownAt(after), told.size()).stream()
                .filter(it -> !it.day().isBefore(from) && !it.day().isAfter(to))
                .map(Told::known);
    }

    private int knownAt(Instant moment) {
        int low = 0;
        int high = told.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (told.get(middle).known().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private WorkingCalendar first(int many) {
        var exceptions = new HashMap<LocalDate, DayKind>();
        for (var it : told.subList(0, many)) {
            if (it.kind() == null) {
                exceptions.remove(it.day());
            } else {
                exceptions.put(it.day(), it.kind());
            }
        }
        return new WorkingCalendar(exceptions);
    }

    /** Without a kind the day is what its week says. */
    public record Told(
            LocalDate day, Instant known, @Nullable DayKind kind) {}
}
