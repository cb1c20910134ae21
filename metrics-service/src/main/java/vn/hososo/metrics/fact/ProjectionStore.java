package vn.hososo.metrics.fact;

import static java.util.Comparator.comparing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far was read and what items contribute, read and written set by set: one statement for all rows of a batch. */
final class ProjectionStore {

    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();
    private static final Comparator<Contribution> BY_UNIT = comparing(
                    (Contribution row) -> row.evidence().unitId())
            .thenComparing(row -> row.evidence().day());

    private final Statements statements;

    ProjectionStore(SqlClient client, ProjectionSchema schema) {
        statements = new Statements(client, schema);
    }

    /**
     * Begins a batch: holds the tables where they are until its transaction ends, for others may take their place, but not now.
     * Answers which they are, a number that belongs to no others. The transaction's end does not wait for the disk: what a crash of the database takes
     * from it is read from the topics again, positions and effect together.
     */
    Uni<Long> begin() {
        return statements
                .run("lock table projection.partition_progress in row exclusive mode", Tuple.tuple())
                .chain(() -> statements.run("""
                        select to_regclass('projection.partition_progress')::oid::bigint as tables,
                               set_config('synchronous_commit', 'off', true)
                        """, Tuple.tuple()))
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

    /** The rows of the items. */
    Uni<List<Contribution>> contributions(Collection<ItemId> items) {
        if (items.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var asked = Set.copyOf(items);
        return statements
                .run(
                        "select * from projection.contribution where item_id = any ($1::uuid[])",
                        Columns.of(items).uuid(ItemId::id).tuple())
                .map(rows -> Statements.all(rows, ProjectionStore::contribution).stream()
                        .filter(row -> asked.contains(row.item()))
                        .toList());
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

    /** Writes rows that are not there, unit by unit: in the order of an index that begins with what comes at random. */
    Uni<Void> add(Collection<Contribution> fresh) {
        if (fresh.isEmpty()) {
            return NOTHING;
        }
        var rows = fresh.stream().sorted(BY_UNIT).toList();
        return statements
                .run(
                        """
                        insert into projection.contribution (item_kind, item_id, indicator, known_from, known_to, unit_id, day,
                               counted, reason, exclusion, kind, arrival_number, number, symbol, dossier_id, filed_on,
                               made_after_fact, on_time, proof)
                        select unnest($1::text[]), unnest($2::uuid[]), unnest($3::text[]), unnest($4::timestamptz[]),
                               unnest($5::timestamptz[]), unnest($6::uuid[]), unnest($7::date[]), unnest($8::boolean[]),
                               unnest($9::text[]), unnest($10::text[]), unnest($11::text[]), unnest($12::text[]),
                               unnest($13::text[]), unnest($14::text[]), unnest($15::uuid[]), unnest($16::date[]),
                               unnest($17::boolean[]), unnest($18::boolean[]), unnest($19::text[])
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

    /** What was told of the items. */
    HistoryStore history() {
        return new HistoryStore(statements);
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
