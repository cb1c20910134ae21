package vn.hososo.document.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A day became a holiday, a day worked in its place, or ordinary again; {@code unitId} is the organ that decided it. */
record CalendarChanged(UUID unitId, LocalDate day, @Nullable DayKind kind) {
    static final String TOPIC = "hososo.units";
    static final String TYPE = "vn.hososo.calendar-changed.v1";
}
