package vn.hososo.metrics.compliance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/**
 * Reads figures from the projection, each answer by one statement and therefore from one snapshot: the present from the
 * running sums, the past from the ledger up to the moment asked for.
 */
@ApplicationScoped
class ComplianceRepository {

    private static final String PRESENT = """
            select * from projection.standing
            """;
    private static final String AS_OF = """
            select * from projection.ledger where known <= $4
            """;

    private static final String SUMS = """
            sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator, sum(left_out)::bigint as left_out,
            sum(after_fact)::bigint as after_fact
            """;

    private final Pool pool;

    ComplianceRepository(Pool pool) {
        this.pool = pool;
    }

    /** A figure for each unit of the period and each indicator, also where nothing occurred. */
    Uni<List<UnitFigure>> figures(Collection<Indicator> indicators, Period period, @Nullable Instant asOf) {
        var sql = """
                with fact as (%s),
                total as (
                    select unit_id, indicator, %s
                    from fact where indicator = any ($1::text[]) and day between $2 and $3
                    group by unit_id, indicator)
                select u.unit_id, u.key, u.name, u.tier, u.parent_id, i.indicator,
                       coalesce(t.numerator, 0) as numerator, coalesce(t.denominator, 0) as denominator,
                       coalesce(t.left_out, 0) as left_out, coalesce(t.after_fact, 0) as after_fact
                from projection.unit u
                cross join unnest($1::text[]) as i (indicator)
                left join total t on t.unit_id = u.unit_id and t.indicator = i.indicator
                where ($4::timestamptz is null or u.known <= $4)
                  and (t.denominator > 0 or t.left_out > 0
                       or u.valid_from <= $3 and (u.valid_to is null or u.valid_to > $2))
                """.formatted(asOf == null ? PRESENT : AS_OF, SUMS);
        return pool.preparedQuery(sql)
                .execute(Tuple.of(slugs(indicators), period.from(), period.to(), utc(asOf)))
                .map(rows -> stream(rows).map(ComplianceRepository::figure).toList());
    }

    /** What one unit has month by month; months without activity are absent. */
    Uni<Map<Indicator, Map<YearMonth, Ratio>>> months(
            UUID unitId, Collection<Indicator> indicators, Period period, @Nullable Instant asOf) {
        var sql = """
                with fact as (%s)
                select indicator, date_trunc('month', day)::date as month, %s
                from fact
                where unit_id = $5 and indicator = any ($1::text[]) and day between $2 and $3
                  and ($4::timestamptz is null or true)
                group by 1, 2
                """.formatted(asOf == null ? PRESENT : AS_OF, SUMS);
        return pool.preparedQuery(sql)
                .execute(Tuple.of(slugs(indicators), period.from(), period.to(), utc(asOf), unitId))
                .map(ComplianceRepository::byMonth);
    }

    Uni<UnitFigure.@Nullable Unit> findUnit(UUID unitId, @Nullable Instant asOf) {
        return pool.preparedQuery("""
                        select unit_id, key, name, tier, parent_id from projection.unit
                        where unit_id = $1 and ($2::timestamptz is null or known <= $2)
                        """)
                .execute(Tuple.of(unitId, utc(asOf)))
                .map(rows ->
                        stream(rows).map(ComplianceRepository::unit).findFirst().orElse(null));
    }

    /** Whether {@code above} is an ancestor of {@code unitId}; a unit is not above itself. */
    Uni<Boolean> isAbove(UUID above, UUID unitId) {
        return pool.preparedQuery("""
                        with recursive ancestor as (
                            select parent_id from projection.unit where unit_id = $2
                            union
                            select u.parent_id from projection.unit u join ancestor a on u.unit_id = a.parent_id)
                        select exists (select 1 from ancestor where parent_id = $1) as above
                        """)
                .execute(Tuple.of(above, unitId))
                .map(rows -> rows.iterator().next().getBoolean("above"));
    }

    private static Map<Indicator, Map<YearMonth, Ratio>> byMonth(RowSet<Row> rows) {
        var months = new EnumMap<Indicator, Map<YearMonth, Ratio>>(Indicator.class);
        rows.forEach(
                row -> months.computeIfAbsent(Indicator.of(row.getString("indicator")), indicator -> new HashMap<>())
                        .put(YearMonth.from(row.getLocalDate("month")), ratio(row)));
        return months;
    }

    private static UnitFigure figure(Row row) {
        return new UnitFigure(unit(row), Indicator.of(row.getString("indicator")), ratio(row));
    }

    private static UnitFigure.Unit unit(Row row) {
        return new UnitFigure.Unit(
                row.getUUID("unit_id"),
                row.getString("key"),
                row.getString("name"),
                Tier.valueOf(row.getString("tier")),
                row.getUUID("parent_id"));
    }

    private static Ratio ratio(Row row) {
        return new Ratio(
                row.getLong("numerator"),
                row.getLong("denominator"),
                row.getLong("left_out"),
                row.getLong("after_fact"));
    }

    private static String[] slugs(Collection<Indicator> indicators) {
        return indicators.stream().map(Indicator::slug).toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
