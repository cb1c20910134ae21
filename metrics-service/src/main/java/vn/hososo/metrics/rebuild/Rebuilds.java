package vn.hososo.metrics.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Asking for a rebuilding, looking at it, cancelling it; {@link Rebuilder} does the work. */
@ApplicationScoped
class Rebuilds {

    private final Pool pool;
    private final IdempotencyKeys keys;
    private final RebuildRepository repository;
    private final Rebuilder rebuilder;
    private final Clock clock;

    Rebuilds(Pool pool, IdempotencyKeys keys, RebuildRepository repository, Rebuilder rebuilder, Clock clock) {
        this.pool = pool;
        this.keys = keys;
        this.repository = repository;
        this.rebuilder = rebuilder;
        this.clock = clock;
    }

    Uni<Rebuild> request(Caller by, IdempotencyKey once, NewRebuild wanted) {
        return pool.withTransaction(
                        transaction -> keys.once(transaction, once, UUID.class, () -> begin(transaction, by, wanted)))
                .chain(repository::require)
                .invoke(rebuilder::wake);
    }

    private Uni<UUID> begin(SqlClient transaction, Caller by, NewRebuild wanted) {
        var id = Ids.next();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return repository
                .insert(transaction, id, wanted.acceptDifferences(), by.upn(), now)
                .chain(isAlone -> isAlone
                        ? Uni.createFrom().item(id)
                        : repository.findAtWork().map(Rebuilds::refuseBeside));
    }

    private static UUID refuseBeside(@Nullable Rebuild other) {
        // The other one may have ended this very moment.
        throw other == null ? overtaken() : RebuildProblem.atWork(other.id());
    }

    private static ProblemException overtaken() {
        return new ProblemException(
                CommonProblem.OVERLOADED, new Text("Hãy gửi lại yêu cầu.", "Please send the request again."));
    }

    Uni<Page<Rebuild>> page(Paging paging) {
        return repository.page(paging);
    }

    Uni<Rebuild> require(UUID id) {
        return repository.require(id);
    }

    Uni<Void> cancel(UUID id) {
        return repository
                .end(id, RebuildState.CANCELLED, clock.instant())
                .chain(cancelled -> cancelled ? Uni.createFrom().voidItem() : requireCancelled(id));
    }

    private Uni<Void> requireCancelled(UUID id) {
        return repository
                .require(id)
                .invoke(rebuild -> {
                    if (rebuild.state() != RebuildState.CANCELLED) {
                        throw RebuildProblem.ended();
                    }
                })
                .replaceWithVoid();
    }
}
