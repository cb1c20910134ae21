package vn.hososo.document.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.kit.problem.ProblemException;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025-03-05, 2025-03-05, 2025-03-05",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-Q4, 2025-10-01, 2025-12-31",
        "2025-H2, 2025-07-01, 2025-12-31",
        "2025, 2025-01-01, 2025-12-31",
        "2025-03-01..2025-04-15, 2025-03-01, 2025-04-15"
    })
    void aPeriodHasAFirstAndALastDay(String text, LocalDate from, LocalDate to) {
        assertThat(Period.parse(text)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"2025-02-30", "2025-13", "2025-Q5", "2025-H0", "25", "2025-04-15..2025-03-01", "2025-03 "})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("period");
    }
}
