package vn.hososo.metrics.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "3, 5, 0.6, KEPT",
        "2, 3, 0.6667, BROKEN",
        "2, 3, 0.6666, KEPT",
        "0, 1, 0, KEPT",
        "0, 0, 0.6, UNTESTED",
        "5999, 10000, 0.6, BROKEN",
    })
    void theExactFractionIsComparedWithTheAim(long numerator, long denominator, BigDecimal aim, CommitmentState state) {
        assertThat(Verdict.of(numerator, denominator, aim).state()).isEqualTo(state);
    }
}
