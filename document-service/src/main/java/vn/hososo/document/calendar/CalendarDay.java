package vn.hososo.document.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that differs from the week; the day itself identifies it. */
@Entity
@Table(name = "calendar_day")
class CalendarDay {
    @Id
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private DayKind kind;

    private String name;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected CalendarDay() {}

    CalendarDay(NewCalendarDay described) {
        this.day = described.day();
        this.kind = described.kind();
        this.name = described.name();
    }

    void become(NewCalendarDay described) {
        this.kind = described.kind();
        this.name = described.name();
    }

    LocalDate day() {
        return day;
    }

    DayKind kind() {
        return kind;
    }

    CalendarDayView view() {
        return new CalendarDayView(day, kind, name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CalendarDay calendarDay && calendarDay.day.equals(day);
    }

    @Override
    public int hashCode() {
        return day.hashCode();
    }
}
