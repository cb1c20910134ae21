package vn.hososo.document.dossier;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DossierDocumentRepository implements PanacheRepositoryBase<DossierDocument, UUID> {
    /** All that lie there or lay there, by ordinal. */
    Uni<List<DossierDocument>> of(UUID dossierId) {
        return find("dossierId", Sort.by("ordinal"), dossierId).list();
    }

    /** What lies in any of these dossiers now, by ordinal. */
    Uni<List<DossierDocument>> lyingIn(List<UUID> dossierIds) {
        return find("dossierId in ?1 and removedOn is null", Sort.by("ordinal"), dossierIds)
                .list();
    }

    Uni<Boolean> contains(UUID dossierId, NewItem item) {
        return count(
                        "dossierId = ?1 and itemKind = ?2 and documentId = ?3 and removedOn is null",
                        dossierId,
                        item.itemKind(),
                        item.documentId())
                .map(count -> count > 0);
    }

    /** The document where it lies in this dossier. */
    Uni<DossierDocument> require(Dossier dossier, UUID documentId) {
        return find("dossierId = ?1 and documentId = ?2 and removedOn is null", dossier.id(), documentId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> DossierProblem.notIn(dossier.code(), documentId));
    }
}
