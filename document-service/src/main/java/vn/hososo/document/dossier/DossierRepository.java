package vn.hososo.document.dossier;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class DossierRepository implements PanacheRepositoryBase<Dossier, UUID> {
    Uni<Dossier> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> DossierProblem.notFound(id));
    }

    /** The dossier with its row locked, so that ordinals are given one after the other. */
    Uni<Dossier> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> DossierProblem.notFound(id));
    }

    PanacheQuery<Dossier> ofUnit(UUID unitId) {
        return find("unitId", Sort.descending("openedAt", "id"), unitId);
    }
}
