package vn.hososo.metrics.commitment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** Commitments and verdicts; rows are added and never changed. */
@ApplicationScoped
class CommitmentRepository {

    /** {@code $1} is the moment they are looked at from, null for now; {@code $2} the day for the units' names. */
    private static final String COMMITMENTS = """
            select c.*, u.key, u.name, v.verdict, v.numerator, v.denominator, v.known as judged_at
            from decision.commitment c
            left join decision.commitment_verdict v
              on v.commitment_id = c.id and ($1::timestamptz is null or v.known <= $1)
            left join projection.unit_on($2, null) u on u.unit_id = c.unit_id
            where ($1::timestamptz is null or c.known <= $1)
            """;

    /** The caller's sight and the unit that is asked for. */
    private static final String SEEN = """
             and ($3 or c.unit_id = any ($4::uuid[])) and ($5::uuid is null or c.unit_id = $5)
            """;

    private final Pool pool;

    CommitmentRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(SqlClient transaction, Commitment made) {
        return transaction
                .preparedQuery("""
                        insert into decision.commitment (id, notice_id, unit_id, indicator, from_day, due_on, aim, known, made_by)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        """)
                .execute(Tuple.tuple()
                        .addUUID(made.id())
                        .addUUID(made.noticeId())
                        .addUUID(made.unitId())
                        .addString(made.indicator().slug())
                        .addLocalDate(made.from())
                        .addLocalDate(made.dueOn())
                        .addBigDecimal(made.aim())
                        .addOffsetDateTime(utc(made.known()))
                        .addString(made.madeBy()))
                .replaceWithVoid();
    }

    /** Two processes may judge at once: the first verdict stays. */
    Uni<Void> judge(UUID id, Verdict verdict, Instant at) {
        return pool.preparedQuery("""
                        insert into decision.commitment_verdict (commitment_id, verdict, numerator, denominator, known)
                        values ($1, $2, $3, $4, $5) on conflict do nothing
                        """)
                .execute(Tuple.of(id, verdict.state().name(), verdict.numerator(), verdict.denominator(), utc(at)))
                .replaceWithVoid();
    }

    Uni<Void> release(SqlClient transaction, UUID noticeId, Instant at) {
        return transaction
                .preparedQuery("""
                        insert into decision.commitment_verdict (commitment_id, verdict, known)
                        select id, 'RELEASED', $2 from decision.commitment where notice_id = $1 on conflict do nothing
                        """)
                .execute(Tuple.of(noticeId, utc(at)))
                .replaceWithVoid();
    }

    /** Those without a verdict whose day is before that day. */
    Uni<List<CommitmentView>> unjudged(LocalDate before) {
        return pool.preparedQuery(COMMITMENTS + " and v.verdict is null and c.due_on < $2 order by c.due_on, c.id")
                .execute(Tuple.of(null, before))
                .map(rows -> all(rows, CommitmentView::of));
    }

    Uni<List<CommitmentView>> ofNotices(Collection<UUID> noticeIds, @Nullable Instant asOf, LocalDate today) {
        return pool.preparedQuery(COMMITMENTS + " and c.notice_id = any ($3) order by c.known, c.id")
                .execute(Tuple.of(asOf == null ? null : utc(asOf), today, noticeIds.toArray(UUID[]::new)))
                .map(rows -> all(rows, CommitmentView::of));
    }

    Uni<Page<CommitmentView>> page(CommitmentQuery query, LocalDate today, Paging paging) {
        return pool.preparedQuery("""
                        with hit as (%s %s and ($6::text is null or coalesce(v.verdict, 'PENDING') = $6)),
                        page as (select * from hit order by due_on desc, id limit $7 offset $8)
                        select total.rows as total, page.* from (select count(*) as rows from hit) total
                        left join page on true order by due_on desc, id
                        """.formatted(COMMITMENTS, SEEN))
                .execute(seen(query, today)
                        .addString(query.state() == null ? null : query.state().name())
                        .addInteger(paging.size())
                        .addLong(paging.offset()))
                .map(rows -> Page.of(rows, "id", CommitmentView::of));
    }

    Uni<List<CommitmentCount>> counts(CommitmentQuery query, LocalDate today) {
        return pool.preparedQuery("""
                        select unit_id, key, name, count(*) filter (where verdict = 'KEPT') as kept,
                               count(*) filter (where verdict = 'BROKEN') as broken,
                               count(*) filter (where verdict is null) as pending
                        from (%s %s) commitment group by unit_id, key, name order by key, unit_id
                        """.formatted(COMMITMENTS, SEEN))
                .execute(seen(query, today))
                .map(rows -> all(rows, CommitmentRepository::count));
    }

    private static Tuple seen(CommitmentQuery query, LocalDate today) {
        return Tuple.tuple()
                .addOffsetDateTime(null)
                .addLocalDate(today)
                .addBoolean(query.sight().everything())
                .addArrayOfUUID(query.sight().units().toArray(UUID[]::new))
                .addUUID(query.unitId());
    }

    private static CommitmentCount count(Row row) {
        return new CommitmentCount(
                row.getUUID("unit_id"),
                row.getString("key"),
                row.getString("name"),
                row.getLong("kept"),
                row.getLong("broken"),
                row.getLong("pending"));
    }

    private static <V> List<V> all(RowSet<Row> rows, Function<Row, V> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
