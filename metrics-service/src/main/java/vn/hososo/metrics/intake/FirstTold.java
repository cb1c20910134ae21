package vn.hososo.metrics.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.KnownFact;
import vn.hososo.metrics.fact.Repeat;
import vn.hososo.metrics.fact.UsedId;

/**
 * Of the events with one id in a partition the first stands. A later one that says the same is a redelivery and passed over;
 * one that says something else is put aside.
 */
record FirstTold(List<KnownFact> facts, List<Told> reused) {

    /** {@code before} are the repeats of what earlier batches told. */
    static FirstTold of(List<Told> batch, List<Repeat> before) {
        var stored = new HashMap<Repeat.Place, Boolean>();
        before.forEach(repeat -> stored.put(repeat.place(), repeat.same()));
        var first = new HashMap<UsedId, Told>();
        var result = new FirstTold(new ArrayList<>(), new ArrayList<>());
        for (var told : batch) {
            var earlier = first.putIfAbsent(told.id(), told);
            result.take(told, same(told, earlier, stored));
        }
        return result;
    }

    /** Whether two events of the batch have one id. */
    static boolean isRepeatedIn(List<Told> batch) {
        return batch.stream().map(Told::id).distinct().count() != batch.size();
    }

    /** Null when nothing was told under its id before. */
    private static @Nullable Boolean same(Told told, @Nullable Told earlier, Map<Repeat.Place, Boolean> stored) {
        var place = told.place();
        var before = stored.get(new Repeat.Place(place.topic(), place.partition(), place.offset()));
        return before == null && earlier != null ? (Boolean) told.saysTheSameAs(earlier) : before;
    }

    private void take(Told told, @Nullable Boolean same) {
        if (same == null) {
            facts.addAll(told.facts());
        } else if (!same) {
            reused.add(told);
        }
    }
}
