package vn.hososo.metrics.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the batch before told, and the rows that it leaves behind, item by item: its transaction may not have ended, so the
 * tables need not show it.
 *
 * @param tables identity of the tables it writes; others may have been put in their place since it ended
 */
record Recent(long tables, Map<ItemId, List<KnownFact>> told, Map<ItemId, List<Contribution>> rows) {

    static final Recent NONE = new Recent(0, Map.of(), Map.of());

    /** Nothing when the tables are others: the batch was committed before these could come. */
    Recent in(long present) {
        return tables == present ? this : NONE;
    }

    void requireOthers(List<KnownFact> facts) {
        if (told.isEmpty()) {
            return;
        }
        var used = told.values().stream().flatMap(List::stream).map(UsedId::of).collect(Collectors.toSet());
        if (facts.stream().map(UsedId::of).anyMatch(used::contains)) {
            throw new RepeatedIdException();
        }
    }

    /** What is told of the item: as the tables have it, by the batch before and by this one. An event may be there twice. */
    List<KnownFact> history(ItemId item, Map<ItemId, List<KnownFact>> stored, Map<ItemId, List<KnownFact>> now) {
        return Stream.of(stored, told, now)
                .flatMap(told -> told.getOrDefault(item, List.of()).stream())
                .toList();
    }

    /** The rows as the batch before leaves them. */
    List<Contribution> present(Collection<ItemId> items, List<Contribution> stored) {
        if (rows.isEmpty()) {
            return stored;
        }
        return Stream.concat(
                        stored.stream().filter(row -> !rows.containsKey(row.item())),
                        items.stream().flatMap(item -> rows.getOrDefault(item, List.of()).stream()))
                .toList();
    }

    static Map<ItemId, List<KnownFact>> byItem(Collection<KnownFact> facts) {
        return facts.stream()
                .collect(
                        Collectors.groupingBy(told -> FactType.itemOf(told.fact()), HashMap::new, Collectors.toList()));
    }

    private record UsedId(String topic, int partition, String eventId) {
        static UsedId of(KnownFact told) {
            return new UsedId(told.at().topic(), told.at().partition(), told.eventId());
        }
    }
}
