package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What was told of every item, event by event, read and written set by set. */
final class HistoryStore {

    // More ids than these between the first and the last of a batch, and each is asked for by itself.
    private static final int MOST_BETWEEN = 1_000;

    private static final String INSERT = """
            insert into projection.event
                   (ce_id, topic, partition, record_offset, known, type, item_kind, item_id, unit_id, effect)
            select unnest($1::text[]), unnest($2::text[]), unnest($3::int[]), unnest($4::bigint[]), unnest($5::timestamptz[]),
                   unnest($6::text[]), unnest($7::text[]), unnest($8::uuid[]), unnest($9::uuid[]), unnest($10::text[])::json
            """;

    private final Statements statements;

    HistoryStore(Statements statements) {
        this.statements = statements;
    }

    /** The events whose id stands in the history already, at another place of the partition. */
    Uni<List<Repeat>> repeats(List<KnownFact> facts) {
        return placesOfUsedIds(facts).chain(places -> {
            var repeated =
                    facts.stream().filter(told -> places.contains(place(told))).toList();
            return repeated.isEmpty() ? Uni.createFrom().item(List.of()) : compared(repeated);
        });
    }

    private Uni<Set<Repeat.Place>> placesOfUsedIds(List<KnownFact> facts) {
        return statements
                .run("""
                        select t.topic, t.partition, t.record_offset
                        from unnest($1::text[], $2::text[], $3::int[], $4::bigint[])
                             as t (ce_id, topic, partition, record_offset)
                        where exists (
                                   select 1 from projection.event e
                                   where e.topic = t.topic and e.partition = t.partition and e.ce_id = t.ce_id
                                     and e.record_offset <> t.record_offset)
                        """, at(facts).tuple())
                .map(rows -> Set.copyOf(Statements.all(rows, HistoryStore::place)));
    }

    private Uni<List<Repeat>> compared(List<KnownFact> facts) {
        return statements
                .run(
                        """
                        select t.topic, t.partition, t.record_offset, bool_and(exists (
                                   select 1 from projection.event e
                                   where e.topic = t.topic and e.partition = t.partition and e.ce_id = t.ce_id
                                     and e.item_id = t.item_id and e.type = t.type and e.effect::jsonb = t.effect::jsonb)) as same
                        from unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::text[], $6::uuid[], $7::text[])
                             as t (ce_id, topic, partition, record_offset, type, item_id, effect)
                        group by 1, 2, 3
                        """,
                        at(facts)
                                .text(told -> FactType.of(told.fact()).text())
                                .uuid(told -> FactType.itemOf(told.fact()).id())
                                .text(told -> FactType.write(told.fact()))
                                .tuple())
                .map(rows -> Statements.all(rows, row -> new Repeat(place(row), row.getBoolean("same"))));
    }

    /**
     * Whether an id of the events stands in the history already, wherever. Ids that come in their order, as those of this platform
     * do, are all behind those told before: one look at what lies between the first and the last of each partition shows it.
     */
    Uni<Boolean> isOneToldBefore(NewFacts facts) {
        var ranges = Columns.of(facts.ids())
                .text(IdRange::topic)
                .integer(IdRange::partition)
                .text(IdRange::first)
                .text(IdRange::last)
                .tuple();
        // Ordered, so that the key is gone along also while the database knows nothing of a table just filled. Where a
        // database does
        // not order text by its bytes, as deployments here make it, 'a' is less than 'B' and all of a partition lies
        // between.
        return statements
                .run("""
                        select e.topic, e.partition, e.ce_id
                        from unnest($1::text[], $2::int[], $3::text[], $4::text[]) as r (topic, partition, first_id, last_id)
                        cross join lateral (
                            select topic, partition, ce_id from projection.event
                            where topic = r.topic and partition = r.partition
                              and (ce_id between r.first_id and r.last_id or 'a' < 'B')
                            order by topic, partition, ce_id limit $5) e
                        limit $5
                        """, ranges.addInteger(MOST_BETWEEN))
                .chain(between -> between.size() < MOST_BETWEEN
                        ? Uni.createFrom()
                                .item(UsedId.isOneOf(
                                        Set.copyOf(Statements.all(between, HistoryStore::usedId)), facts.all()))
                        : askForEach(facts.all()));
    }

    private Uni<Boolean> askForEach(List<KnownFact> facts) {
        return statements
                .run(
                        """
                        select true from unnest($1::text[], $2::int[], $3::text[]) as t (topic, partition, ce_id)
                        where exists (
                                  select 1 from projection.event e
                                  where e.topic = t.topic and e.partition = t.partition and e.ce_id = t.ce_id)
                        limit 1
                        """,
                        Columns.of(facts)
                                .text(told -> told.at().topic())
                                .integer(told -> told.at().partition())
                                .text(KnownFact::eventId)
                                .tuple())
                .map(rows -> rows.size() > 0);
    }

    /** Adds to the history what has no id that stands in it. */
    Uni<Void> add(List<KnownFact> facts) {
        return statements.run(INSERT, rows(facts)).replaceWithVoid();
    }

    /** Adds to the history what is not there; an event id that is there already is a repeat. Answers the items that have something new. */
    Uni<List<ItemId>> addMissing(List<KnownFact> facts) {
        return statements.run(INSERT + """
                        on conflict (topic, partition, ce_id, item_id) do nothing
                        returning item_kind, item_id
                        """, rows(facts)).map(rows -> Statements.all(rows, Statements::item));
    }

    private static Tuple rows(List<KnownFact> facts) {
        return at(facts)
                .instant(told -> told.at().known())
                .text(told -> FactType.of(told.fact()).text())
                .text(told -> FactType.itemOf(told.fact()).kind().name())
                .uuid(told -> FactType.itemOf(told.fact()).id())
                .uuid(told -> told.fact().unitId())
                .text(told -> FactType.write(told.fact()))
                .tuple();
    }

    /** What was told of the items; those of which nothing was are not there. */
    Uni<Map<ItemId, List<KnownFact>>> of(Collection<ItemId> items) {
        return statements
                .run("""
                        select item_kind, item_id, ce_id, topic, partition, record_offset, known, type, effect::text as effect
                        from projection.event where item_id = any ($1::uuid[])
                        """, Columns.of(items).uuid(ItemId::id).tuple())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                Statements::item, Collectors.mapping(HistoryStore::fact, Collectors.toList()))))
                .invoke(histories -> histories.keySet().retainAll(Set.copyOf(items)));
    }

    private static Columns<KnownFact> at(List<KnownFact> facts) {
        return Columns.of(facts)
                .text(KnownFact::eventId)
                .text(told -> told.at().topic())
                .integer(told -> told.at().partition())
                .bigint(told -> told.at().offset());
    }

    private static Repeat.Place place(KnownFact told) {
        return new Repeat.Place(
                told.at().topic(), told.at().partition(), told.at().offset());
    }

    private static Repeat.Place place(Row row) {
        return new Repeat.Place(row.getString("topic"), row.getInteger("partition"), row.getLong("record_offset"));
    }

    private static UsedId usedId(Row row) {
        return new UsedId(row.getString("topic"), row.getInteger("partition"), row.getString("ce_id"));
    }

    private static KnownFact fact(Row row) {
        var at = new Position(
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("record_offset"),
                Statements.instant(row, "known"));
        var fact = FactType.of(row.getString("type")).read(row.getString("effect"));
        return new KnownFact(row.getString("ce_id"), at, fact);
    }
}
