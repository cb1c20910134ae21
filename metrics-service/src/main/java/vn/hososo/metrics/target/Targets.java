package vn.hososo.metrics.target;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/** All targets ever decided; few rows, so they are always taken as a whole. */
@ApplicationScoped
public class Targets {

    private final Pool pool;

    Targets(Pool pool) {
        this.pool = pool;
    }

    public Uni<TargetBook> book() {
        return all().map(TargetBook::new);
    }

    Uni<List<Target>> all() {
        return pool.query("""
                        select tier, indicator, valid_from, known, threshold from decision.target
                        order by valid_from, known, tier desc, indicator
                        """)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Targets::target)
                        .toList());
    }

    private static Target target(Row row) {
        return new Target(
                Tier.valueOf(row.getString("tier")),
                Indicator.of(row.getString("indicator")),
                row.getLocalDate("valid_from"),
                row.getBigDecimal("threshold"),
                row.getOffsetDateTime("known").toInstant());
    }
}
