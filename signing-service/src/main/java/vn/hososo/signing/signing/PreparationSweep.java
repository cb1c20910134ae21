package vn.hososo.signing.signing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Clears prepared signatures whose time is over. */
@ApplicationScoped
class PreparationSweep {

    private final PreparationLedger ledger;

    @Inject
    PreparationSweep(PreparationLedger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(
            every = "${hososo.signing.preparation-sweep:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return ledger.sweep();
    }
}
