package vn.hososo.document.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VietnamDayTest {
    @Test
    void theNewYearBeginsSevenHoursBeforeGreenwich() {
        // Given
        Clock clock = Clock.fixed(Instant.parse("2020-12-31T17:00:00Z"), ZoneOffset.UTC);

        // When
        LocalDate today = VietnamDay.today(clock);

        // Then
        assertThat(today).isEqualTo(LocalDate.of(2021, 1, 1));
    }
}
