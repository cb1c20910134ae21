package vn.hososo.document.assignment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {
    Uni<List<Assignment>> holding(UUID incomingId) {
        return list("incomingId = ?1 and replacedAt is null", incomingId);
    }

    Uni<List<Assignment>> newestFirst(UUID incomingId) {
        return list("incomingId", Sort.descending("id"), incomingId);
    }
}
