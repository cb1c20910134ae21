package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class RevisionRefusalRepository implements PanacheRepositoryBase<RevisionRefusal, UUID> {
    Uni<Map<UUID, List<String>>> of(Collection<UUID> revisionIds) {
        return list("revisionId in ?1", revisionIds)
                .map(found -> found.stream()
                        .collect(Collectors.toMap(RevisionRefusal::revisionId, RevisionRefusal::reasons)));
    }

    /** Once, however often it is told. */
    Uni<Void> add(RevisionRefusal refusal) {
        return findById(refusal.revisionId())
                .onItem()
                .ifNull()
                .switchTo(() -> persist(refusal))
                .replaceWithVoid();
    }
}
