package vn.hososo.metrics.compliance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Kỳ: the days an answer is about, first and last included, in the form it was asked for: {@code 2025-03-05},
 * {@code 2025-03}, {@code 2025-Q1}, {@code 2025-H1}, {@code 2025} or {@code 2025-03-01..2025-04-15}.
 */
public record Period(String text, LocalDate from, LocalDate to) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(\\d{2})(?:-(\\d{2}))?))?");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Empty if the text is no period. */
    public static Optional<Period> parse(String text) {
        try {
            return Optional.ofNullable(text.contains("..") ? range(text) : single(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    public static Period of(Year year) {
        return months(year.toString(), year.getValue(), 1, 12);
    }

    /** From the beginning of the first to the end of the last. */
    static Period spanning(List<Period> periods) {
        var first = periods.getFirst();
        var last = periods.getLast();
        return new Period(first.from() + ".." + last.to(), first.from(), last.to());
    }

    private static @Nullable Period range(String text) {
        var parts = text.split("\\.\\.", -1);
        if (parts.length != 2) {
            return null;
        }
        var from = LocalDate.parse(parts[0]);
        var to = LocalDate.parse(parts[1]);
        boolean sensible = from.getYear() >= FIRST_YEAR && to.getYear() <= LAST_YEAR && !to.isBefore(from);
        return sensible ? new Period(text, from, to) : null;
    }

    private static @Nullable Period single(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        int year = Integer.parseInt(form.group(1));
        return year < FIRST_YEAR || year > LAST_YEAR ? null : of(text, year, form);
    }

    private static Period of(String text, int year, Matcher form) {
        if (form.group(2) != null) {
            return months(text, year, 3 * Integer.parseInt(form.group(2)) - 2, 3);
        }
        if (form.group(3) != null) {
            return months(text, year, 6 * Integer.parseInt(form.group(3)) - 5, 6);
        }
        if (form.group(5) != null) {
            var day = LocalDate.of(year, Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5)));
            return new Period(text, day, day);
        }
        return form.group(4) == null
                ? months(text, year, 1, 12)
                : of(YearMonth.of(year, Integer.parseInt(form.group(4))));
    }

    private static Period months(String text, int year, int first, int count) {
        var start = YearMonth.of(year, first);
        return new Period(text, start.atDay(1), start.plusMonths(count - 1L).atEndOfMonth());
    }
}
