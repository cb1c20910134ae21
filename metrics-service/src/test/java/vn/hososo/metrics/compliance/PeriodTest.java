package vn.hososo.metrics.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-05, 2025-03-05, 2025-03-05",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-Q1, 2025-01-01, 2025-03-31",
        "2025-Q4, 2025-10-01, 2025-12-31",
        "2025-H1, 2025-01-01, 2025-06-30",
        "2025-H2, 2025-07-01, 2025-12-31",
        "2025, 2025-01-01, 2025-12-31",
        "2025-03-01..2025-04-15, 2025-03-01, 2025-04-15",
    })
    void everyFormHasItsDays(String text, LocalDate from, LocalDate to) {
        // When
        var period = Period.parse(text);

        // Then
        assertThat(period).contains(new Period(text, from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-3",
                "2025-13",
                "2025-02-30",
                "2025-Q5",
                "2025-H3",
                "2025-04-15..2025-03-01",
                "2025-01..2025-02",
                "2025-01-01..",
                "..2025-01-01",
                "2025-01-01..2025-01-02..2025-01-03",
                "1900",
                "2999",
                "2025-Q1x",
                "nay"
            })
    void whatIsNoPeriodIsRefused(String text) {
        // When
        var period = Period.parse(text);

        // Then
        assertThat(period).isEmpty();
    }
}
