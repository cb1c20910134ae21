package vn.hososo.metrics;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * The application's clock, on the day that a test has come to: in the morning of it, and going on from there. It is only
 * moved forward, as the reader of the topics knows time.
 */
@Alternative
@ApplicationScoped
public class MovableClock extends Clock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Duration offset = until(LocalDate.of(2022, 1, 4));

    /** The application with this clock. */
    public static class Moved implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovableClock.class);
        }
    }

    public void moveTo(LocalDate day) {
        offset = until(day);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), VIETNAM);
    }

    private static Duration until(LocalDate day) {
        return Duration.between(Instant.now(), day.atTime(8, 0).atZone(VIETNAM).toInstant());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var moved = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return moved.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return moved.withZone(other);
            }
        };
    }
}
