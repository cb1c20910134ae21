package vn.hososo.document.assignment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HandlingNoteRepository implements PanacheRepositoryBase<HandlingNote, UUID> {
    Uni<List<HandlingNote>> of(UUID incomingId) {
        return list("incomingId", Sort.by("id"), incomingId);
    }
}
