package vn.hososo.gateway.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Paging;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {
    Uni<@Nullable Account> findByUsername(String username) {
        return find("username", username).firstResult();
    }

    Uni<Long> countIn(@Nullable UUID unitId) {
        return unitId == null
                ? count()
                : count("from Account a where exists (select 1 from a.memberships m where m.unitId = ?1)", unitId);
    }

    /** The ids first, then these accounts with their memberships: a page of a join would be cut in memory. */
    Uni<List<Account>> pageIn(@Nullable UUID unitId, Paging paging) {
        return getSession()
                .chain(session -> session.createQuery("""
                                        select a.id from Account a
                                         where cast(:unit as uuid) is null
                                            or exists (select 1 from a.memberships m where m.unitId = :unit)
                                         order by a.username
                                        """, UUID.class)
                        .setParameter("unit", unitId)
                        .setFirstResult((int) paging.offset())
                        .setMaxResults(paging.size())
                        .getResultList())
                .chain(this::withMemberships);
    }

    private Uni<List<Account>> withMemberships(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("from Account a left join fetch a.memberships where a.id in ?1 order by a.username", ids);
    }
}
