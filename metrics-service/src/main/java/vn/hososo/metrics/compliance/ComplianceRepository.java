package vn.hososo.metrics.compliance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.unit.MeasuredUnit;

/**
 * Reads figures from the projection, each answer by one statement and therefore from one snapshot: the present from the
 * running sums, the past from the ledger up to the moment asked for.
 */
@ApplicationScoped
class ComplianceRepository {

    private static final String FIGURE = ofEachSum("coalesce(t.%1$s, 0) as %1$s");
    private static final String SUM_OF_FIGURES = ofEachSum("coalesce(sum(t.%1$s), 0)::bigint as %1$s");
    private static final String TIERS = "array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], tier)";

    // Of the sums the database expects a handful of rows, and would look all units through for each; a full join it
    // never does so.
    private static final String PLACED = "full join successor using (unit_id) where coalesce(indicator, '') <> ''";

    private final Pool pool;

    ComplianceRepository(Pool pool) {
        this.pool = pool;
    }

    /**
     * A figure for each unit and indicator, also where nothing occurred: of the units of the period as they were at its
     * end, or of those that stand {@code today}. A unit that is no more is there too while the figure is its own.
     */
    Uni<List<UnitFigure>> figures(Question question, LocalDate today) {
        var sql = """
                with %s, total as (%s)
                select unit.*, i.indicator, %s
                from unit
                cross join unnest($1::text[]) as i (indicator)
                left join total t using (unit_id, indicator)
                where stands or t.unit_id is not null
                """.formatted(units(question), totals(question, null), FIGURE);
        return pool.preparedQuery(sql)
                .execute(parameters(question, today))
                .map(rows -> stream(rows).map(ComplianceRepository::figure).toList());
    }

    /** The same figures summed up tier by tier, in the order of tiers and of the indicators asked for. */
    Uni<List<RollUp.Sum>> tiers(Question question, LocalDate today) {
        var sql = """
                with %s, total as (%s)
                select tier, i.indicator, %s
                from unit
                cross join unnest($1::text[]) with ordinality as i (indicator, place)
                left join total t using (unit_id, indicator)
                where stands or t.unit_id is not null
                group by tier, i.indicator, i.place
                order by %s, i.place
                """.formatted(units(question), totals(question, null), SUM_OF_FIGURES, TIERS);
        return pool.preparedQuery(sql)
                .execute(parameters(question, today))
                .map(rows -> stream(rows)
                        .map(row -> RollUp.Sum.of(
                                Tier.valueOf(row.getString("tier")),
                                Indicator.of(row.getString("indicator")),
                                ratio(row)))
                        .toList());
    }

    /**
     * One page of them, in the order of {@link MeasuredUnit#ORDER} and the indicators asked for. A unit that does not stand is in the
     * list with what occurred and moves what follows: summed up are these and the units that may be on the page then. Joins with
     * the sums are full, as that with successors is ({@link #PLACED}).
     */
    Uni<Page<UnitFigure>> page(Question question, LocalDate today, Paging paging) {
        var parameters = parameters(question, today);
        var before = "$" + (parameters.size() + 1);
        var last = "$" + (parameters.size() + 2);
        var candidates = """
                select unit_id from ranked
                where not stands or (rank * cardinality($1) > %1$s and (rank - 1 - fallen) * cardinality($1) < %2$s)
                """.formatted(before, last);
        var sql = """
                with %1$s,
                ranked as (
                    select *, count(*) filter (where not stands) over () as fallen, row_number() over (
                        order by %6$s, key collate "C", unit_id) as rank
                    from unit),
                total as (%2$s),
                counted as (
                    select *, case when stands then cardinality($1) else coalesce(own, 0) end as figures
                    from ranked full join (select unit_id, count(*) as own from total group by unit_id) t using (unit_id)),
                placed as (select *, sum(figures) over (order by rank) - figures as before from counted),
                listed as (
                    select u.*, i.indicator, before + row_number() over (partition by u.rank order by i.place) as position
                    from placed u cross join unnest($1::text[]) with ordinality as i (indicator, place)
                    where before < %5$s and before + figures > %4$s
                      and (stands or exists (select from total t where t.unit_id = u.unit_id and t.indicator = i.indicator)))
                select (select coalesce(sum(figures), 0)::bigint from counted) as total, u.*, %3$s
                from (values (true)) as always
                left join (listed u full join total t using (unit_id, indicator))
                     on coalesce(position, 0) > %4$s and coalesce(position, 0) <= %5$s
                order by position
                """.formatted(units(question), totals(question, candidates), FIGURE, before, last, TIERS);
        return pool.preparedQuery(sql)
                .execute(parameters.addLong(paging.offset()).addLong(paging.offset() + paging.size()))
                .map(rows -> Page.of(rows, "unit_id", ComplianceRepository::figure));
    }

    /**
     * The units the question is about; those that do not stand are asked for their figures alone. And who stands in whose place:
     * followed once, however often it is asked for.
     */
    private static String units(Question question) {
        return """
                unit as (
                    select *, valid_from <= $11 and (valid_to is null or valid_to > $12) as stands
                    from projection.unit_on($11, $4)
                    where ($13::text is null or tier = $13) %s)%s
                """.formatted(
                question.units() == null ? "" : "and unit_id = any ($14::uuid[])",
                isNow(question) ? ", successor as materialized (select * from projection.unit_current($11, $4))" : "");
    }

    private static String ofEachSum(String form) {
        return Stream.of(
                        "numerator",
                        "denominator",
                        "left_out",
                        "after_fact",
                        "on_time",
                        "declared_numerator",
                        "declared_denominator")
                .map(form::formatted)
                .collect(Collectors.joining(", "));
    }

    private static boolean isNow(Question question) {
        return question.view().structure() == Structure.NOW;
    }

    /**
     * What the units have in the period; where nothing occurred there is no row. The units are found first: so each of the scans
     * reads the rows of these alone.
     *
     * @param units SQL for the ids of the units asked for; null for all
     */
    private static String totals(Question question, @Nullable String units) {
        var now = isNow(question);
        var asked = units == null ? "true" : "unit_id = any (array(%s))".formatted(now ? predecessors(units) : units);
        return """
                select unit_id, indicator, %s
                from (select %s, indicator, proof, counts, numerator, denominator, left_out, after_fact, on_time
                      from (select * from (%s) counted
                            where %s and day between $2 and $3 and %s) own %s) placed
                %s
                group by 1, 2
                having sum(denominator) > 0 or sum(left_out) > 0
                """.formatted(
                        PeriodSums.SUMS,
                        now ? "current_id as unit_id" : "unit_id",
                        PeriodSums.counted(question.view()),
                        PeriodSums.ofIndicators(question.indicators()),
                        asked,
                        now ? PLACED : "",
                        question.units() == null ? "" : "where unit_id = any ($14::uuid[])");
    }

    /** The SQL for all whose history is that of these units now, themselves included. */
    private static String predecessors(String units) {
        return "select successor.unit_id from successor where current_id in (%s)".formatted(units);
    }

    private static Tuple parameters(Question question, LocalDate today) {
        var period = question.period();
        var now = isNow(question);
        // The tier of a whole subtree is that of its root and not of the units summed.
        var tier = question.scope() == Scope.SUBTREE ? null : question.tier();
        var units = question.units();
        var parameters = PeriodSums.parameters(question.indicators(), List.of(period), question.view())
                .addLocalDate(now ? today : period.to())
                .addLocalDate(now ? today : period.from())
                .addString(tier == null ? null : tier.name());
        return units == null ? parameters : parameters.addArrayOfUUID(units.toArray(UUID[]::new));
    }

    /** What one unit has in adjoining periods, by their first days; periods without activity are absent. */
    Uni<Map<Indicator, Map<LocalDate, Ratio>>> series(
            UUID unitId, Collection<Indicator> indicators, List<Period> periods, View view, LocalDate today) {
        // The members as a parameter of the scans below: so each reads the rows of these units alone.
        var sql = """
                select indicator, p.first, %s
                from (%s) counted
                join unnest($13::date[], $14::date[]) as p (first, last) on day between p.first and p.last
                where unit_id = any (array(%s)) and day between $2 and $3 and %s
                group by 1, 2
                """.formatted(
                        PeriodSums.SUMS,
                        PeriodSums.counted(view),
                        members(view.structure(), "$11", "$12", "$4"),
                        PeriodSums.ofIndicators(indicators));
        return pool.preparedQuery(sql)
                .execute(PeriodSums.parameters(indicators, periods, view)
                        .addUUID(unitId)
                        .addLocalDate(today)
                        .addArrayOfLocalDate(periods.stream().map(Period::from).toArray(LocalDate[]::new))
                        .addArrayOfLocalDate(periods.stream().map(Period::to).toArray(LocalDate[]::new)))
                .map(ComplianceRepository::byFirstDay);
    }

    Uni<List<DayFigure>> days(SqlClient transaction, List<Change> days) {
        var sql = """
                with counted as (%s)
                select unit_id, indicator, day, %s
                from unnest($1::uuid[], $2::text[], $3::date[]) as asked (unit_id, indicator, day)
                left join counted using (unit_id, indicator, day)
                group by unit_id, indicator, day
                order by unit_id, indicator, day
                """.formatted(PeriodSums.COUNTED_NOW, PeriodSums.SUMS);
        return transaction
                .preparedQuery(sql)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(days.stream().map(Change::unitId).toArray(UUID[]::new))
                        .addArrayOfString(
                                days.stream().map(day -> day.indicator().slug()).toArray(String[]::new))
                        .addArrayOfLocalDate(days.stream().map(Change::day).toArray(LocalDate[]::new))
                        .addOffsetDateTime(null))
                .map(rows -> stream(rows)
                        .map(row -> DayFigure.of(day(row), ratio(row)))
                        .toList());
    }

    private static Change day(Row row) {
        return new Change(row.getUUID("unit_id"), Indicator.of(row.getString("indicator")), row.getLocalDate("day"));
    }

    /** The SQL for the ids of all units whose items are the unit's own in that structure; names of parameters go in. */
    static String members(Structure structure, String unit, String day, String asOf) {
        return structure == Structure.NOW
                ? "select unit_id from projection.unit_current(%s, %s) where current_id = %s".formatted(day, asOf, unit)
                : "select %s::uuid where %s::date is not null".formatted(unit, day);
    }

    private static Map<Indicator, Map<LocalDate, Ratio>> byFirstDay(RowSet<Row> rows) {
        var series = new EnumMap<Indicator, Map<LocalDate, Ratio>>(Indicator.class);
        rows.forEach(
                row -> series.computeIfAbsent(Indicator.of(row.getString("indicator")), indicator -> new HashMap<>())
                        .put(row.getLocalDate("first"), ratio(row)));
        return series;
    }

    private static UnitFigure figure(Row row) {
        return new UnitFigure(MeasuredUnit.of(row), Indicator.of(row.getString("indicator")), ratio(row));
    }

    private static Ratio ratio(Row row) {
        return new Ratio(
                row.getLong("numerator"),
                row.getLong("denominator"),
                row.getLong("left_out"),
                row.getLong("after_fact"),
                row.getLong("on_time"),
                row.getLong("declared_numerator"),
                row.getLong("declared_denominator"));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
