package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RevisionSignatureRepository implements PanacheRepositoryBase<RevisionSignature, UUID> {
    Uni<List<RevisionSignature>> of(UUID revisionId) {
        return find("revisionId", Sort.by("signedAt"), revisionId).list();
    }

    Uni<List<RevisionSignature>> of(Collection<UUID> revisionIds) {
        return find("revisionId in ?1", Sort.by("signedAt"), revisionIds).list();
    }

    /** The verdict that holds now; nothing happens to a signature that is not there. */
    Uni<Void> correct(UUID revisionId, SignedRevision.Verified judged) {
        return update(
                        "status = ?1 where revisionId = ?2 and signatureId = ?3",
                        judged.status(),
                        revisionId,
                        judged.signatureId())
                .replaceWithVoid();
    }

    Uni<RevisionSignature> require(UUID revisionId, UUID signatureId) {
        return find("revisionId = ?1 and signatureId = ?2", revisionId, signatureId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> OutgoingProblem.noSignedRevision(signatureId));
    }
}
