package vn.hososo.document.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.Dates;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Days from the first to the last, both included; written as a day, month, quarter, half, year or two days. */
record Period(LocalDate from, LocalDate to) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** The period that is written so; a problem 400 that names the field otherwise. */
    static Period parse(@Nullable String text) {
        try {
            Period period = read(text == null ? "" : text);
            if (!period.to().isBefore(period.from())) {
                return period;
            }
        } catch (DateTimeException noSuchDay) {
            throw invalid();
        }
        throw invalid();
    }

    private static Period read(String text) {
        Matcher days = DAYS.matcher(text);
        Matcher quarter = QUARTER.matcher(text);
        Matcher half = HALF.matcher(text);
        if (days.matches()) {
            return new Period(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
        }
        if (DAY.matcher(text).matches()) {
            return new Period(LocalDate.parse(text), LocalDate.parse(text));
        }
        if (MONTH.matcher(text).matches()) {
            return months(YearMonth.parse(text), 1);
        }
        if (quarter.matches()) {
            return months(month(quarter, 3), 3);
        }
        if (half.matches()) {
            return months(month(half, 6), 6);
        }
        if (YEAR.matcher(text).matches()) {
            return months(YearMonth.of(Integer.parseInt(text), 1), 12);
        }
        throw invalid();
    }

    private static YearMonth month(Matcher part, int length) {
        return YearMonth.of(Integer.parseInt(part.group(1)), (Integer.parseInt(part.group(2)) - 1) * length + 1);
    }

    private static Period months(YearMonth first, int count) {
        return new Period(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    String vietnamese() {
        return "Từ ngày " + Dates.written(from) + " đến ngày " + Dates.written(to);
    }

    private static ProblemException invalid() {
        return ProblemException.invalid(
                "period",
                "query",
                new Text(
                        "Ví dụ: 2025-03-05, 2025-03, 2025-Q1, 2025-H1, 2025, 2025-03-01..2025-04-15.",
                        "For example: 2025-03-05, 2025-03, 2025-Q1, 2025-H1, 2025, 2025-03-01..2025-04-15."));
    }
}
