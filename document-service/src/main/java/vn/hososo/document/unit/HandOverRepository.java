package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HandOverRepository implements PanacheRepositoryBase<HandOver, UUID> {
    /** The unit and everybody whose records came to it, also through others. */
    Uni<List<UUID>> reachOf(UUID unitId) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                with recursive reach (id) as (
                                    select cast(:unit as uuid)
                                    union
                                    select h.from_unit_id from unit_handover h join reach r on h.to_unit_id = r.id)
                                select id from reach""", UUID.class)
                        .setParameter("unit", unitId)
                        .getResultList());
    }

    Uni<Boolean> isDone(UUID from, UUID to) {
        return count("fromUnitId = ?1 and toUnitId = ?2", from, to).map(count -> count > 0);
    }
}
