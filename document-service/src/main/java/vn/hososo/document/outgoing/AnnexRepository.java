package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AnnexRepository implements PanacheRepositoryBase<Annex, UUID> {
    Uni<List<Annex>> of(UUID documentId) {
        return find("documentId", Sort.by("ordinal"), documentId).list();
    }
}
