package vn.hososo.document.copy;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CopyRepository implements PanacheRepositoryBase<DocumentCopy, UUID> {
    Uni<DocumentCopy> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> CopyProblem.notFound(id));
    }

    PanacheQuery<DocumentCopy> ofUnit(UUID unitId) {
        return find("unitId", Sort.descending("registerYear", "runningNumber"), unitId);
    }
}
