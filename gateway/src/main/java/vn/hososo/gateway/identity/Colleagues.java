package vn.hososo.gateway.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** The people of one unit, as those who work with them see them: no more than name, title and roles. */
@ApplicationScoped
class Colleagues {
    private final AccountRepository accounts;

    Colleagues(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** One page of those in use; a unit's people are few enough to be read at once. */
    @WithSession
    Uni<Page<Colleague>> in(UUID unitId, Paging paging) {
        return accounts.activeIn(unitId).map(all -> Page.of(of(unitId, all), paging));
    }

    private static List<Colleague> of(UUID unitId, List<Account> all) {
        return all.stream()
                .map(account -> Colleague.of(account.person(), unitId))
                .toList();
    }
}
