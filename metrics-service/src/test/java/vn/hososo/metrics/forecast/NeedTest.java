package vn.hososo.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NeedTest {

    @Test
    void whatIsNeededIsTheSmallestNumberThatReachesTheTarget() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            // Given
            long denominator = random.nextInt(300);
            long numerator = denominator == 0 ? 0 : random.nextLong(denominator + 1);
            long expected = random.nextInt(200);
            var target = BigDecimal.valueOf(random.nextInt(10_001), 4);

            // When
            var need = Need.of(numerator, denominator, expected, target);

            // Then
            var smallest = LongStream.rangeClosed(0, expected)
                    .filter(n -> reaches(numerator + n, denominator + expected, target))
                    .findFirst();
            assertThat(need.isImpossible()).isEqualTo(smallest.isEmpty());
            smallest.ifPresent(n -> assertThat(need.needed()).isEqualTo(n));
            assertThat(need.isCertain()).isEqualTo(reaches(numerator, denominator + expected, target));
        }
    }

    @Test
    void whenTheFutureIsKnownTheTargetIsReachedExactlyWithThatMany() {
        var random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            // Given
            long denominator = 1 + random.nextInt(200);
            long numerator = random.nextLong(denominator + 1);
            long future = random.nextInt(120);
            var target = BigDecimal.valueOf(5 + random.nextInt(15), 0)
                    .movePointLeft(1)
                    .divide(BigDecimal.TWO);
            var need = Need.of(numerator, denominator, future, target);

            // Then
            for (long counts = 0; counts <= future; counts++) {
                assertThat(reaches(numerator + counts, denominator + future, target))
                        .isEqualTo(counts >= need.needed());
            }
        }
    }

    @Test
    void theWorkedExampleHolds() {
        assertThat(Need.of(130, 200, 50, new BigDecimal("0.6"))).isEqualTo(new Need(20, 50));
        assertThat(Need.of(150, 200, 50, new BigDecimal("0.6")).isCertain()).isTrue();
        assertThat(Need.of(60, 200, 50, new BigDecimal("0.6")).isImpossible()).isTrue();
    }

    private static boolean reaches(long numerator, long denominator, BigDecimal target) {
        return BigDecimal.valueOf(numerator).compareTo(target.multiply(BigDecimal.valueOf(denominator))) >= 0;
    }
}
