package vn.hososo.document.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** A holiday or make-up day; it replaces what was said of the day before. */
@Schema(examples = "{\"day\":\"2026-01-10\",\"kind\":\"MAKE_UP\",\"name\":\"Làm bù ngày 02/01/2026\"}")
record NewCalendarDay(
        @NotNull LocalDate day,
        @NotNull DayKind kind,
        @NotBlank @Size(max = 200) @Line String name) {

    NewCalendarDay {
        name = name == null ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
