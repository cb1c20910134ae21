package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AnnexRepository implements PanacheRepositoryBase<Annex, UUID> {
    private static final Sort IN_ORDER = Sort.by("ordinal");

    Uni<List<Annex>> of(UUID documentId) {
        return find("documentId", IN_ORDER, documentId).list();
    }

    Uni<List<Annex>> of(Collection<UUID> documentIds) {
        return find("documentId in ?1", IN_ORDER, documentIds).list();
    }

    /** The annex, if there is one, with its row locked: of two signatures at once the second sees what the first left. */
    Uni<@Nullable Annex> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
