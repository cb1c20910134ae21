package vn.hososo.metrics.target;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.unit.RootOffice;

/** All targets ever decided; few rows, so they are always taken as a whole. */
@ApplicationScoped
public class Targets {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Pool pool;
    private final RootOffice office;
    private final Clock clock;

    Targets(Pool pool, RootOffice office, Clock clock) {
        this.pool = pool;
        this.office = office;
        this.clock = clock;
    }

    /** Decides a target; those that held before stay in the book and hold for the days before it. */
    Uni<Target> decide(Caller by, NewTarget described) {
        var indicator = Indicator.find(described.indicator()).orElseThrow(Targets::unknownIndicator);
        var today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        if (described.validFrom().isBefore(today)) {
            throw ProblemException.invalid(
                    "validFrom",
                    "body",
                    new Text(
                            "Không trước hôm nay: chỉ tiêu đã qua không đổi.",
                            "Not before today: what was due in the past stays as it was."));
        }
        return office.require(by)
                .replaceWith(() -> new Target(
                        described.tier(),
                        indicator,
                        described.validFrom(),
                        described.threshold(),
                        described.basis(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        by.upn()))
                .call(this::write);
    }

    private Uni<Void> write(Target target) {
        return pool.preparedQuery("""
                        insert into decision.target (tier, indicator, valid_from, known, threshold, basis, decided_by)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        """)
                .execute(Tuple.tuple()
                        .addString(target.tier().name())
                        .addString(target.indicator().slug())
                        .addLocalDate(target.validFrom())
                        .addOffsetDateTime(target.known().atOffset(ZoneOffset.UTC))
                        .addBigDecimal(target.threshold())
                        .addString(target.basis())
                        .addString(target.decidedBy()))
                .replaceWithVoid();
    }

    private static ProblemException unknownIndicator() {
        var slugs = Indicator.ALL.stream().map(Indicator::slug).collect(Collectors.joining(", "));
        return ProblemException.invalid("indicator", "body", new Text("Là một trong: " + slugs, "One of: " + slugs));
    }

    public Uni<TargetBook> book() {
        return all().map(TargetBook::new);
    }

    Uni<List<Target>> all() {
        return pool.query("""
                        select tier, indicator, valid_from, known, threshold, basis, decided_by from decision.target
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
                row.getString("basis"),
                row.getOffsetDateTime("known").toInstant(),
                row.getString("decided_by"));
    }
}
