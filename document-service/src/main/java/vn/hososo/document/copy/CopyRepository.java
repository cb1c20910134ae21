package vn.hososo.document.copy;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class CopyRepository implements PanacheRepositoryBase<DocumentCopy, UUID> {
    Uni<DocumentCopy> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> CopyProblem.notFound(id));
    }

    /** With its row locked: of two signatures at once the second sees what the first left. */
    Uni<DocumentCopy> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(() -> CopyProblem.notFound(id));
    }

    PanacheQuery<DocumentCopy> ofUnit(UUID unitId) {
        return find("unitId", Sort.descending("registerYear", "runningNumber"), unitId);
    }
}
