package vn.hososo.gateway.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Paging;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {
    private static final String SOUGHT = """
             from Account a
             where (cast(:unit as uuid) is null or exists (select 1 from a.memberships m where m.unitId = :unit))
               and (cast(:text as string) is null
                    or a.username like :text escape '!'
                    or cast(function('unaccent', lower(a.displayName)) as string) like :text escape '!')
            """;

    Uni<@Nullable Account> findByUsername(String username) {
        return find("username", username).firstResult();
    }

    Uni<Account> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> IdentityProblem.accountNotFound(id));
    }

    Uni<Long> count(SoughtAccounts sought) {
        return getSession()
                .chain(session -> bound(session.createQuery("select count(a)" + SOUGHT, Long.class), sought)
                        .getSingleResult());
    }

    /** The ids first, then these accounts with their memberships: a page of a join would be cut in memory. */
    Uni<List<Account>> page(SoughtAccounts sought, Paging paging) {
        return getSession()
                .chain(session -> bound(
                                session.createQuery("select a.id" + SOUGHT + " order by a.username", UUID.class),
                                sought)
                        .setFirstResult((int) paging.offset())
                        .setMaxResults(paging.size())
                        .getResultList())
                .chain(this::withMemberships);
    }

    /** The people of one unit whose accounts are in use, by user name. */
    Uni<List<Account>> activeIn(UUID unitId) {
        return list("""
                from Account a left join fetch a.memberships
                 where a.active and exists (select 1 from a.memberships m where m.unitId = ?1)
                 order by a.username
                """, unitId);
    }

    private static <T> Mutiny.SelectionQuery<T> bound(Mutiny.SelectionQuery<T> query, SoughtAccounts sought) {
        return query.setParameter("unit", sought.unitId()).setParameter("text", sought.pattern());
    }

    private Uni<List<Account>> withMemberships(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("from Account a left join fetch a.memberships where a.id in ?1 order by a.username", ids);
    }
}
