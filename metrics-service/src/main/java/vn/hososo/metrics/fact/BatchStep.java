package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.metrics.calendar.CalendarHistory;

/** One batch inside its transaction: advance, remember, fold the touched items, write only what differs. */
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

    Uni<Changes> apply(Batch batch) {
        return store.advance(batch.advances())
                .invoke(advanced -> requireAll(batch, advanced))
                .chain(() -> batch.facts().isEmpty() ? Uni.createFrom().item(Changes.NONE) : project(batch.facts()));
    }

    private static void requireAll(Batch batch, int advanced) {
        if (advanced != batch.advances().size()) {
            throw new StaleBatchException();
        }
    }

    private Uni<Changes> project(List<KnownFact> facts) {
        return store.remember(facts)
                .chain(told -> touched(told)
                        .chain(items -> items.isEmpty() ? none() : fold(items))
                        .map(figures -> new Changes(figures, unitsIn(told))));
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
    private Uni<Set<Change>> fold(Set<ItemId> items) {
        return surroundings
                .calendar()
                .chain(calendar -> Multi.createFrom()
                        .iterable(items)
                        .group()
                        .intoLists()
                        .of(PORTION)
                        .onItem()
                        .transformToUni(portion -> fold(portion, calendar))
                        .merge(PORTIONS_AT_ONCE)
                        .collect()
                        .asList())
                .chain(this::sum);
    }

    private Uni<Difference> fold(List<ItemId> items, CalendarHistory calendar) {
        return Uni.combine()
                .all()
                .unis(store.history(items), store.contributions(items))
                .asTuple()
                .chain(read -> surroundings(read.getItem1(), calendar)
                        .map(around -> Difference.between(read.getItem2(), timelines(read.getItem1(), around))))
                .call(this::write);
    }

    private Uni<Surroundings> surroundings(Map<ItemId, List<KnownFact>> history, CalendarHistory calendar) {
        return surroundings.unitsKnown(unitsOf(history)).map(known -> new Surroundings(known, calendar, rules));
    }

    private static Set<UUID> unitsOf(Map<ItemId, List<KnownFact>> history) {
        return history.values().stream()
                .flatMap(List::stream)
                .map(told -> told.fact().unitId())
                .collect(Collectors.toSet());
    }

    private static List<Contribution> timelines(Map<ItemId, List<KnownFact>> history, Surroundings around) {
        return history.entrySet().stream()
                .flatMap(entry -> Timeline.of(entry.getKey(), entry.getValue(), around).stream())
                .toList();
    }

    private Uni<Void> write(Difference difference) {
        return store.end(difference.ended())
                .chain(() -> store.remove(difference.gone()))
                .chain(() -> store.add(difference.fresh()));
    }

    private Uni<Set<Change>> sum(List<Difference> differences) {
        var deltas = Deltas.of(differences);
        var standing = deltas.standing();
        var changes = standing.stream().map(entry -> entry.getKey().change()).collect(Collectors.toSet());
        return store.sums()
                .moveLedger(deltas.ledger())
                .chain(() -> store.sums().moveStanding(standing))
                .chain(() -> changes.isEmpty() ? Uni.createFrom().voidItem() : store.tell(sink, changes))
                .replaceWith(changes);
    }

    private static Uni<Set<Change>> none() {
        return Uni.createFrom().item(Set.of());
    }
}
