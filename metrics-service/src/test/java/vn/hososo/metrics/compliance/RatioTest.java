package vn.hososo.metrics.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({"2, 3, 0.6666", "1, 1, 1.0000", "0, 5, 0.0000", "59999, 100000, 0.5999"})
    void itIsRoundedDown(long numerator, long denominator, BigDecimal value) {
        // When
        var ratio = Ratio.of(numerator, denominator);

        // Then
        assertThat(ratio.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"3, 5, true", "59999, 100000, false", "60001, 100000, true", "0, 1, false"})
    void theExactFractionIsComparedWithTheTargetIncluded(long numerator, long denominator, boolean met) {
        // When
        var ratio = Ratio.of(numerator, denominator);

        // Then
        assertThat(ratio.meets(new BigDecimal("0.6000"))).isEqualTo(met);
    }

    @Test
    void withoutActivityThereIsNoRatioAndNoVerdict() {
        // When
        var nothing = Ratio.NONE;

        // Then
        assertThat(nothing.value()).isNull();
        assertThat(nothing.meets(new BigDecimal("0.6"))).isNull();
    }
}
