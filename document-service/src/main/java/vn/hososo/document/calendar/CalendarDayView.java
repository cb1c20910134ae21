package vn.hososo.document.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CalendarDay")
record CalendarDayView(LocalDate day, DayKind kind, String name) {}
