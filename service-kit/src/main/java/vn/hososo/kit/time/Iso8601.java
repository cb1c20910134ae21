package vn.hososo.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Days and moments as people write them: a year has four digits and is one of our era. Java reads others too, which no database
 * keeps or none gives back.
 */
public final class Iso8601 {
    private static final Pattern YEAR = Pattern.compile("(?!0000)\\d{4}-.*", Pattern.DOTALL);

    private Iso8601() {}

    /** A day such as {@code 2025-03-05}; a {@link DateTimeException} otherwise. */
    public static LocalDate day(String text) {
        requireYear(text);
        return LocalDate.parse(text);
    }

    /** A moment with its offset, such as {@code 2025-03-05T17:00:00+07:00}; a {@link DateTimeException} otherwise. */
    public static Instant moment(String text) {
        requireYear(text);
        return OffsetDateTime.parse(text).toInstant();
    }

    private static void requireYear(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw new DateTimeException("a year has four digits and is not 0000");
        }
    }
}
