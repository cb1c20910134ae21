package vn.hososo.document.catalogue;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CatalogueRepository implements PanacheRepositoryBase<Catalogue, UUID> {
    Uni<Catalogue> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> CatalogueProblem.notFound(id));
    }

    Uni<Catalogue> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> CatalogueProblem.notFound(id));
    }

    PanacheQuery<Catalogue> of(Set<UUID> units, @Nullable Integer year) {
        return find(
                "unitId in ?1 and (cast(?2 as Integer) is null or year = ?2)",
                Sort.descending("year", "id"),
                units,
                year);
    }

    Uni<Boolean> has(UUID unitId, int year) {
        return count("unitId = ?1 and year = ?2", unitId, year).map(count -> count > 0);
    }
}
