package vn.hososo.signing.signing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The transactions of prepared signatures: short, and none holds a call, a signature or a file. */
@ApplicationScoped
class PreparationLedger {

    /** Longer than any completing can take, so that none is called off that still goes on. */
    private static final Duration LONGEST_COMPLETING = Duration.ofMinutes(5);

    /** So long a late value is told that it is late; then there is no such preparation. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final PreparationRepository preparations;
    private final Clock clock;

    @Inject
    PreparationLedger(PreparationRepository preparations, Clock clock) {
        this.preparations = preparations;
        this.clock = clock;
    }

    @WithSession
    Uni<Optional<Preparation>> find(UUID id) {
        return preparations.findById(id).map(Optional::ofNullable);
    }

    /** Fails with the database's refusal when a repeat of the same request was faster. */
    @WithTransaction
    Uni<Preparation> add(Preparation preparation) {
        return preparations.persistAndFlush(preparation);
    }

    @WithTransaction
    Uni<Boolean> claim(UUID id) {
        return preparations.claim(id, clock.instant());
    }

    @WithTransaction
    Uni<Void> release(UUID id) {
        return preparations.release(id);
    }

    @WithTransaction
    Uni<Void> end(UUID id, PreparationState how) {
        return preparations.end(id, how);
    }

    @WithTransaction
    Uni<Void> sweep() {
        var now = clock.instant();
        return preparations
                .expire(now, now.minus(LONGEST_COMPLETING))
                .chain(() -> preparations.forget(now.minus(KEPT)))
                .replaceWithVoid();
    }
}
