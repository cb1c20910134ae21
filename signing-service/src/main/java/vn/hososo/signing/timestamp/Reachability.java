package vn.hososo.signing.timestamp;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether the authority answered when it was last asked. */
@ApplicationScoped
class Reachability {

    /** {@code failing} since then, for that reason; the reason is null while it answers. */
    record Seen(
            Instant at,
            @Nullable Instant failingSince,
            @Nullable String reason) {}

    private final Clock clock;
    private final AtomicReference<@Nullable Seen> last = new AtomicReference<>();

    Reachability(Clock clock) {
        this.clock = clock;
    }

    void answered() {
        last.set(new Seen(clock.instant(), null, null));
    }

    void failed(String reason) {
        var now = clock.instant();
        last.updateAndGet(
                seen -> new Seen(now, seen == null || seen.failingSince() == null ? now : seen.failingSince(), reason));
    }

    @Nullable
    Seen last() {
        return last.get();
    }
}
