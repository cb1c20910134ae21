package vn.hososo.metrics.fact;

import java.util.List;

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
}
