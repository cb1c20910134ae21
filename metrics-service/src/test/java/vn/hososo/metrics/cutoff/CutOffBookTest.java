package vn.hososo.metrics.cutoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.metrics.compliance.Period;

class CutOffBookTest {

    private static final Instant DECIDED = Instant.parse("2024-01-01T00:00:00Z");
    private static final CutOffBook FOURTEENTH = new CutOffBook(List.of(cutOff("2020-01-01", 14, DECIDED)));

    @ParameterizedTest
    @CsvSource({
        "2025-03,    2025-02-15, 2025-03-14",
        "2025-Q1,    2024-12-15, 2025-03-14",
        "2025-H2,    2025-06-15, 2025-12-14",
        "2025,       2024-12-15, 2025-12-14",
        "2025-03-20, 2025-03-20, 2025-03-20",
        "2025-03-01..2025-04-15, 2025-03-01, 2025-04-15",
    })
    void reportsEndWithTheCutOffAndBeginTheDayAfterTheOneBefore(String period, LocalDate from, LocalDate to) {
        assertThat(days(FOURTEENTH, period)).isEqualTo(new Period(period, from, to));
    }

    @Test
    void withoutOneTheyAreThoseOfTheCalendar() {
        assertThat(days(new CutOffBook(List.of()), "2024-02"))
                .isEqualTo(new Period("2024-02", LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
    }

    @Test
    void aChangeLeavesNoDayOutAndNoneTwice() {
        var book = new CutOffBook(List.of(
                cutOff("2025-02-10", 14, DECIDED),
                cutOff("2025-06-01", null, DECIDED),
                cutOff("2025-09-30", 20, DECIDED)));

        var expected = LocalDate.of(2024, 12, 1);
        for (var month = YearMonth.of(2024, 12); month.isBefore(YearMonth.of(2026, 3)); month = month.plusMonths(1)) {
            var days = days(book, month.toString());
            assertThat(days.from()).as(month.toString()).isEqualTo(expected);
            assertThat(days.to()).isAfterOrEqualTo(days.from());
            expected = days.to().plusDays(1);
        }
        assertThat(expected).isEqualTo(LocalDate.of(2026, 2, 21));
    }

    @Test
    void whatWasDecidedLaterWasNotKnown() {
        var calendar = Period.parse("2025-03").orElseThrow();

        assertThat(FOURTEENTH.days(calendar, DECIDED.minusSeconds(1))).isEqualTo(calendar);
        assertThat(FOURTEENTH.days(calendar, DECIDED)).isNotEqualTo(calendar);
    }

    private static Period days(CutOffBook book, String period) {
        return book.days(Period.parse(period).orElseThrow(), null);
    }

    private static CutOff cutOff(String from, @Nullable Integer day, Instant known) {
        return new CutOff(LocalDate.parse(from), day, "09/2019/NĐ-CP", known, null);
    }
}
