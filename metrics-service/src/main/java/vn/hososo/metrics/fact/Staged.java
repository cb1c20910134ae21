package vn.hososo.metrics.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A batch worked out and not yet written.
 *
 * @param units those of which something new is told
 */
record Staged(long tables, Set<UUID> units, List<Folded> folded) {

    /** For the next batch, which may be worked out while this one is written. */
    Recent recent(NewFacts facts) {
        var rows = new HashMap<ItemId, List<Contribution>>();
        folded.forEach(portion -> rows.putAll(portion.rows()));
        return new Recent(tables, facts, rows);
    }

    List<Difference> differences() {
        return folded.stream().map(Folded::difference).toList();
    }

    /** Items folded anew: the rows of each, and how they differ from those that are there. */
    record Folded(Map<ItemId, List<Contribution>> rows, Difference difference) {

        static Folded of(Map<ItemId, List<Contribution>> rows, List<Contribution> present) {
            return new Folded(
                    rows,
                    Difference.between(
                            present,
                            rows.values().stream().flatMap(List::stream).toList()));
        }
    }
}
