package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.metrics.calendar.CalendarHistory;
import vn.hososo.metrics.fact.Staged.Folded;

/**
 * One batch inside its transaction. It is first worked out and then written; while one is written, the next can be worked out
 * in a transaction of its own.
 */
final class BatchStep {

    private static final int PORTION = 1_000;
    private static final int PORTIONS_AT_ONCE = 2;

    private final ProjectionStore store;
    private final SurroundingsStore surroundings;
    private final ChangeSink sink;
    private final Rules rules;

    BatchStep(ProjectionStore store, ChangeSink sink, Rules rules) {
        this.store = store;
        surroundings = store.surroundings();
        this.sink = sink;
        this.rules = rules;
    }

    /** Works out a batch when none is on its way. Events that were told before are passed over. */
    Uni<Staged> workOut(Batch batch) {
        return store.hold().chain(tables -> workOut(batch, tables));
    }

    /** The same; fails when an id in it was told before. */
    Uni<Staged> workOutNew(Batch batch) {
        // First held, then read: whoever exchanges the tables must not wait for a reader that waits for him.
        return store.hold().call(() -> requireNew(batch)).chain(tables -> workOut(batch, tables));
    }

    private Uni<Staged> workOut(Batch batch, long tables) {
        return store.remember(batch.facts())
                .chain(told -> touched(told).chain(this::foldPortions).map(folded -> new Staged(tables, told, folded)));
    }

    /** Works out a batch of documents beside the one before; fails when an id in it was told before. */
    Uni<Staged> workOutBeside(Batch batch, Map<ItemId, List<KnownFact>> facts, Recent recent) {
        return store.hold().chain(tables -> {
            var before = recent.in(tables);
            before.requireOthers(batch.facts());
            return facts.isEmpty()
                    ? Uni.createFrom().item(new Staged(tables, List.of(), List.of()))
                    : Uni.combine()
                            .all()
                            // Questions first: what they bring is folded here while the database writes the history.
                            .unis(requireNew(batch), foldNew(facts, before), store.remember(batch.facts()))
                            .with((isTold, folded, told) -> new Staged(tables, told, List.of(folded)));
        });
    }

    /** Fails with {@link RepeatedIdException} when an id of the batch was told before. */
    private Uni<Boolean> requireNew(Batch batch) {
        return store.isOneToldBefore(batch.facts()).invoke(isTold -> {
            if (isTold) {
                throw new RepeatedIdException();
            }
        });
    }

    /** Writes what was worked out. Whatever came before must have been committed. */
    Uni<Changes> write(Batch batch, Staged staged) {
        return store.advance(batch.advances())
                .invoke(advanced -> requireAll(batch, advanced))
                .chain(() -> write(staged.differences()))
                .map(figures -> new Changes(figures, unitsIn(staged.told())));
    }

    private static void requireAll(Batch batch, int advanced) {
        if (advanced != batch.advances().size()) {
            throw new StaleBatchException();
        }
    }

    private static Set<UUID> unitsIn(List<ItemId> told) {
        return told.stream()
                .filter(item -> item.kind() == ItemKind.UNIT)
                .map(ItemId::id)
                .collect(Collectors.toSet());
    }

    /** The items with something new, and those that waited for a unit which has just become known. */
    private Uni<Set<ItemId>> touched(List<ItemId> told) {
        var items = new TreeSet<>(ItemId.ORDER);
        var units = new TreeSet<>(ItemId.ORDER);
        var days = new TreeSet<>(ItemId.ORDER);
        told.forEach(item -> (switch (item.kind()) {
                    case UNIT -> units;
                    case DAY -> days;
                    case INCOMING, OUTGOING, DUTY, APPLICATION -> items;
                })
                .add(item));
        return placeDays(days, items).chain(() -> placeUnits(units, items));
    }

    /** A holiday told late changes what was done in time. */
    private Uni<Void> placeDays(Set<ItemId> days, Set<ItemId> items) {
        return days.isEmpty()
                ? Uni.createFrom().voidItem()
                : surroundings
                        .placeDays(days)
                        .chain(() -> surroundings.arrivedBefore(days, rules.longestTerm()))
                        .invoke(items::addAll)
                        .replaceWithVoid();
    }

    private Uni<Set<ItemId>> placeUnits(Set<ItemId> units, Set<ItemId> items) {
        if (units.isEmpty()) {
            return Uni.createFrom().item(items);
        }
        return surroundings
                .placeUnits(units)
                .chain(known ->
                        known.isEmpty() ? Uni.createFrom().item(List.<ItemId>of()) : surroundings.itemsOf(known))
                .invoke(items::addAll)
                .replaceWith(items);
    }

    /** Portion by portion: while one is folded here, the database already reads the next. */
    private Uni<List<Folded>> foldPortions(Set<ItemId> items) {
        var calendar = surroundings.calendar().memoize().indefinitely();
        return Multi.createFrom()
                .iterable(items)
                .group()
                .intoLists()
                .of(PORTION)
                .onItem()
                .transformToUni(portion -> fold(portion, Map.of(), Recent.NONE, calendar))
                .merge(PORTIONS_AT_ONCE)
                .collect()
                .asList();
    }

    private Uni<Folded> foldNew(Map<ItemId, List<KnownFact>> facts, Recent before) {
        var items = facts.keySet().stream().sorted(ItemId.ORDER).toList();
        return fold(items, facts, before, surroundings.calendar());
    }

    private Uni<Folded> fold(
            List<ItemId> items, Map<ItemId, List<KnownFact>> facts, Recent before, Uni<CalendarHistory> calendar) {
        var units = unitsOf(facts.values());
        return Uni.combine()
                .all()
                .unis(calendar, surroundings.unitsKnown(units), store.history(items), store.contributions(items))
                .asTuple()
                .chain(read -> {
                    var history = new LinkedHashMap<ItemId, List<KnownFact>>();
                    items.forEach(item -> history.put(item, before.history(item, read.getItem3(), facts)));
                    var present = before.present(items, read.getItem4());
                    return unitsKnown(history.values(), units, read.getItem2())
                            .map(known -> new Surroundings(known, read.getItem1(), rules))
                            .map(around -> Folded.of(rows(history, around), present));
                });
    }

    /** Since when all units that the items ever were of are known; some were asked already. */
    private Uni<Map<UUID, Instant>> unitsKnown(
            Collection<List<KnownFact>> history, Set<UUID> asked, Map<UUID, Instant> known) {
        var others = unitsOf(history);
        others.removeAll(asked);
        return surroundings.unitsKnown(others).map(more -> {
            var all = new HashMap<>(known);
            all.putAll(more);
            return all;
        });
    }

    private static Set<UUID> unitsOf(Collection<List<KnownFact>> history) {
        return history.stream()
                .flatMap(List::stream)
                .map(told -> told.fact().unitId())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<ItemId, List<Contribution>> rows(Map<ItemId, List<KnownFact>> history, Surroundings around) {
        var rows = new LinkedHashMap<ItemId, List<Contribution>>();
        history.forEach((item, facts) -> rows.put(item, Timeline.of(item, facts, around)));
        return rows;
    }

    private Uni<Set<Change>> write(List<Difference> differences) {
        if (differences.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Multi.createFrom()
                .iterable(differences)
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .collect()
                .last()
                .chain(() -> sum(Deltas.of(differences)));
    }

    private Uni<Void> write(Difference difference) {
        return store.end(difference.ended())
                .chain(() -> store.remove(difference.gone()))
                .chain(() -> store.add(difference.fresh()));
    }

    private Uni<Set<Change>> sum(Deltas deltas) {
        var standing = deltas.standing();
        var changes = standing.stream().map(entry -> entry.getKey().change()).collect(Collectors.toSet());
        return store.sums()
                .moveLedger(deltas.ledger())
                .chain(() -> store.sums().moveStanding(standing))
                .chain(() -> changes.isEmpty() ? Uni.createFrom().voidItem() : store.tell(sink, changes))
                .replaceWith(changes);
    }
}
