package vn.hososo.document.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/**
 * What is decided about a day.
 *
 * @param kind absent when the day is again what the week says of it
 */
@Schema(name = "NewCalendarDay")
record NewCalendarDay(
        @NotNull LocalDate day,
        @Nullable DayKind kind,
        @NotBlank @Size(max = 200) @Line String name) {}
