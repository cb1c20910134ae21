package vn.hososo.metrics.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpansTest {

    @Test
    void aPeriodIsWholeYearsWholeMonthsAndTheDaysAtItsEnds() {
        // Given
        var period = Period.parse("2023-11-25..2025-02-03").orElseThrow();

        // When
        var spans = of(period);

        // Then
        assertThat(spans.years()).containsExactly(LocalDate.of(2024, 1, 1));
        assertThat(spans.months()).containsExactly(LocalDate.of(2023, 12, 1), LocalDate.of(2025, 1, 1));
        assertThat(spans.days())
                .containsExactly(
                        new Spans.Days(LocalDate.of(2023, 11, 25), LocalDate.of(2023, 11, 30), null),
                        new Spans.Days(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 2, 3), null));
    }

    @Test
    void aMonthThatIsNearlyWholeIsReadWithoutTheFewDaysAfterIt() {
        // Given
        var period = Period.parse("2024-02-20..2024-04-27").orElseThrow();

        // When
        var spans = of(period);

        // Then
        var april = LocalDate.of(2024, 4, 1);
        assertThat(spans.months()).containsExactly(LocalDate.of(2024, 3, 1), april);
        assertThat(spans.days())
                .containsExactly(
                        new Spans.Days(LocalDate.of(2024, 2, 20), LocalDate.of(2024, 2, 29), null),
                        new Spans.Days(LocalDate.of(2024, 4, 28), LocalDate.of(2024, 4, 30), april));
    }

    @Test
    void aYearThatIsNearlyWholeIsReadWithoutTheFewDaysAfterIt() {
        // Given
        var toNovember = Period.parse("2023-12-01..2024-11-27").orElseThrow();
        var toOctober = Period.parse("2024-01-01..2024-10-30").orElseThrow();

        // When
        var most = of(toNovember);
        var less = of(toOctober);

        // Then
        var year = LocalDate.of(2024, 1, 1);
        assertThat(most.years()).containsExactly(year);
        assertThat(most.months()).containsExactly(LocalDate.of(2023, 12, 1));
        assertThat(most.days())
                .containsExactly(new Spans.Days(LocalDate.of(2024, 11, 28), LocalDate.of(2024, 12, 31), year));
        assertThat(less.years()).isEmpty();
        assertThat(less.months()).hasSize(10);
    }

    @Test
    void everyDayOfAnyPeriodIsInOneSpanOnly() {
        // Given
        var random = new Random(3);

        for (int i = 0; i < 300; i++) {
            var from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(800));
            var to = from.plusDays(random.nextInt(900));
            var until = from.plusDays(random.nextInt(1000) - 50);
            var period = new Period("", from, to);

            // When
            var whole = of(period);
            var cut = Spans.of(List.of(period), until);

            // Then
            assertThat(days(whole)).isEqualTo(from.datesUntil(to.plusDays(1)).toList());
            assertThat(days(cut))
                    .isEqualTo(from.datesUntil(to.plusDays(1))
                            .filter(day -> !day.isAfter(until))
                            .toList());
        }
    }

    private static Spans of(Period period) {
        return Spans.of(List.of(period), period.to());
    }

    private static List<LocalDate> days(Spans spans) {
        var days = spans.days().stream()
                .filter(range -> range.lackedBy() == null)
                .flatMap(range -> range.first().datesUntil(range.last().plusDays(1)))
                .collect(Collectors.toList());
        spans.months()
                .forEach(month ->
                        days.addAll(month.datesUntil(month.plusMonths(1)).toList()));
        spans.years()
                .forEach(year -> days.addAll(year.datesUntil(year.plusYears(1)).toList()));
        spans.days().stream()
                .filter(range -> range.lackedBy() != null)
                .flatMap(range -> range.first().datesUntil(range.last().plusDays(1)))
                .forEach(lacked -> assertThat(days.remove(lacked)).isTrue());
        return days.stream().sorted().toList();
    }
}
