package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OutgoingRepository implements PanacheRepositoryBase<OutgoingDocument, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("createdAt", "id");

    Uni<OutgoingDocument> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> OutgoingProblem.notFound(id));
    }

    /** The document with its row locked: of two acts at once the second sees what the first left. */
    Uni<OutgoingDocument> requireLocked(UUID id) {
        return lock(id).onItem().ifNull().failWith(() -> OutgoingProblem.notFound(id));
    }

    /** As {@link #requireLocked}, for one that may not be there. */
    Uni<@Nullable OutgoingDocument> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    PanacheQuery<OutgoingDocument> found(OutgoingFilter filter) {
        return find(filter.query(), NEWEST_FIRST, filter.parameters());
    }

    Uni<Long> count(OutgoingFilter filter) {
        return count(filter.query(), filter.parameters());
    }
}
