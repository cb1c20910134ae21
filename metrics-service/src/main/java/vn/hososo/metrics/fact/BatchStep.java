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
    private final HistoryStore history;
    private final SurroundingsStore surroundings;
    private final ChangeSink sink;
    private final Rules rules;

    BatchStep(ProjectionStore store, ChangeSink sink, Rules rules) {
        this.store = store;
        history = store.history();
        surroundings = store.surroundings();
        this.sink = sink;
        this.rules = rules;
    }

    /** Works out a batch when none is on its way. Events that were told before are passed over. */
    Uni<Staged> workOut(Batch batch) {
        return store.begin().chain(tables -> workOut(batch, tables));
    }

    /** The same; fails when an id in it was told before. */
    Uni<Staged> workOutNew(Batch batch) {
        // First held, then read: whoever exchanges the tables must not wait for a reader that waits for him.
        return store.begin().call(() -> requireNew(NewFacts.of(batch.facts()))).chain(tables -> workOut(batch, tables));
    }

    private Uni<Staged> workOut(Batch batch, long tables) {
        return history.addMissing(batch.facts())
                .chain(told -> touched(told)
                        .chain(this::foldPortions)
                        .map(folded -> new Staged(tables, unitsIn(told), folded)));
    }

    /** Works out a batch of documents beside the one before; fails when an id in it was told before. */
    Uni<Staged> workOutBeside(NewFacts facts, Recent recent) {
        return store.begin().chain(tables -> {
            var before = recent.in(tables);
            before.requireOthers(facts);
            return facts.all().isEmpty()
                    ? Uni.createFrom().item(new Staged(tables, Set.of(), List.of()))
                    : Uni.combine()
                            .all()
                            .unis(
                                    requireNew(facts),
                                    ask(facts.byItem().keySet(), facts.byItem(), before, surroundings.calendar()))
                            .asTuple()
                            // Questions first: what they bring is folded here while the database writes the history.
                            .chain(read -> Uni.combine()
                                    .all()
                                    .unis(fold(read.getItem2()), history.add(facts.all()))
                                    .with((folded, nothing) -> new Staged(tables, Set.of(), List.of(folded))));
        });
    }

    /** Fails with {@link RepeatedIdException} when an id of them was told before. */
    private Uni<Boolean> requireNew(NewFacts facts) {
        return history.isOneToldBefore(facts).invoke(isTold -> {
            if (isTold) {
                throw new RepeatedIdException();
            }
        });
    }

    /** Writes what was worked out. Whatever came before must have been committed. */
    Uni<Changes> write(Batch batch, Staged staged) {
        var differences = staged.differences();
        var deltas = Deltas.of(differences, batch.begins());
        var standing = deltas.standing();
        // One after the other without waiting for answers; the positions first, for they tell whether another reader
        // was faster.
        return Uni.combine()
                .all()
                .unis(
                        store.advance(batch.advances()).invoke(advanced -> requireAll(batch, advanced)),
                        write(differences),
                        store.sums().move(deltas, standing))
                .discardItems()
                .chain(() -> tell(standing))
                .map(figures -> new Changes(figures, staged.units()));
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
                .transformToUni(
                        portion -> ask(portion, Map.of(), Recent.NONE, calendar).chain(this::fold))
                .merge(PORTIONS_AT_ONCE)
                .collect()
                .asList();
    }

    /** What was told of the items, before and now, and what they stand in. */
    private Uni<Asked> ask(
            Collection<ItemId> items,
            Map<ItemId, List<KnownFact>> facts,
            Recent before,
            Uni<CalendarHistory> calendar) {
        var units = unitsOf(facts.values());
        return Uni.combine()
                .all()
                .unis(calendar, surroundings.unitsKnown(units), history.of(items))
                .with((days, known, stored) -> {
                    var told = new LinkedHashMap<ItemId, List<KnownFact>>();
                    items.forEach(item -> told.put(item, before.history(item, stored, facts)));
                    return new Asked(told, stored.keySet(), before, known, days);
                });
    }

    private Uni<Folded> fold(Asked asked) {
        var units = unitsOf(asked.told().values());
        units.removeAll(asked.unitsKnown().keySet());
        return Uni.combine()
                .all()
                .unis(
                        surroundings.unitsKnown(units),
                        store.contributions(asked.before().unread(asked.stored())))
                .with((known, rows) -> Folded.of(
                        rows(asked.told(), asked.around(known, rules)),
                        asked.before().present(asked.told().keySet(), rows)));
    }

    private static Set<UUID> unitsOf(Collection<List<KnownFact>> history) {
        var units = new HashSet<UUID>();
        history.forEach(facts -> facts.forEach(told -> units.add(told.fact().unitId())));
        return units;
    }

    private static Map<ItemId, List<Contribution>> rows(Map<ItemId, List<KnownFact>> history, Surroundings around) {
        var rows = new LinkedHashMap<ItemId, List<Contribution>>();
        history.forEach((item, facts) -> rows.put(item, Timeline.of(item, facts, around)));
        return rows;
    }

    private Uni<Void> write(List<Difference> differences) {
        return Multi.createFrom()
                .iterable(differences)
                .onItem()
                .transformToUniAndConcatenate(this::write)
                .collect()
                .last();
    }

    private Uni<Void> write(Difference difference) {
        return Uni.combine()
                .all()
                .unis(store.end(difference.ended()), store.remove(difference.gone()), store.add(difference.fresh()))
                .discardItems();
    }

    private Uni<Set<Change>> tell(List<Map.Entry<Deltas.Sum, Deltas.Amount>> standing) {
        var changes = standing.stream().map(entry -> entry.getKey().change()).collect(Collectors.toSet());
        return (changes.isEmpty() ? Uni.createFrom().voidItem() : store.tell(sink, changes)).replaceWith(changes);
    }

    /**
     * Items as they are read before they are folded.
     *
     * @param told everything that is told of each
     * @param stored those of which something stood in the tables
     */
    private record Asked(
            Map<ItemId, List<KnownFact>> told,
            Set<ItemId> stored,
            Recent before,
            Map<UUID, Instant> unitsKnown,
            CalendarHistory calendar) {

        Surroundings around(Map<UUID, Instant> more, Rules rules) {
            var all = new HashMap<>(unitsKnown);
            all.putAll(more);
            return new Surroundings(all, calendar, rules);
        }
    }
}
