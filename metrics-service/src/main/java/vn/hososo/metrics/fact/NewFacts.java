package vn.hososo.metrics.fact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a batch tells.
 *
 * @param byItem item by item, in the order in which they are told of
 * @param ids between which ids of each partition it lies
 */
record NewFacts(List<KnownFact> all, Map<ItemId, List<KnownFact>> byItem, List<IdRange> ids) {

    static final NewFacts NONE = new NewFacts(List.of(), Map.of(), List.of());

    static NewFacts of(List<KnownFact> facts) {
        return new NewFacts(
                facts,
                facts.stream()
                        .collect(Collectors.groupingBy(
                                told -> FactType.itemOf(told.fact()), LinkedHashMap::new, Collectors.toList())),
                IdRange.of(facts));
    }

    boolean sharesAnIdWith(NewFacts other) {
        return ids.stream().anyMatch(range -> other.ids.stream().anyMatch(range::meets))
                && UsedId.isOneOf(all.stream().map(UsedId::of).collect(Collectors.toSet()), other.all);
    }
}
