package vn.hososo.metrics.cutoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Ngày chốt số liệu: from {@code validFrom} on, a month's report ends with this day of the month.
 *
 * @param day null means the month's own last day
 * @param basis number and symbol of the document that sets it
 */
record CutOff(
        LocalDate validFrom,
        @Nullable Integer day,
        String basis,
        Instant known,
        @Nullable String decidedBy) {

    LocalDate in(YearMonth month) {
        return day == null ? month.atEndOfMonth() : month.atDay(day);
    }
}
