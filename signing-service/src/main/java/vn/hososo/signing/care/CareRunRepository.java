package vn.hososo.signing.care;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CareRunRepository implements PanacheRepositoryBase<CareRun, UUID> {

    Uni<CareRun> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> CareProblem.notFound(id));
    }

    /** There is at most one. */
    Uni<Optional<CareRun>> open() {
        return find("endedAt is null").firstResult().map(Optional::ofNullable);
    }

    /** The same, until the transaction ends for nobody else. */
    Uni<Optional<CareRun>> lockOpen() {
        return find("endedAt is null")
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }
}
