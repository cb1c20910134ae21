package vn.hososo.document.trace;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Chains committed entries, each unit's in one line: the order is the order of their coming to light, so an entry that
 * is committed late simply comes later. One sealer per database works at a time; links and marks are one transaction,
 * so that a crash leaves an entry either chained or still to be chained.
 */
@ApplicationScoped
class Sealer {
    private static final int BATCH = 500;
    /** Any number will do, so long as it stays: "trace" read as ASCII. */
    private static final long LOCK = 0x7472616365L;

    private final Pool database;

    Sealer(Pool database) {
        this.database = database;
    }

    /** Chains everything that was committed by now, unless another sealer is at it. */
    @Scheduled(every = "{hososo.trace.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> seal() {
        return database.withTransaction(this::sealBatch)
                .chain(chained -> chained < BATCH ? Uni.createFrom().voidItem() : seal());
    }

    private Uni<Integer> sealBatch(SqlConnection connection) {
        return connection
                .query("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(alone -> alone ? chainNew(connection) : Uni.createFrom().item(0));
    }

    private Uni<Integer> chainNew(SqlConnection connection) {
        return connection
                .preparedQuery("select * from trace_entry where not chained order by id limit $1")
                .execute(Tuple.of(BATCH))
                .map(Sealer::entries)
                .chain(entries -> entries.isEmpty()
                        ? Uni.createFrom().item(0)
                        : tails(connection, entries)
                                .chain(tails -> append(connection, entries, tails))
                                .replaceWith(entries.size()));
    }

    private record Tail(long sequence, String hash) {
        static final Tail NONE = new Tail(0, EntryHash.NOTHING);

        Tail followedBy(TraceEntry entry) {
            return new Tail(sequence + 1, EntryHash.after(hash, entry));
        }

        Tuple link(TraceEntry entry) {
            return Tuple.of(entry.unitId(), sequence, entry.id(), EntryHash.FORM, hash);
        }
    }

    private static Uni<Map<UUID, Tail>> tails(SqlConnection connection, List<TraceEntry> entries) {
        UUID[] units = entries.stream().map(TraceEntry::unitId).distinct().toArray(UUID[]::new);
        return connection.preparedQuery("""
                        select unit, last.sequence, last.hash
                          from unnest($1::uuid[]) unit,
                               lateral (select sequence, hash from trace_chain
                                         where unit_id = unit order by sequence desc limit 1) last
                        """).execute(Tuple.of(units)).map(rows -> {
            Map<UUID, Tail> tails = new HashMap<>();
            rows.forEach(row -> tails.put(row.getUUID(0), new Tail(row.getLong(1), row.getString(2))));
            return tails;
        });
    }

    private static Uni<Void> append(SqlConnection connection, List<TraceEntry> entries, Map<UUID, Tail> tails) {
        List<Tuple> links = new ArrayList<>(entries.size());
        for (TraceEntry entry : entries) {
            Tail tail = tails.getOrDefault(entry.unitId(), Tail.NONE).followedBy(entry);
            tails.put(entry.unitId(), tail);
            links.add(tail.link(entry));
        }
        return connection
                .preparedQuery(
                        "insert into trace_chain (unit_id, sequence, entry_id, form, hash) values ($1, $2, $3, $4, $5)")
                .executeBatch(links)
                .chain(() -> connection
                        .preparedQuery("update trace_entry set chained = true where id = any($1)")
                        .execute(Tuple.of(entries.stream().map(TraceEntry::id).toArray(UUID[]::new))))
                .replaceWithVoid();
    }

    private static List<TraceEntry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(Sealer::entry)
                .toList();
    }

    private static TraceEntry entry(Row row) {
        return new TraceEntry(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("thing_kind"),
                row.getUUID("thing_id"),
                row.getString("act"),
                row.getString("details"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getUUID("actor_unit_id"),
                row.getString("on_behalf_of"),
                row.getString("address"),
                row.getString("trace_id"),
                row.getOffsetDateTime("at").toInstant());
    }
}
