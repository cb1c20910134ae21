package vn.hososo.document.content;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<Revision, UUID> {
    Uni<Revision> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> ContentProblem.notFound(id));
    }

    Uni<List<String>> referenced(List<String> digests) {
        return find("select distinct sha256 from Revision where sha256 in ?1", digests)
                .project(String.class)
                .list();
    }
}
