package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SuccessionRepository implements PanacheRepositoryBase<SuccessionLink, UUID> {
    /** Along the principal successors as far as they have taken effect; a chain ends, for a unit ends but once. */
    Uni<UUID> endOfChain(UUID unitId, LocalDate on) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                with recursive chain (id, step) as (
                                    select cast(:unit as uuid), 0
                                    union all
                                    select s.successor_id, c.step + 1
                                    from succession s join chain c on s.predecessor_id = c.id
                                    where s.is_principal and s.effective_on <= :on and c.step < 100)
                                select id from chain order by step desc limit 1""", UUID.class)
                        .setParameter("unit", unitId)
                        .setParameter("on", on)
                        .getSingleResult());
    }

    /** Every link above and below a unit, however far. */
    Uni<List<SuccessionLink>> around(UUID unitId) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                with recursive before (id) as (
                                    select cast(:unit as uuid)
                                    union
                                    select s.predecessor_id from succession s join before b on s.successor_id = b.id),
                                after (id) as (
                                    select cast(:unit as uuid)
                                    union
                                    select s.successor_id from succession s join after a on s.predecessor_id = a.id)
                                select * from succession
                                where successor_id in (select id from before) or predecessor_id in (select id from after)
                                order by effective_on, id""", SuccessionLink.class)
                        .setParameter("unit", unitId)
                        .getResultList());
    }

    Uni<Boolean> follows(UUID successor, UUID predecessor, LocalDate on) {
        return count("successorId = ?1 and predecessorId = ?2 and effectiveOn <= ?3", successor, predecessor, on)
                .map(count -> count > 0);
    }
}
