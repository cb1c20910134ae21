package vn.hososo.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private final MovedClock clock = new MovedClock();
    private final Buckets buckets = new Buckets(Rate.of("3/1m"), 100, clock);

    @Test
    void whoAskedTooMuchMayAskAgainAfterTheTimeThatIsSaid() {
        // Given
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }

        // When
        var wait = buckets.take("a");

        // Then
        assertThat(wait).isEqualTo(Duration.ofSeconds(20));
        assertThat(buckets.take("b")).as("another one").isZero();
        clock.pass(wait);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
        clock.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void noMoreAreRememberedThanConfigured() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(buckets.take("key " + i)).isZero();
        }

        assertThat(buckets.remembered()).isLessThanOrEqualTo(100);
    }

    @Test
    void whatIsFullAgainIsForgotten() {
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.remembered()).isOne();

        clock.pass(Duration.ofMinutes(1));

        assertThat(buckets.remembered()).isZero();
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2025-03-05T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
