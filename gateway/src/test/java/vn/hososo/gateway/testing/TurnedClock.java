package vn.hososo.gateway.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock, turned ahead or stopped by a test. Tokens are still judged by the real one. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TurnedClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;
    private volatile Clock real = Clock.systemUTC();

    public void stop() {
        real = Clock.fixed(Instant.now(), ZoneOffset.UTC);
    }

    public void turn(Duration by) {
        ahead = ahead.plus(by);
    }

    public void turnBack() {
        ahead = Duration.ZERO;
        real = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the application asks for instants alone");
    }
}
