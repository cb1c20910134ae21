package vn.hososo.metrics.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.observation.EventSpans;
import vn.hososo.metrics.fact.Changes;
import vn.hososo.metrics.fact.PendingBatch;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.fact.RepeatedIdException;

/** What was read and is on its way into the projection: one flight that lands, and the next begun beside it. Blocks. */
final class Flights {

    private final Projection projection;
    private final Duration patience;
    private final Clock clock;
    private final Aside aside;
    private @Nullable EventSpans spans;
    private @Nullable Flight last;

    Flights(Projection projection, Duration patience, Clock clock, Aside aside) {
        this.projection = projection;
        this.patience = patience;
        this.clock = clock;
        this.aside = aside;
    }

    void trace(EventSpans spans) {
        this.spans = spans;
    }

    boolean areAllLanded() {
        return last == null;
    }

    /** Begins the next, if there is one, and lands the one before; answers what that has changed. */
    Changes next(@Nullable Flight next) throws ExecutionException, InterruptedException {
        var landing = last;
        last = next;
        if (next != null && (landing == null || landing.pending() != null)) {
            next.begin(projection, landing);
        }
        var changes = landing == null ? Changes.NONE : land(landing);
        if (next != null && next.pending() == null) {
            next.begin(projection, null);
        }
        return changes;
    }

    private Changes land(Flight landing) throws ExecutionException, InterruptedException {
        var pending = landing.pending();
        var changes = pending == null ? takeWithCare(landing) : await(landing, pending);
        landing.committed();
        if (spans != null) {
            var ended = clock.instant();
            for (var told : landing.understood()) {
                spans.taken(told.event(), landing.read(), ended);
            }
        }
        return changes;
    }

    private Changes await(Flight landing, PendingBatch pending) throws ExecutionException, InterruptedException {
        try {
            return pending.done().await().atMost(patience);
        } catch (RepeatedIdException e) {
            undoNext();
            return takeWithCare(landing);
        }
    }

    /** What was begun beside a batch without effect has none either. */
    private void undoNext() {
        var next = last == null ? null : last.pending();
        if (next != null) {
            next.done().onFailure().recoverWithItem(Changes.NONE).await().atMost(patience);
            last.undone();
        }
    }

    /** Alone, and only what was not told before under the same id. */
    private Changes takeWithCare(Flight landing) throws ExecutionException, InterruptedException {
        var before = projection.repeats(landing.facts()).await().atMost(patience);
        var first = FirstTold.of(landing.understood(), before);
        if (!first.reused().isEmpty()) {
            aside.put(first.reused());
        }
        return projection.apply(landing.batch(first.facts())).await().atMost(patience);
    }

    /** Where records go that take no effect. */
    interface Aside {
        void put(List<DeadLetters.Letter> letters) throws ExecutionException, InterruptedException;
    }
}
