package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {
    Uni<Unit> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> UnitProblem.notFound(id));
    }

    Uni<Boolean> hasKey(String key) {
        return count("key", key).map(count -> count > 0);
    }

    PanacheQuery<Unit> validOn(LocalDate day) {
        return find("validFrom <= ?1 and (validTo is null or validTo > ?1)", Sort.by("key"), day);
    }

    /** The oldest unit without a parent; the not-found problem where no unit was created yet. */
    Uni<Unit> root(LocalDate day) {
        return find(
                        "parentId is null and validFrom <= ?1 and (validTo is null or validTo > ?1)",
                        Sort.by("validFrom").and("createdAt").and("id"),
                        day)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(UnitProblem::noRoot);
    }
}
