package vn.hososo.metrics.forecast;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.hososo.metrics.compliance.CountedFacts;
import vn.hososo.metrics.fact.Indicator;

/** Reads the recent weeks from the projection, and keeps which targets were reached. */
@ApplicationScoped
class ForecastRepository {

    private final Pool pool;

    ForecastRepository(Pool pool) {
        this.pool = pool;
    }

    /** What the units of today had, week by week from Monday {@code from} to before Monday {@code to}. */
    Uni<Map<Series, Map<LocalDate, Counts>>> weeks(
            Collection<Indicator> indicators, LocalDate from, LocalDate to, LocalDate today) {
        return pool.preparedQuery("""
                        select c.current_id as unit_id, s.indicator, date_trunc('week', s.day::timestamp)::date as monday,
                               sum(s.numerator)::bigint as done, sum(s.denominator)::bigint as items
                        from projection.unit_current($4, null) c join (%s) s using (unit_id)
                        where s.indicator = any ($1::text[]) and s.day >= $2 and s.day < $3
                        group by 1, 2, 3
                        """.formatted(CountedFacts.PRESENT))
                .execute(Tuple.of(indicators.stream().map(Indicator::slug).toArray(String[]::new), from, to, today))
                .map(ForecastRepository::weeks);
    }

    private static Map<Series, Map<LocalDate, Counts>> weeks(RowSet<Row> rows) {
        var weeks = new HashMap<Series, Map<LocalDate, Counts>>();
        rows.forEach(row -> weeks.computeIfAbsent(
                        new Series(row.getUUID("unit_id"), row.getString("indicator")), series -> new HashMap<>())
                .put(row.getLocalDate("monday"), new Counts(row.getLong("done"), row.getLong("items"))));
        return weeks;
    }

    /** Keeps it once; false when it was kept before. */
    Uni<Boolean> keep(SqlClient tx, TargetReached reached, Instant known) {
        return tx.preparedQuery("""
                        insert into decision.target_reached (unit_id, indicator, period, known, reached_on, numerator,
                                                             denominator, threshold)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)
                        on conflict (unit_id, indicator, period) do nothing
                        """)
                .execute(Tuple.tuple()
                        .addUUID(reached.unitId())
                        .addString(reached.indicator())
                        .addString(reached.period())
                        .addOffsetDateTime(known.atOffset(ZoneOffset.UTC))
                        .addLocalDate(reached.reachedOn())
                        .addLong(reached.numerator())
                        .addLong(reached.denominator())
                        .addBigDecimal(reached.threshold()))
                .map(result -> result.rowCount() == 1);
    }

    /** A unit in an indicator. */
    record Series(UUID unitId, String indicator) {}

    /** Items that count, and items that should. */
    record Counts(long done, long items) {
        static final Counts NOTHING = new Counts(0, 0);
    }
}
