package vn.hososo.metrics.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** The rebuildings asked for; they survive what they rebuild. */
@ApplicationScoped
class RebuildRepository {

    private static final String ALL = """
            select id, accept_differences, requested_by, requested_at, state, events_read, events_total, events_per_second,
                   unreadable, tables::text as tables, trouble, ended_at, count(*) over () as total
            from decision.rebuild
            """;

    private final Pool pool;
    private final ObjectMapper json;

    RebuildRepository(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** False when another is at work. */
    Uni<Boolean> insert(SqlClient client, UUID id, boolean acceptDifferences, String requestedBy, Instant at) {
        return client.preparedQuery("""
                        insert into decision.rebuild (id, accept_differences, requested_by, requested_at, state, events_read,
                               events_total, events_per_second, unreadable, tables)
                        values ($1, $2, $3, $4, 'REPLAYING', 0, 0, 0, 0, '[]')
                        on conflict do nothing
                        """)
                .execute(Tuple.of(id, acceptDifferences, requestedBy, utc(at)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<@Nullable Rebuild> find(UUID id) {
        return pool.preparedQuery(ALL + "where id = $1").execute(Tuple.of(id)).map(this::first);
    }

    Uni<Rebuild> require(UUID id) {
        return find(id).onItem().ifNull().failWith(RebuildProblem::notFound);
    }

    Uni<@Nullable Rebuild> findAtWork() {
        return pool.preparedQuery(ALL + "where ended_at is null").execute().map(this::first);
    }

    Uni<Page<Rebuild>> page(Paging paging) {
        return pool.preparedQuery(ALL + "order by requested_at desc, id limit $1 offset $2")
                .execute(Tuple.of(paging.size(), paging.offset()))
                .map(rows -> new Page<>(
                        rows.size() == 0 ? 0 : rows.iterator().next().getLong("total"),
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(this::rebuild)
                                .toList()));
    }

    /** How far it is; false when it has been ended meanwhile. */
    Uni<Boolean> report(UUID id, RebuildState state, Rebuild.Reading reading) {
        return pool.preparedQuery("""
                        update decision.rebuild
                        set state = $2, events_read = $3, events_total = $4, events_per_second = $5, unreadable = $6
                        where id = $1 and ended_at is null
                        """)
                .execute(Tuple.of(
                        id, state.name(), reading.read(), reading.total(), reading.perSecond(), reading.unreadable()))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> note(UUID id, String trouble) {
        return pool.preparedQuery("update decision.rebuild set trouble = $2 where id = $1 and ended_at is null")
                .execute(Tuple.of(id, trouble))
                .replaceWithVoid();
    }

    Uni<Boolean> end(UUID id, RebuildState how, Instant at) {
        return end(pool, id, how, null, at);
    }

    /** Also inside the transaction that swaps. False when it has been ended meanwhile. */
    Uni<Boolean> end(SqlClient client, UUID id, RebuildState how, @Nullable List<TableComparison> tables, Instant at) {
        return client.preparedQuery("""
                        update decision.rebuild set state = $2, tables = coalesce($3::text::jsonb, tables), ended_at = $4
                        where id = $1 and ended_at is null
                        """)
                .execute(Tuple.of(id, how.name(), tables == null ? null : write(tables), utc(at)))
                .map(rows -> rows.rowCount() == 1);
    }

    private @Nullable Rebuild first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : rebuild(rows.iterator().next());
    }

    private Rebuild rebuild(Row row) {
        var endedAt = row.getOffsetDateTime("ended_at");
        return new Rebuild(
                row.getUUID("id"),
                row.getBoolean("accept_differences"),
                row.getString("requested_by"),
                row.getOffsetDateTime("requested_at").toInstant(),
                RebuildState.valueOf(row.getString("state")),
                new Rebuild.Reading(
                        row.getLong("events_read"),
                        row.getLong("events_total"),
                        row.getLong("events_per_second"),
                        row.getLong("unreadable")),
                tables(row.getString("tables")),
                row.getString("trouble"),
                endedAt == null ? null : endedAt.toInstant());
    }

    private String write(List<TableComparison> tables) {
        try {
            return json.writeValueAsString(tables);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TableComparison> tables(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
