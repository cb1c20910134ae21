package vn.hososo.document.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day that differs from the week, or was said to do so no longer. */
@Schema(name = "CalendarDay")
record CalendarDayView(LocalDate day, @Nullable DayKind kind, String name) {}
