package vn.hososo.document.catalogue;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CatalogueEntryRepository implements PanacheRepositoryBase<CatalogueEntry, UUID> {
    Uni<List<CatalogueEntry>> of(UUID catalogueId) {
        return find("catalogueId", Sort.by("ordinal"), catalogueId).list();
    }

    Uni<Optional<CatalogueEntry>> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable);
    }

    Uni<List<String>> notations(UUID catalogueId) {
        return find("select notation from CatalogueEntry where catalogueId = ?1", catalogueId)
                .project(String.class)
                .list();
    }
}
