package vn.hososo.metrics.answer;

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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.unit.Sight;

/** Notices and their steps; rows are added and never changed, the last step says where a notice stands. */
@ApplicationScoped
class NoticeRepository {

    /** {@code $1} is the moment they are looked at from, null for now; {@code $2} the day for the units' names. */
    private static final String NOTICES = """
            select n.*, u.key, u.name, s.state, s.known as state_since, s.version
            from decision.notice n
            join lateral (select state, known, version from decision.notice_step
                          where notice_id = n.id and ($1::timestamptz is null or known <= $1)
                          order by version desc limit 1) s on true
            left join projection.unit_on($2, null) u on u.unit_id = n.unit_id
            """;

    private final Pool pool;

    NoticeRepository(Pool pool) {
        this.pool = pool;
    }

    /** False when there is one already: of the unit, indicator and period, or of the lapse. */
    Uni<Boolean> open(SqlClient transaction, Notice notice) {
        var figure = notice.figure();
        return transaction
                .preparedQuery("""
                        insert into decision.notice (id, ground, unit_id, indicator, period, from_day, to_day, numerator,
                                                     denominator, threshold, lapse_id, known)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing
                        """)
                .execute(Tuple.tuple()
                        .addUUID(notice.id())
                        .addString(notice.ground().name())
                        .addUUID(notice.unitId())
                        .addString(notice.indicator())
                        .addString(figure == null ? null : figure.period())
                        .addLocalDate(notice.from())
                        .addLocalDate(notice.to())
                        .addLong(figure == null ? null : figure.numerator())
                        .addLong(figure == null ? null : figure.denominator())
                        .addBigDecimal(figure == null ? null : figure.target())
                        .addUUID(notice.lapseId())
                        .addOffsetDateTime(utc(notice.openedAt())))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> addStep(SqlClient transaction, Notice notice, @Nullable String by, @Nullable StepReason reason) {
        return transaction
                .preparedQuery("""
                        insert into decision.notice_step (notice_id, version, state, known, made_by, reason)
                        values ($1, $2, $3, $4, $5, $6)
                        """)
                .execute(Tuple.tuple()
                        .addUUID(notice.id())
                        .addInteger(notice.version())
                        .addString(notice.state().status().name())
                        .addOffsetDateTime(utc(notice.state().since()))
                        .addString(by)
                        .addString(reason == null ? null : reason.name()))
                .replaceWithVoid();
    }

    Uni<Void> addAnswer(SqlClient transaction, Notice answered, NewAnswer said) {
        return transaction
                .preparedQuery("""
                        insert into decision.answer (notice_id, step, cause, explanation, difficulty)
                        values ($1, $2, $3, $4, $5)
                        """)
                .execute(Tuple.of(
                        answered.id(), answered.version(), said.cause().name(), said.explanation(), said.difficulty()))
                .replaceWithVoid();
    }

    Uni<Void> addDirection(SqlClient transaction, Notice directed, NewDirection said) {
        return transaction
                .preparedQuery("insert into decision.direction (notice_id, step, direction) values ($1, $2, $3)")
                .execute(Tuple.of(directed.id(), directed.version(), said.direction()))
                .replaceWithVoid();
    }

    /** The notice as it stands; until the transaction ends nobody else moves it. */
    Uni<Notice> lock(SqlClient transaction, UUID id, LocalDate today) {
        return transaction
                .preparedQuery("select id from decision.notice where id = $1 for update")
                .execute(Tuple.of(id))
                .chain(() ->
                        transaction.preparedQuery(NOTICES + " where n.id = $3").execute(Tuple.of(null, today, id)))
                .map(rows -> all(rows, NoticeRepository::notice).getFirst());
    }

    Uni<Notice> require(UUID id, LocalDate today) {
        return pool.preparedQuery(NOTICES + " where n.id = $3")
                .execute(Tuple.of(null, today, id))
                .map(rows ->
                        all(rows, NoticeRepository::notice).stream().findFirst().orElseThrow(NoticeProblem::notFound));
    }

    Uni<@Nullable UUID> ofLapse(SqlClient transaction, UUID lapseId) {
        return transaction
                .preparedQuery("select id from decision.notice where lapse_id = $1")
                .execute(Tuple.of(lapseId))
                .map(rows ->
                        all(rows, row -> row.getUUID("id")).stream().findFirst().orElse(null));
    }

    Uni<List<Notice>> ofPeriod(Period period, LocalDate today) {
        return pool.preparedQuery(NOTICES + " where n.period = $3")
                .execute(Tuple.of(null, today, period.text()))
                .map(rows -> all(rows, NoticeRepository::notice));
    }

    Uni<List<Notice>> open(LocalDate today) {
        return pool.preparedQuery(NOTICES + " where s.state = 'OPEN' order by n.id")
                .execute(Tuple.of(null, today))
                .map(rows -> all(rows, NoticeRepository::notice));
    }

    /** The periods of missed targets that are still to be answered for. */
    Uni<List<Period>> pendingPeriods(LocalDate today) {
        return pool.preparedQuery("select distinct period, from_day, to_day from (" + NOTICES + """
                        ) notice where period is not null and state not in ('CLOSED', 'WITHDRAWN') order by from_day
                        """)
                .execute(Tuple.of(null, today))
                .map(rows -> all(
                        rows,
                        row -> new Period(
                                row.getString("period"), row.getLocalDate("from_day"), row.getLocalDate("to_day"))));
    }

    /** Those about days of the period, as known at a moment. */
    Uni<List<Notice>> about(Period period, @Nullable Instant asOf, LocalDate today) {
        return pool.preparedQuery(NOTICES
                        + " where n.from_day >= $3 and coalesce(n.to_day, n.from_day) <= $4 order by u.key, n.id")
                .execute(Tuple.of(asOf == null ? null : utc(asOf), today, period.from(), period.to()))
                .map(rows -> all(rows, NoticeRepository::notice));
    }

    Uni<Page<Notice>> page(Sight sight, NoticeQuery query, LocalDate today, Paging paging) {
        return pool.preparedQuery("""
                        with hit as (%s
                            where ($3 or n.unit_id = any ($4::uuid[])) and ($5::uuid is null or n.unit_id = $5)
                              and ($6::text is null or s.state = $6)
                              and ($7::date is null or n.from_day >= $7)
                              and ($8::date is null or coalesce(n.to_day, n.from_day) <= $8)),
                        page as (select * from hit order by known desc, id desc limit $9 offset $10)
                        select total.rows as total, page.* from (select count(*) as rows from hit) total
                        left join page on true order by known desc, id desc
                        """.formatted(NOTICES))
                .execute(Tuple.tuple()
                        .addOffsetDateTime(null)
                        .addLocalDate(today)
                        .addBoolean(sight.everything())
                        .addArrayOfUUID(sight.units().toArray(UUID[]::new))
                        .addUUID(query.unitId())
                        .addString(query.stateName())
                        .addLocalDate(query.from())
                        .addLocalDate(query.to())
                        .addInteger(paging.size())
                        .addLong(paging.offset()))
                .map(rows -> Page.of(rows, "id", NoticeRepository::notice));
    }

    Uni<Saying> said(List<UUID> ids, @Nullable Instant asOf) {
        return pool.preparedQuery("""
                        select s.*, a.cause, a.explanation, a.difficulty, d.direction
                        from decision.notice_step s
                        left join decision.answer a on a.notice_id = s.notice_id and a.step = s.version
                        left join decision.direction d on d.notice_id = s.notice_id and d.step = s.version
                        where s.notice_id = any ($1) and ($2::timestamptz is null or s.known <= $2)
                        order by s.notice_id, s.version
                        """)
                .execute(Tuple.of(ids.toArray(UUID[]::new), asOf == null ? null : utc(asOf)))
                .map(Saying::of);
    }

    /** The first day after what has been judged; null before the first time. */
    Uni<@Nullable LocalDate> judgedUpTo() {
        return pool.query("select max(to_day) as to_day from decision.judged_period")
                .execute()
                .map(rows -> rows.iterator().next().getLocalDate("to_day"));
    }

    Uni<Void> judged(Period period, Instant at) {
        return pool.preparedQuery(
                        "insert into decision.judged_period (from_day, to_day, known) values ($1, $2, $3) on conflict do nothing")
                .execute(Tuple.of(period.from(), period.to(), utc(at)))
                .replaceWithVoid();
    }

    private static Notice notice(Row row) {
        var period = row.getString("period");
        return new Notice(
                row.getUUID("id"),
                NoticeGround.valueOf(row.getString("ground")),
                row.getUUID("unit_id"),
                row.getString("key"),
                row.getString("name"),
                row.getString("indicator"),
                row.getLocalDate("from_day"),
                row.getLocalDate("to_day"),
                period == null
                        ? null
                        : new MissedFigure(
                                period,
                                row.getLong("numerator"),
                                row.getLong("denominator"),
                                row.getBigDecimal("threshold")),
                row.getUUID("lapse_id"),
                row.getOffsetDateTime("known").toInstant(),
                NoticeState.of(
                        NoticeStatus.valueOf(row.getString("state")),
                        row.getOffsetDateTime("state_since").toInstant()),
                row.getInteger("version"));
    }

    private static <V> List<V> all(RowSet<Row> rows, Function<Row, V> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
