package vn.hososo.metrics.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment everything has been read. Kept in memory only: after a restart nothing is settled until the reader
 * has seen the ends of all partitions again.
 */
@ApplicationScoped
public class Freshness {

    private final AtomicReference<State> state = new AtomicReference<>(new State(null, null));
    private final Clock clock;
    private final Duration presentTolerance;

    Freshness(Clock clock, IntakeConfig config) {
        this.clock = clock;
        this.presentTolerance = config.presentTolerance();
    }

    /**
     * All partitions were read to before {@code readUpTo}; null while that is not known of every one of them. A moment once read
     * up to stays read, also when this process takes another's place and has not seen all ends itself yet.
     */
    void report(@Nullable Instant readUpTo, @Nullable Instant latestEvent) {
        state.set(
                new State(readUpTo == null ? null : later(readUpTo, state.get().readUpTo()), latestEvent));
    }

    /** One that lies ahead comes of a clock that was put back since, and holds no more. */
    private Instant later(Instant readUpTo, @Nullable Instant before) {
        return before != null && before.isAfter(readUpTo) && !before.isAfter(clock.instant()) ? before : readUpTo;
    }

    /** Whether nothing can still come that was known at {@code asOf}; without it, whether the present is read. */
    public boolean isSettled(@Nullable Instant asOf) {
        var readUpTo = state.get().readUpTo();
        if (readUpTo == null) {
            return false;
        }
        return asOf == null ? readUpTo.isAfter(clock.instant().minus(presentTolerance)) : readUpTo.isAfter(asOf);
    }

    public @Nullable Instant latestEvent() {
        return state.get().latestEvent();
    }

    /** How far behind the present the reader is; null while that is not known. */
    public @Nullable Duration lag() {
        var readUpTo = state.get().readUpTo();
        if (readUpTo == null) {
            return null;
        }
        var lag = Duration.between(readUpTo, clock.instant());
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    private record State(
            @Nullable Instant readUpTo, @Nullable Instant latestEvent) {}
}
