package vn.hososo.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2025-03-05T02:00:00Z");

    private final Freshness freshness = freshness(NOW);

    /** As it is configured without a word, at that moment. */
    static Freshness freshness(Instant now) {
        return new Freshness(
                Clock.fixed(now, ZoneOffset.UTC),
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(IntakeConfig.class)
                        .build()
                        .getConfigMapping(IntakeConfig.class));
    }

    @Test
    void aMomentOnceReadUpToStaysReadAlsoWhenLessIsSeen() {
        freshness.report(NOW.minusSeconds(1), null);

        freshness.report(NOW.minusSeconds(3600), null);

        assertThat(freshness.isSettled(NOW.minusSeconds(60))).isTrue();
        assertThat(freshness.isSettled(null)).isTrue();
    }

    @Test
    void nothingIsSettledWhileOnePartitionIsUnknown() {
        freshness.report(NOW.minusSeconds(1), null);

        freshness.report(null, null);

        assertThat(freshness.isSettled(NOW.minusSeconds(60))).isFalse();
    }

    @Test
    void aMomentAheadOfTheClockIsNotKept() {
        freshness.report(NOW.plusSeconds(3600), null);

        freshness.report(NOW.minusSeconds(3600), null);

        assertThat(freshness.isSettled(null)).isFalse();
    }
}
