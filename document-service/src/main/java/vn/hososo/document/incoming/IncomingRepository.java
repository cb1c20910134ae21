package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IncomingRepository implements PanacheRepositoryBase<IncomingDocument, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("arrivalYear", "arrivalNumber");

    Uni<IncomingDocument> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> IncomingProblem.notFound(id));
    }

    PanacheQuery<IncomingDocument> ofUnit(UUID unitId, @Nullable String state) {
        return state == null
                ? find("unitId", NEWEST_FIRST, unitId)
                : find("unitId = ?1 and state = ?2", NEWEST_FIRST, unitId, state);
    }
}
