package vn.hososo.metrics.deadletter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.intake.RecordPlace;

/** The dead letters, as the intake remembers them. */
@ApplicationScoped
class DeadLetterRepository {

    private final Pool pool;

    DeadLetterRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Page<DeadLetter>> page(@Nullable DeadLetterState state, @Nullable String topic, Paging paging) {
        return pool.preparedQuery("""
                        with hit as (
                            select * from decision.dead_letter
                            where ($1::text is null or state = $1) and ($2::text is null or topic = $2)),
                        page as (select * from hit order by id desc limit $3 offset $4)
                        select total.rows as total, page.* from (select count(*) as rows from hit) total
                        left join page on true order by id desc
                        """)
                .execute(Tuple.of(state == null ? null : state.name(), topic, paging.size(), paging.offset()))
                .map(rows -> new Page<>(
                        rows.iterator().next().getLong("total"),
                        all(rows).stream().toList()));
    }

    Uni<DeadLetter> require(UUID id) {
        return pool.preparedQuery("select * from decision.dead_letter where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst().orElseThrow(DeadLetterProblem::notFound));
    }

    /** The oldest of those nothing was decided about. */
    Uni<List<DeadLetter>> undecided(NewReturns wanted, int most) {
        return pool.preparedQuery("""
                        select * from decision.dead_letter
                        where state = 'PUT_ASIDE' and ($1::text is null or topic = $1) and ($2::text is null or reason = $2)
                          and ($3::uuid is null or id > $3)
                        order by id limit $4
                        """)
                .execute(Tuple.of(wanted.topic(), wanted.reason(), wanted.after(), most))
                .map(DeadLetterRepository::all);
    }

    /** Answers how many of them nothing had been decided about before. */
    Uni<Integer> decide(Collection<UUID> ids, DeadLetterState how, @Nullable String dismissal, String by, Instant at) {
        return pool.preparedQuery("""
                        update decision.dead_letter set state = $2, dismissal = $3, decided_by = $4, decided_at = $5
                        where id = any ($1::uuid[]) and state = 'PUT_ASIDE'
                        """)
                .execute(Tuple.of(ids.toArray(UUID[]::new), how.name(), dismissal, by, at.atOffset(ZoneOffset.UTC)))
                .map(RowSet::rowCount);
    }

    Uni<List<Count>> counts() {
        return pool.query("""
                        select topic, reason, count(*) as letters from decision.dead_letter where state = 'PUT_ASIDE'
                        group by 1, 2 order by 1, 2
                        """)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Count(row.getString("topic"), row.getString("reason"), row.getLong("letters")))
                        .toList());
    }

    private static List<DeadLetter> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getUUID("id") != null)
                .map(DeadLetterRepository::letter)
                .toList();
    }

    private static DeadLetter letter(Row row) {
        var decidedAt = row.getOffsetDateTime("decided_at");
        return new DeadLetter(
                row.getUUID("id"),
                new RecordPlace(
                        row.getString("topic"),
                        row.getUUID("topic_id"),
                        row.getInteger("partition"),
                        row.getLong("record_offset")),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("reason"),
                row.getString("subject"),
                row.getOffsetDateTime("known").toInstant(),
                DeadLetterState.valueOf(row.getString("state")),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decided_by"),
                row.getString("dismissal"));
    }

    /** How many of one topic are put aside for one reason. */
    record Count(String topic, String reason, long letters) {}
}
