package vn.hososo.document.search;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** A person's own searches; they touch no record, so the trace of records has no entry of them. */
@ApplicationScoped
class SavedSearches {
    private final SavedSearchRepository searches;
    private final IdempotencyKeys keys;
    private final Clock clock;

    SavedSearches(SavedSearchRepository searches, IdempotencyKeys keys, Clock clock) {
        this.searches = searches;
        this.keys = keys;
        this.clock = clock;
    }

    @WithTransaction
    Uni<SavedSearchView> save(Caller by, IdempotencyKey key, NewSavedSearch described) {
        return keys.once(
                key,
                SavedSearchView.class,
                () -> searches.persistAndFlush(new SavedSearch(Ids.next(), by.subject(), described, clock.instant()))
                        .map(SavedSearch::view));
    }

    @WithSession
    Uni<Page<SavedSearchView>> list(Caller by, Paging paging) {
        PanacheQuery<SavedSearch> found = searches.of(by.subject());
        return Page.of(found, paging, SavedSearch::view);
    }

    @WithTransaction
    Uni<Void> remove(Caller by, UUID id) {
        return searches.remove(by.subject(), id)
                .invoke(removed -> requireRemoved(removed, id))
                .replaceWithVoid();
    }

    private static void requireRemoved(boolean removed, UUID id) {
        if (!removed) {
            throw SearchProblem.notFound(id);
        }
    }
}
