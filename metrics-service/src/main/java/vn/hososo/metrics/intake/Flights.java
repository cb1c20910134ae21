package vn.hososo.metrics.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.observation.EventSpans;
import vn.hososo.metrics.fact.Changes;
import vn.hososo.metrics.fact.PendingBatch;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.fact.RepeatedIdException;

/**
 * What was read and is on its way into the projection: at most one flight that lands and one begun beside it, while the next may
 * already be read. Blocks.
 */
final class Flights {

    private final Projection projection;
    private final Duration patience;
    private final Clock clock;
    private final Aside aside;
    private @Nullable EventSpans spans;
    private final Deque<Flight> begun = new ArrayDeque<>();

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
        return begun.isEmpty();
    }

    /** Whether the next cannot be begun before the first has landed. */
    boolean areAllTaken() {
        return begun.size() > 1 && !begun.getFirst().isDone();
    }

    /** Begins the next beside the last, once all before that have landed; answers what these have changed. */
    Changes begin(Flight next) throws ExecutionException, InterruptedException {
        var changes = landAllBut(begun.isEmpty() || begun.getLast().pending() == null ? 0 : 1);
        next.begin(projection, begun.peekLast());
        begun.add(next);
        return changes;
    }

    /** Lands the first ones until no more than so many are on their way; answers what they have changed. */
    Changes landAllBut(int left) throws ExecutionException, InterruptedException {
        var changes = Changes.NONE;
        while (begun.size() > left) {
            changes = changes.and(land(begun.remove()));
            var next = begun.peek();
            if (next != null && next.pending() == null) {
                next.begin(projection, null);
            }
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
                if (told.traced() != null) {
                    spans.taken(told.traced(), landing.read(), ended);
                }
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
        for (var next : begun) {
            var pending = next.pending();
            if (pending != null) {
                pending.done().onFailure().recoverWithItem(Changes.NONE).await().atMost(patience);
                next.undone();
            }
        }
    }

    /** Alone, and only what was not told before under the same id. */
    private Changes takeWithCare(Flight landing) throws ExecutionException, InterruptedException {
        var before = projection.repeats(landing.facts()).await().atMost(patience);
        var first = FirstTold.of(landing.understood(), before);
        if (!first.reused().isEmpty()) {
            aside.putReused(first.reused());
        }
        return projection.apply(landing.batch(first.facts())).await().atMost(patience);
    }
}
