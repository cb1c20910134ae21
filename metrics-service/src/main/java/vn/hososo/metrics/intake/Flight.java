package vn.hososo.metrics.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Advance;
import vn.hososo.metrics.fact.Batch;
import vn.hososo.metrics.fact.KnownFact;
import vn.hososo.metrics.fact.PendingBatch;
import vn.hososo.metrics.fact.Projection;

/** The events of one poll, which are on their way into the projection once they are begun. For the intake's own thread. */
final class Flight {

    private final Map<PartitionCursor, Advance> advances;
    private final List<Told> understood;
    private final List<KnownFact> facts = new ArrayList<>();
    private final Instant read;
    private @Nullable PendingBatch pending;

    Flight(Map<PartitionCursor, Advance> advances, List<Told> understood, Instant read) {
        this.advances = advances;
        this.understood = understood;
        understood.forEach(told -> facts.addAll(told.facts()));
        this.read = read;
    }

    List<Told> understood() {
        return understood;
    }

    List<KnownFact> facts() {
        return facts;
    }

    Batch batch(List<KnownFact> facts) {
        return new Batch(List.copyOf(advances.values()), facts);
    }

    Instant read() {
        return read;
    }

    /** Unless two of its events have one id: what these say has to be compared first. */
    void begin(Projection projection, @Nullable Flight before) {
        if (!FirstTold.isRepeatedIn(understood)) {
            pending = projection.begin(batch(facts), before == null ? null : before.pending);
        }
    }

    /** Null while it is not begun. */
    @Nullable
    PendingBatch pending() {
        return pending;
    }

    boolean isDone() {
        return pending == null || pending.isDone();
    }

    /** It had no effect and is to be begun anew. */
    void undone() {
        pending = null;
    }

    void committed() {
        advances.forEach(PartitionCursor::committed);
    }
}
