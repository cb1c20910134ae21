package vn.hososo.document.search;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SavedSearchRepository implements PanacheRepositoryBase<SavedSearch, UUID> {
    PanacheQuery<SavedSearch> of(String account) {
        return find("account", Sort.descending("createdAt", "id"), account);
    }

    /** Whether there was one of this account. */
    Uni<Boolean> remove(String account, UUID id) {
        return delete("id = ?1 and account = ?2", id, account).map(count -> count > 0);
    }
}
