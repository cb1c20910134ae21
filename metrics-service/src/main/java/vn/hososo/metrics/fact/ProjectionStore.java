package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** How far was read, the history and what items contribute, read and written set by set: one statement for all rows of a batch. */
final class ProjectionStore {

    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final Statements statements;

    ProjectionStore(SqlClient client, ProjectionSchema schema) {
        statements = new Statements(client, schema);
    }

    /**
     * Holds the tables where they are until the transaction ends: others may take their place, but not now. Answers which they
     * are, a number that belongs to no others.
     */
    Uni<Long> hold() {
        return statements
                .run("lock table projection.partition_progress in row exclusive mode", Tuple.tuple())
                .chain(() -> statements.run(
                        "select to_regclass('projection.partition_progress')::oid::bigint as tables", Tuple.tuple()))
                .map(rows -> rows.iterator().next().getLong("tables"));
    }

    /** Compare-and-set of all partitions of the batch; the answer is how many were where they were expected. */
    Uni<Integer> advance(List<Advance> advances) {
        return statements
                .run(
                        """
                        update projection.partition_progress p set next_offset = a.next, known = a.known
                        from unnest($1::uuid[], $2::int[], $3::bigint[], $4::bigint[], $5::timestamptz[])
                             as a (topic_id, partition, expected, next, known)
                        where p.topic_id = a.topic_id and p.partition = a.partition and p.next_offset = a.expected
                        """,
                        Columns.of(advances)
                                .uuid(Advance::topicId)
                                .integer(Advance::partition)
                                .bigint(Advance::expected)
                                .bigint(Advance::next)
                                .instant(Advance::known)
                                .tuple())
                .map(RowSet::rowCount);
    }

    /** The events whose id stands in the history already, at another place of the partition. */
    Uni<List<Repeat>> repeats(List<KnownFact> facts) {
        return placesOfUsedIds(facts).chain(places -> {
            var repeated =
                    facts.stream().filter(told -> places.contains(place(told))).toList();
            return repeated.isEmpty() ? Uni.createFrom().item(List.of()) : compared(repeated);
        });
    }

    Uni<Boolean> isOneToldBefore(List<KnownFact> facts) {
        return placesOfUsedIds(facts).map(places -> !places.isEmpty());
    }

    // Nearly always there are none: what the events say is not sent along.
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
                .map(rows -> Set.copyOf(Statements.all(rows, ProjectionStore::place)));
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

    /** Adds to the history; an event id that is there already is a repeat. Answers the items that have something new. */
    Uni<List<ItemId>> remember(List<KnownFact> facts) {
        return statements
                .run(
                        """
                        insert into projection.event
                               (ce_id, topic, partition, record_offset, known, type, item_kind, item_id, unit_id, effect)
                        select ce_id, topic, partition, record_offset, known, type, item_kind, item_id, unit_id, effect::json
                        from unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::timestamptz[], $6::text[], $7::text[],
                                    $8::uuid[], $9::uuid[], $10::text[])
                             as e (ce_id, topic, partition, record_offset, known, type, item_kind, item_id, unit_id, effect)
                        on conflict (topic, partition, ce_id, item_id) do nothing
                        returning item_kind, item_id
                        """,
                        at(facts)
                                .instant(told -> told.at().known())
                                .text(told -> FactType.of(told.fact()).text())
                                .text(told ->
                                        FactType.itemOf(told.fact()).kind().name())
                                .uuid(told -> FactType.itemOf(told.fact()).id())
                                .uuid(told -> told.fact().unitId())
                                .text(told -> FactType.write(told.fact()))
                                .tuple())
                .map(rows -> Statements.all(rows, Statements::item));
    }

    Uni<Map<ItemId, List<KnownFact>>> history(Collection<ItemId> items) {
        return statements
                .run("""
                        select e.item_kind, e.item_id, e.ce_id, e.topic, e.partition, e.record_offset, e.known, e.type,
                               e.effect::text as effect
                        from unnest($1::text[], $2::uuid[]) as i (item_kind, item_id)
                        join projection.event e on e.item_kind = i.item_kind and e.item_id = i.item_id
                        """, keys(items))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(
                                Statements::item, Collectors.mapping(ProjectionStore::fact, Collectors.toList()))));
    }

    Uni<List<Contribution>> contributions(Collection<ItemId> items) {
        return statements.run("""
                        select c.* from unnest($1::text[], $2::uuid[]) as i (item_kind, item_id)
                        join projection.contribution c on c.item_kind = i.item_kind and c.item_id = i.item_id
                        """, keys(items)).map(rows -> Statements.all(rows, ProjectionStore::contribution));
    }

    Uni<Void> remove(Collection<Contribution> rows) {
        if (rows.isEmpty()) {
            return NOTHING;
        }
        return statements.run("""
                        delete from projection.contribution c
                        using unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[])
                              as k (item_kind, item_id, indicator, known_from)
                        where c.item_kind = k.item_kind and c.item_id = k.item_id and c.indicator = k.indicator
                          and c.known_from = k.known_from
                        """, key(rows).tuple()).replaceWithVoid();
    }

    /** Writes until when the rows are known, and nothing else. */
    Uni<Void> end(Collection<Contribution> rows) {
        if (rows.isEmpty()) {
            return NOTHING;
        }
        return statements
                .run("""
                        update projection.contribution c set known_to = k.known_to
                        from unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[])
                             as k (item_kind, item_id, indicator, known_from, known_to)
                        where c.item_kind = k.item_kind and c.item_id = k.item_id and c.indicator = k.indicator
                          and c.known_from = k.known_from
                        """, key(rows).instant(Contribution::knownTo).tuple())
                .replaceWithVoid();
    }

    /** Writes rows that are not there. */
    Uni<Void> add(Collection<Contribution> rows) {
        if (rows.isEmpty()) {
            return NOTHING;
        }
        return statements
                .run(
                        """
                        insert into projection.contribution (item_kind, item_id, indicator, known_from, known_to, unit_id, day,
                               counted, reason, exclusion, kind, arrival_number, number, symbol, dossier_id, filed_on,
                               made_after_fact, on_time, proof)
                        select * from unnest($1::text[], $2::uuid[], $3::text[], $4::timestamptz[], $5::timestamptz[],
                               $6::uuid[], $7::date[], $8::boolean[], $9::text[], $10::text[], $11::text[], $12::text[],
                               $13::text[], $14::text[], $15::uuid[], $16::date[], $17::boolean[], $18::boolean[],
                               $19::text[])
                        """,
                        key(rows)
                                .instant(Contribution::knownTo)
                                .uuid(row -> row.evidence().unitId())
                                .date(row -> row.evidence().day())
                                .bool(row -> row.evidence().counted())
                                .text(row -> name(row.evidence().reason()))
                                .text(row -> row.evidence().exclusion())
                                .text(row -> row.evidence().kind())
                                .text(row -> row.evidence().arrivalNumber())
                                .text(row -> row.evidence().number())
                                .text(row -> row.evidence().symbol())
                                .uuid(row -> row.evidence().dossierId())
                                .date(row -> row.evidence().filedOn())
                                .bool(row -> row.evidence().madeAfterFact())
                                .bool(row -> row.evidence().onTime())
                                .text(row -> row.evidence().proof().name())
                                .tuple())
                .replaceWithVoid();
    }

    /** The sums of what the contributions say. */
    SumStore sums() {
        return new SumStore(statements);
    }

    /** The units and days that the items stand in. */
    SurroundingsStore surroundings() {
        return new SurroundingsStore(statements);
    }

    Uni<Void> tell(ChangeSink sink, Set<Change> changes) {
        return sink.take(statements.client(), changes);
    }

    private static Columns<Contribution> key(Collection<Contribution> rows) {
        return Columns.of(rows)
                .text(row -> row.item().kind().name())
                .uuid(row -> row.item().id())
                .text(row -> row.indicator().slug())
                .instant(Contribution::knownFrom);
    }

    private static Tuple keys(Collection<ItemId> items) {
        return Columns.of(items)
                .text(item -> item.kind().name())
                .uuid(ItemId::id)
                .tuple();
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

    private static Contribution contribution(Row row) {
        var reason = row.getString("reason");
        var evidence = new Evidence(
                row.getUUID("unit_id"),
                row.getLocalDate("day"),
                row.getBoolean("counted"),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("exclusion"),
                row.getString("kind"),
                row.getString("arrival_number"),
                row.getString("number"),
                row.getString("symbol"),
                row.getUUID("dossier_id"),
                row.getLocalDate("filed_on"),
                row.getBoolean("made_after_fact"),
                row.getBoolean("on_time"),
                Proof.valueOf(row.getString("proof")));
        return new Contribution(
                Statements.item(row),
                Indicator.of(row.getString("indicator")),
                Statements.instant(row, "known_from"),
                instant(row.getOffsetDateTime("known_to")),
                evidence);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String name(@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }
}
