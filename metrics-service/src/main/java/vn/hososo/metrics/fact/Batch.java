package vn.hososo.metrics.fact;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** What one read brought: how far each partition advanced and what was understood. Takes effect as a whole or not at all. */
public record Batch(List<Advance> advances, List<KnownFact> facts) {

    /** Whether it tells of documents, duties and applications alone, each of which depends on nothing else that is told. */
    boolean isOfItems() {
        return facts.stream()
                .allMatch(told -> switch (FactType.itemOf(told.fact()).kind()) {
                    case INCOMING, OUTGOING, DUTY, APPLICATION -> true;
                    case UNIT, DAY -> false;
                });
    }

    /** When the first event of each partition became known: whatever was read before it became known by then. */
    Set<Instant> begins() {
        var first = new HashMap<IdRange.Partition, Instant>();
        facts.forEach(
                told -> first.merge(IdRange.Partition.of(told), told.at().known(), (a, b) -> a.isBefore(b) ? a : b));
        return Set.copyOf(first.values());
    }
}
