package vn.hososo.signing.care;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;

/** Opens runs and keeps how far they have come. At most one is open. */
@ApplicationScoped
class CareRuns {

    private final CareRunRepository runs;
    private final IdempotencyKeys keys;
    private final Clock clock;

    @Inject
    CareRuns(CareRunRepository runs, IdempotencyKeys keys, Clock clock) {
        this.runs = runs;
        this.keys = keys;
        this.clock = clock;
    }

    @WithTransaction
    Uni<CareRunView> ask(IdempotencyKey key, String by) {
        return keys.once(key, CareRunView.class, () -> opened(by));
    }

    /** By the clock, for nobody in particular. */
    @WithTransaction
    Uni<CareRunView> ask(String by) {
        return opened(by);
    }

    @WithSession
    Uni<CareRunView> get(UUID id) {
        return runs.require(id).map(CareRun::view);
    }

    /** The open run, for this process alone until the step ends; nothing when there is none or another is at it. */
    @WithTransaction
    Uni<Optional<CareRun>> lease() {
        return runs.lockOpen().map(open -> open.filter(run -> run.lease(clock.instant())));
    }

    @WithTransaction
    Uni<Void> step(UUID id, UUID lastDocument, CareTally tally) {
        return runs.require(id).invoke(run -> run.stepped(lastDocument, tally)).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> end(UUID id) {
        return runs.require(id).invoke(run -> run.end(clock.instant())).replaceWithVoid();
    }

    private Uni<CareRunView> opened(String by) {
        return runs.open()
                .chain(open -> open.map(run -> Uni.createFrom().item(run))
                        .orElseGet(() -> runs.persistAndFlush(new CareRun(Ids.next(), by, clock.instant()))))
                .map(CareRun::view);
    }
}
