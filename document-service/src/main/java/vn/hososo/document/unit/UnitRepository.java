package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {
    Uni<Unit> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> UnitProblem.notFound(id));
    }

    Uni<Boolean> hasKey(String key) {
        return count("key", key).map(count -> count > 0);
    }

    Uni<@Nullable Unit> withKey(String key) {
        return find("key", key).firstResult();
    }

    Uni<List<Unit>> withIds(Collection<UUID> ids) {
        return find("id in ?1", ids).list();
    }

    PanacheQuery<Unit> validOn(LocalDate day) {
        return find("validFrom <= ?1 and (validTo is null or validTo > ?1)", Sort.by("key"), day);
    }
}
