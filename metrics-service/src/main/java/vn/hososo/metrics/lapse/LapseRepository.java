package vn.hososo.metrics.lapse;

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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.compliance.CountedFacts;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.ItemKind;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.lapse.Judgement.Watched;

/** Reads what units did from the projection, and keeps lapses. */
@ApplicationScoped
class LapseRepository {

    // any number that no other lock of this database uses
    private static final long LOCK = 0x6c61707365L;

    /** The units whose items are those of unit $1 as units are on day $2. */
    private static final String MEMBERS = """
            select unit_id from projection.unit_current($2, null) where current_id = $1
            """;

    private final Pool pool;

    LapseRepository(Pool pool) {
        this.pool = pool;
    }

    /** Held to the end of the transaction. */
    Uni<Void> lock(SqlClient tx) {
        return tx.preparedQuery("select pg_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .replaceWithVoid();
    }

    /** What the units that stand today did, with all that their predecessors did; of these units, of all for null. */
    Uni<Judgement.Figures> figures(
            SqlClient tx, List<Indicator> indicators, @Nullable Set<UUID> units, LocalDate today) {
        var slugs = indicators.stream().map(Indicator::slug).toArray(String[]::new);
        return tx.preparedQuery("""
                        with current as (
                            select c.unit_id, c.current_id
                            from projection.unit_current($3, null) c
                            join projection.unit_on($3, null) u on u.unit_id = c.current_id
                            where u.valid_to is null or u.valid_to > $3),
                        wanted as (
                            select distinct current_id from current where $2::uuid[] is null or unit_id = any ($2))
                        select current_id as unit_id, s.indicator, date_trunc('week', s.day::timestamp)::date as monday,
                               sum(s.numerator)::bigint as done, sum(s.denominator)::bigint as items
                        from current join wanted using (current_id) join (%s) s using (unit_id)
                        where s.indicator = any ($1::text[]) and s.day <= $3
                        group by 1, 2, 3
                        """.formatted(CountedFacts.PRESENT))
                .execute(Tuple.of(slugs, units == null ? null : units.toArray(UUID[]::new), today))
                .chain(counts -> tx.preparedQuery("""
                                select indicator, monday, sum(done)::bigint as done, count(*) as units
                                from (
                                    select indicator, date_trunc('week', day::timestamp)::date as monday, unit_id,
                                           sum(numerator) as done
                                    from (%s) s
                                    where indicator = any ($1::text[]) and day <= $2 and numerator > 0
                                    group by 1, 2, 3) worked
                                group by 1, 2
                                """.formatted(CountedFacts.PRESENT))
                        .execute(Tuple.of(slugs, today))
                        .map(totals -> new Judgement.Figures(counts(counts), totals(totals))));
    }

    private static Map<Watched, Map<LocalDate, Weeks.Count>> counts(RowSet<Row> rows) {
        var counts = new HashMap<Watched, Map<LocalDate, Weeks.Count>>();
        rows.forEach(row -> counts.computeIfAbsent(
                        new Watched(row.getUUID("unit_id"), indicator(row)), watched -> new HashMap<>())
                .put(row.getLocalDate("monday"), new Weeks.Count(row.getLong("done"), row.getLong("items"))));
        return counts;
    }

    private static Map<Indicator, Map<LocalDate, StillWeeks.Total>> totals(RowSet<Row> rows) {
        var totals = new EnumMap<Indicator, Map<LocalDate, StillWeeks.Total>>(Indicator.class);
        rows.forEach(row -> totals.computeIfAbsent(indicator(row), indicator -> new HashMap<>())
                .put(row.getLocalDate("monday"), new StillWeeks.Total(row.getLong("done"), row.getLong("units"))));
        return totals;
    }

    Uni<List<Lapse>> decided(SqlClient tx) {
        return tx.query(
                        "select *, coalesce(outcome, 'OPEN') as state, closed_on as shown_closed_on from decision.lapse")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LapseRepository::lapse)
                        .toList());
    }

    /** The newest item that counts, up to that day. */
    Uni<Lapse.@Nullable Last> lastCounted(SqlClient tx, Watched watched, LocalDate today, LocalDate upTo) {
        return tx.preparedQuery("""
                        select item_id, item_kind, day from (%s) item
                        where unit_id in (%s) and indicator = $3 and day <= $4 and counted
                        order by day desc, item_id desc limit 1
                        """.formatted(CountedFacts.ITEMS, MEMBERS))
                .execute(Tuple.of(watched.unitId(), today, watched.indicator().slug(), upTo))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Lapse.Last(
                                row.getUUID("item_id"),
                                ItemKind.valueOf(row.getString("item_kind")),
                                row.getLocalDate("day")))
                        .findFirst()
                        .orElse(null));
    }

    Uni<Long> doneBetween(SqlClient tx, Watched watched, LocalDate today, LocalDate from, LocalDate to) {
        return tx.preparedQuery("""
                        select coalesce(sum(numerator), 0)::bigint as done from (%s) s
                        where unit_id in (%s) and indicator = $3 and day between $4 and $5
                        """.formatted(CountedFacts.PRESENT, MEMBERS))
                .execute(Tuple.of(watched.unitId(), today, watched.indicator().slug(), from, to))
                .map(rows -> rows.iterator().next().getLong("done"));
    }

    /** A stop that lasts, by the key of its unit. */
    record Open(String unitKey, String tier, String indicator, LocalDate since) {}

    Uni<List<Open>> open(LocalDate today) {
        return pool.preparedQuery("""
                        select coalesce(u.key, l.unit_id::text) as unit, u.tier, l.indicator, min(l.since) as since
                        from decision.lapse l join projection.unit_on($1, null) u on u.unit_id = l.unit_id
                        where l.closed_on is null
                        group by 1, 2, 3
                        """)
                .execute(Tuple.of(today))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Open(
                                row.getString("unit"),
                                row.getString("tier"),
                                row.getString("indicator"),
                                row.getLocalDate("since")))
                        .toList());
    }

    Uni<Void> insert(SqlClient tx, Lapse lapse) {
        var last = lapse.last();
        return tx.preparedQuery("""
                        insert into decision.lapse (lapse_id, unit_id, indicator, known, first_week, since, found_on, found_by,
                                                    last_item_id, last_item_kind, last_on, done_per_day, items_per_day, missed)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                        """)
                .execute(Tuple.tuple()
                        .addUUID(lapse.id())
                        .addUUID(lapse.unitId())
                        .addString(lapse.indicator().slug())
                        .addOffsetDateTime(utc(lapse.known()))
                        .addLocalDate(lapse.firstWeek())
                        .addLocalDate(lapse.since())
                        .addLocalDate(lapse.foundOn())
                        .addArrayOfString(
                                lapse.foundBy().stream().map(Method::name).toArray(String[]::new))
                        .addUUID(last == null ? null : last.itemId())
                        .addString(last == null ? null : last.itemKind().name())
                        .addLocalDate(last == null ? null : last.on())
                        .addDouble(lapse.baseline().donePerDay())
                        .addDouble(lapse.baseline().itemsPerDay())
                        .addLong(lapse.missed()))
                .replaceWithVoid();
    }

    Uni<Void> close(SqlClient tx, Lapse lapse, Instant known) {
        return tx.preparedQuery("""
                        update decision.lapse set closed_on = $2, closed_known = $3, outcome = $4
                        where lapse_id = $1 and closed_on is null
                        """)
                .execute(Tuple.of(
                        lapse.id(), lapse.closedOn(), utc(known), lapse.state().name()))
                .replaceWithVoid();
    }

    /** What a unit that is no more did not do is nobody's stop. */
    Uni<Void> closeOfEnded(SqlClient tx, LocalDate today, Instant known) {
        return tx.preparedQuery("""
                        update decision.lapse l set closed_on = u.valid_to, closed_known = $2, outcome = 'ENDED'
                        from projection.unit_on($1, null) u
                        where u.unit_id = l.unit_id and u.valid_to <= $1 and l.closed_on is null
                        """).execute(Tuple.of(today, utc(known))).replaceWithVoid();
    }

    /** The lapses as they were known, open ones first; of a unit with those of its predecessors. */
    Uni<Page<ShownLapse>> page(LapseQuestion question, LocalDate day, Paging paging) {
        var state = question.state();
        return pool.preparedQuery(
                        """
                        with current as materialized (select * from projection.unit_current($4, $3)),
                        lapse as (
                            select l.*, s.state, case when s.state <> 'OPEN' then l.closed_on end as shown_closed_on
                            from decision.lapse l
                            cross join lateral (
                                select case when l.closed_known is null or l.closed_known > $3 then 'OPEN' else l.outcome end
                                       as state) s
                            where ($3::timestamptz is null or l.known <= $3) and ($1::text is null or s.state = $1)
                              and ($2::uuid is null or l.unit_id = $2
                                   or l.unit_id in (select unit_id from current where current_id = $2))),
                        page as (
                            select * from lapse order by state <> 'OPEN', since desc, lapse_id limit $5 offset $6)
                        select total.rows as total, page.*, u.key, u.name, u.tier, fact.up_to, fact.done
                        from (select count(*) as rows from lapse) total
                        left join page on true
                        left join projection.unit_on($4, $3) u on u.unit_id = page.unit_id
                        left join lateral (
                            select upto.up_to, coalesce(sum(f.numerator), 0)::bigint as done
                            from (select coalesce(page.shown_closed_on, $4::date) - 1 as up_to) upto
                            left join (%s) f on f.indicator = page.indicator and f.day between page.since and upto.up_to
                                  and f.unit_id in (select page.unit_id
                                                    union select unit_id from current where current_id = page.unit_id)
                            group by 1) fact on true
                        order by page.state <> 'OPEN', page.since desc, page.lapse_id
                        """.formatted(question.asOf() == null ? CountedFacts.PRESENT : CountedFacts.asOf("$3")))
                .execute(Tuple.of(
                        state == null ? null : state.name(),
                        question.unitId(),
                        question.asOf() == null ? null : utc(question.asOf()),
                        day,
                        paging.size(),
                        paging.offset()))
                .map(rows -> Page.of(rows, "lapse_id", LapseRepository::shown));
    }

    private static ShownLapse shown(Row row) {
        var tier = row.getString("tier");
        return new ShownLapse(
                lapse(row),
                row.getString("key"),
                row.getString("name"),
                tier == null ? null : Tier.valueOf(tier),
                row.getLocalDate("up_to"),
                row.getLong("done"));
    }

    private static Lapse lapse(Row row) {
        var lastItem = row.getUUID("last_item_id");
        return new Lapse(
                row.getUUID("lapse_id"),
                row.getUUID("unit_id"),
                indicator(row),
                row.getLocalDate("first_week"),
                row.getLocalDate("since"),
                row.getLocalDate("found_on"),
                Arrays.stream(row.getArrayOfStrings("found_by"))
                        .map(Method::valueOf)
                        .toList(),
                lastItem == null
                        ? null
                        : new Lapse.Last(
                                lastItem,
                                ItemKind.valueOf(row.getString("last_item_kind")),
                                row.getLocalDate("last_on")),
                new Baseline(row.getDouble("done_per_day"), row.getDouble("items_per_day")),
                row.getLong("missed"),
                row.getOffsetDateTime("known").toInstant(),
                LapseState.valueOf(row.getString("state")),
                row.getLocalDate("shown_closed_on"));
    }

    private static Indicator indicator(Row row) {
        return Indicator.of(row.getString("indicator"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
