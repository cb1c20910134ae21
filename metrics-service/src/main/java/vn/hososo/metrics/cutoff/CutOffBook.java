package vn.hososo.metrics.cutoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.Period;

/**
 * Finds the days of a report. Each report begins on the day after the one before it ended, so that no day is reported twice
 * or left out, also where the cut-off changes in between.
 */
final class CutOffBook {

    private static final Comparator<CutOff> LATEST =
            Comparator.comparing(CutOff::validFrom).thenComparing(CutOff::known);
    private static final Pattern OF_MONTHS = Pattern.compile("\\d{4}(-(Q[1-4]|H[12]|\\d{2}))?");

    private final List<CutOff> decided;

    CutOffBook(List<CutOff> decided) {
        this.decided = List.copyOf(decided);
    }

    /** The period with the days that its report covers; single days and ranges say their days themselves. */
    Period days(Period calendar, @Nullable Instant asOf) {
        if (!OF_MONTHS.matcher(calendar.text()).matches()) {
            return calendar;
        }
        var from = last(YearMonth.from(calendar.from()).minusMonths(1), asOf).plusDays(1);
        return new Period(calendar.text(), from, last(YearMonth.from(calendar.to()), asOf));
    }

    private LocalDate last(YearMonth month, @Nullable Instant asOf) {
        return decided.stream()
                .filter(it -> !it.validFrom().isAfter(month.atEndOfMonth()))
                .filter(it -> asOf == null || !it.known().isAfter(asOf))
                .max(LATEST)
                .map(it -> it.in(month))
                .orElseGet(month::atEndOfMonth);
    }
}
