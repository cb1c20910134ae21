package vn.hososo.metrics.source;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.hososo.kit.caller.Caller;
import vn.hososo.metrics.unit.RootOffice;

/** Whether what other systems only declare counts: dated decisions. Without one it does not. */
@ApplicationScoped
class DeclaredPolicies {

    private final Pool pool;
    private final RootOffice office;
    private final Clock clock;

    DeclaredPolicies(Pool pool, RootOffice office, Clock clock) {
        this.pool = pool;
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
                .call(policy -> write(policy, by));
    }

    private Uni<Void> write(DeclaredPolicyView policy, Caller by) {
        return pool.preparedQuery("""
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
