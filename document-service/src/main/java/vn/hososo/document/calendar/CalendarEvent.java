package vn.hososo.document.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.hososo.kit.outbox.Fact;

/** What happened to the calendar; published on {@code hososo.units}, for it is the calendar of the units. */
sealed interface CalendarEvent {
    Fact at(Instant time);

    /** The unit is the root whose calendar it is, and the key that keeps the order. */
    record CalendarChanged(UUID unitId, LocalDate day, DayKind kind, boolean working) implements CalendarEvent {
        @Override
        public Fact at(Instant time) {
            return new Fact("hososo.units", unitId, "vn.hososo.calendar-changed.v1", time, this);
        }
    }
}
