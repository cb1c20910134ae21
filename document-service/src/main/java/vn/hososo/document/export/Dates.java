package vn.hososo.document.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as the decree's forms and Annex VI write them. */
public final class Dates {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Dates() {}

    /** The day as day, month and year; nothing for none. */
    public static String written(@Nullable LocalDate day) {
        return day == null ? "" : FORM.format(day);
    }
}
