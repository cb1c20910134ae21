package vn.hososo.metrics.intake;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What was read takes effect before it is on the disk; a moment counts as read up to only when that outlasts a crash of the
 * database, so that no settled answer is ever taken back. One for each uninterrupted stretch of reading, for the intake's thread.
 */
final class Secured {

    private static final Logger LOG = Logger.getLogger(Secured.class);

    private final Supplier<Uni<Void>> securing;
    private final Freshness freshness;
    private final AtomicReference<@Nullable Position> secured = new AtomicReference<>();
    private final AtomicBoolean isSecuring = new AtomicBoolean();

    /** @param securing ends when all that took effect before it began outlasts a crash */
    Secured(Supplier<Uni<Void>> securing, Freshness freshness) {
        this.securing = securing;
        this.freshness = freshness;
    }

    /**
     * Reports the latest moment that is secured, and secures this one without waiting for it.
     *
     * @param readUpTo up to when everything has taken effect; null while that is not known
     * @param records how many records have
     */
    void report(@Nullable Instant readUpTo, long records, @Nullable Instant latestEvent) {
        if (readUpTo == null) {
            freshness.report(null, latestEvent);
            return;
        }
        var now = new Position(readUpTo, records);
        var last = secured.get();
        if (last != null && last.records() == records) {
            secured.set(now);
        } else if (isSecuring.compareAndSet(false, true)) {
            secure(now);
        }
        var reported = secured.get();
        if (reported != null) {
            freshness.report(reported.readUpTo(), latestEvent);
        }
    }

    private void secure(Position now) {
        securing.get()
                .invoke(() -> secured.set(now))
                .onTermination()
                .invoke(() -> isSecuring.set(false))
                .subscribe()
                .with(done -> {}, failed -> LOG.debugf("What was read is not secured yet cause=%s", failed));
    }

    private record Position(Instant readUpTo, long records) {}
}
