package vn.hososo.document.oversight;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FreezeRepository implements PanacheRepositoryBase<Freeze, UUID> {
    private static final Sort NEWEST = Sort.descending("frozenAt", "id");

    Uni<Freeze> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> OversightProblem.noFreeze(id));
    }

    /** Freezes by a unit, or of records of it; all of them for nobody's unit. */
    PanacheQuery<Freeze> touching(@Nullable UUID unitId) {
        return unitId == null
                ? findAll(NEWEST)
                : find(
                        "unitId = ?1 or id in (select t.freezeId from FrozenThing t where t.unitId = ?1)",
                        NEWEST,
                        unitId);
    }
}
