package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IncomingRepository implements PanacheRepositoryBase<IncomingDocument, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("arrivalYear", "arrivalNumber");

    Uni<IncomingDocument> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> IncomingProblem.notFound(id));
    }

    /** The document with its row locked: of two acts at once the second sees what the first left. */
    Uni<IncomingDocument> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> IncomingProblem.notFound(id));
    }

    PanacheQuery<IncomingDocument> ofUnit(UUID unitId, @Nullable String state) {
        return state == null
                ? find("unitId", NEWEST_FIRST, unitId)
                : find("unitId = ?1 and state = ?2", NEWEST_FIRST, unitId, state);
    }
}
