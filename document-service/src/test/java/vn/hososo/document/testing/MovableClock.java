package vn.hososo.document.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The application's clock on the day that a test has come to; it stands in the morning of that day. */
@Alternative
@ApplicationScoped
public class MovableClock extends Clock {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile @Nullable LocalDate day;

    public void moveTo(LocalDate day) {
        this.day = day;
    }

    @Override
    public Instant instant() {
        LocalDate morning = day;
        return morning == null
                ? Clock.systemUTC().instant()
                : morning.atTime(8, 0).atZone(VIETNAM).toInstant();
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
