package vn.hososo.document.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and times as the decree's forms and Annex VI write them. */
public final class Dates {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu", Locale.ROOT).withZone(VietnamDay.ZONE);

    private Dates() {}

    /** The day as day, month and year; nothing for none. */
    public static String written(@Nullable LocalDate day) {
        return day == null ? "" : FORM.format(day);
    }

    /** A moment as time, day, month and year in Vietnam. */
    public static String written(Instant moment) {
        return TIME.format(moment);
    }
}
