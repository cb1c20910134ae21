package vn.hososo.document.handover;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class HandoverRepository implements PanacheRepositoryBase<Handover, UUID> {
    Uni<Handover> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> HandoverProblem.notFound(id));
    }

    PanacheQuery<Handover> of(Set<UUID> units) {
        return find("unitId in ?1", Sort.descending("handedOverAt", "id"), units);
    }
}
