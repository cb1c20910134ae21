package vn.hososo.document.copy;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CopyRepository implements PanacheRepositoryBase<DocumentCopy, UUID> {
    Uni<DocumentCopy> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> CopyProblem.notFound(id));
    }

    /** The copy, if there is one, with its row locked: of two signatures at once the second sees what the first left. */
    Uni<@Nullable DocumentCopy> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    PanacheQuery<DocumentCopy> ofUnit(UUID unitId) {
        return find("unitId", Sort.descending("registerYear", "runningNumber"), unitId);
    }
}
