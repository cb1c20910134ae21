package vn.hososo.document.dossier;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DossierDocumentRepository implements PanacheRepositoryBase<DossierDocument, UUID> {
    Uni<List<DossierDocument>> of(UUID dossierId) {
        return find("dossierId", Sort.by("ordinal"), dossierId).list();
    }

    Uni<Boolean> contains(UUID dossierId, NewItem item) {
        return count(
                        "dossierId = ?1 and itemKind = ?2 and documentId = ?3",
                        dossierId,
                        item.itemKind(),
                        item.documentId())
                .map(count -> count > 0);
    }
}
