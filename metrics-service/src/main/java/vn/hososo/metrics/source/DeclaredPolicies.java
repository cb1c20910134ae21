package vn.hososo.metrics.source;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.hososo.kit.caller.Caller;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.ChangeSink;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.unit.RootOffice;

/** Whether what other systems only declare counts: dated decisions. Without one it does not. */
@ApplicationScoped
class DeclaredPolicies {

    private final Pool pool;
    private final ChangeSink sink;
    private final RootOffice office;
    private final Clock clock;

    DeclaredPolicies(Pool pool, ChangeSink sink, RootOffice office, Clock clock) {
        this.pool = pool;
        this.sink = sink;
        this.office = office;
        this.clock = clock;
    }

    Uni<List<DeclaredPolicyView>> all() {
        return pool.query("select * from decision.declared_policy order by valid_from, known")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(DeclaredPolicies::policy)
                        .toList());
    }

    Uni<DeclaredPolicyView> decide(Caller by, NewDeclaredPolicy described) {
        return office.require(by)
                .replaceWith(() -> new DeclaredPolicyView(
                        described.validFrom(),
                        described.counts(),
                        described.basis(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .call(policy -> pool.withTransaction(transaction -> keepFiguresStill(transaction)
                        .chain(() -> write(transaction, policy, by))
                        .chain(() -> tell(transaction, policy.validFrom()))));
    }

    /** So that a batch that is being taken tells its figures by the policy before or by the one after. */
    private static Uni<Void> keepFiguresStill(SqlClient transaction) {
        return transaction
                .query("lock table projection.standing in share mode")
                .execute()
                .replaceWithVoid();
    }

    /** All days with declared items have other figures now. */
    private Uni<Void> tell(SqlClient transaction, LocalDate from) {
        return transaction
                .preparedQuery("""
                        select unit_id, indicator, day from projection.standing where proof = 'DECLARED' and day >= $1
                        """)
                .execute(Tuple.of(from))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Change(
                                row.getUUID("unit_id"),
                                Indicator.of(row.getString("indicator")),
                                row.getLocalDate("day")))
                        .collect(Collectors.toSet()))
                .chain(changes -> changes.isEmpty() ? Uni.createFrom().voidItem() : sink.take(transaction, changes));
    }

    private static Uni<Void> write(SqlClient transaction, DeclaredPolicyView policy, Caller by) {
        return transaction
                .preparedQuery("""
                        insert into decision.declared_policy (valid_from, known, counts, basis, decided_by)
                        values ($1, $2, $3, $4, $5)
                        """)
                .execute(Tuple.of(
                        policy.validFrom(),
                        policy.decidedAt().atOffset(ZoneOffset.UTC),
                        policy.counts(),
                        policy.basis(),
                        by.upn()))
                .replaceWithVoid();
    }

    private static DeclaredPolicyView policy(Row row) {
        return new DeclaredPolicyView(
                row.getLocalDate("valid_from"),
                row.getBoolean("counts"),
                row.getString("basis"),
                row.getOffsetDateTime("known").toInstant());
    }
}
