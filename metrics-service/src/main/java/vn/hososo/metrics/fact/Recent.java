package vn.hososo.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the batch before told, and the rows that it leaves behind, item by item: its transaction may not have ended, so the
 * tables need not show it.
 *
 * @param tables identity of the tables it writes; others may have been put in their place since it ended
 */
record Recent(long tables, NewFacts told, Map<ItemId, List<Contribution>> rows) {

    static final Recent NONE = new Recent(0, NewFacts.NONE, Map.of());

    /** Nothing when the tables are others: the batch was committed before these could come. */
    Recent in(long present) {
        return tables == present ? this : NONE;
    }

    void requireOthers(NewFacts facts) {
        if (told.sharesAnIdWith(facts)) {
            throw new RepeatedIdException();
        }
    }

    /** What is told of the item: as the tables have it, by the batch before and by this one. An event may be there twice. */
    List<KnownFact> history(ItemId item, Map<ItemId, List<KnownFact>> stored, Map<ItemId, List<KnownFact>> now) {
        var history = new ArrayList<KnownFact>();
        for (var source : List.of(stored, told.byItem(), now)) {
            history.addAll(source.getOrDefault(item, List.of()));
        }
        return history;
    }

    /** Those of the items whose rows have to be read: the others are handed on. */
    List<ItemId> unread(Collection<ItemId> items) {
        return items.stream().filter(item -> !rows.containsKey(item)).toList();
    }

    /** The rows as the batch before leaves them; read were those of the {@link #unread} ones. */
    List<Contribution> present(Collection<ItemId> items, List<Contribution> read) {
        return Stream.concat(read.stream(), items.stream().flatMap(item -> rows.getOrDefault(item, List.of()).stream()))
                .toList();
    }
}
