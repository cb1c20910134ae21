package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;

/**
 * The organ's signatures on annexes that are files of their own (Decree 30/2020, Annex I): from the document's number to its
 * issue. The document's state does not depend on them until then, and nobody is told: the ratios count documents.
 */
@ApplicationScoped
class SignedAnnexes implements Signable {
    private final OutgoingRepository documents;
    private final AnnexRepository annexes;
    private final RevisionSignatureRepository signatures;
    private final Revisions revisions;
    private final Organs organs;
    private final Trace trace;

    SignedAnnexes(
            OutgoingRepository documents,
            AnnexRepository annexes,
            RevisionSignatureRepository signatures,
            Revisions revisions,
            Organs organs,
            Trace trace) {
        this.documents = documents;
        this.annexes = annexes;
        this.signatures = signatures;
        this.revisions = revisions;
        this.organs = organs;
        this.trace = trace;
    }

    @Override
    @WithSession
    public Uni<Optional<SigningView>> toSign(UUID id) {
        return Signable.of(
                annexes.findById(id),
                annex -> documents
                        .require(annex.documentId())
                        .chain(document -> organs.require(document.unitId()).map(document::signingView))
                        .map(annex::signingView));
    }

    @Override
    @WithSession
    public Uni<Optional<StoredSignature>> find(UUID id, UUID signatureId) {
        return Signable.of(annexes.findById(id), annex -> stored(annex, signatureId));
    }

    /** The annex is locked before its document, whose issue then either finds it signed or has refused it. */
    @Override
    @WithTransaction
    public Uni<Optional<StoredSignature>> store(
            Caller by, UUID id, UUID signatureId, SignedRevision signed, StoredContent content) {
        return Signable.of(
                annexes.lock(id),
                annex -> revisions
                        .ofSignature(signatureId)
                        .chain(earlier -> earlier.isPresent()
                                ? stored(annex, signatureId)
                                : documents
                                        .requireLocked(annex.documentId())
                                        .chain(document -> store(by, document, annex, signatureId, signed, content))));
    }

    private Uni<StoredSignature> store(
            Caller by,
            OutgoingDocument document,
            Annex annex,
            UUID signatureId,
            SignedRevision signed,
            StoredContent content) {
        document.requireAnnexSignable();
        signed.requireOrgansOn(annex.isSigned() ? null : annex.revisionId(), signatureId);
        return revisions
                .add(document.reference(), content, signatureId)
                .invoke(annex::sign)
                .call(revision -> signatures.persist(signed.signatures().stream()
                        .map(signature -> new RevisionSignature(Ids.next(), revision.id(), signature))
                        .toList()))
                .call(annexes::flush)
                .call(revision -> trace.act(
                        by,
                        "OUTGOING_ANNEX_SIGNED",
                        document.thing(),
                        Map.of(
                                "annexId", annex.id().toString(),
                                "signatureId", signatureId.toString(),
                                "revisionId", revision.id().toString())))
                .map(revision -> StoredSignature.ofOrgan(Optional.of(revision), signatureId));
    }

    private Uni<StoredSignature> stored(Annex annex, UUID signatureId) {
        return revisions
                .ofSignature(signatureId)
                .map(found -> StoredSignature.ofOrgan(
                        found.filter(revision -> revision.id().equals(annex.revisionId())), signatureId));
    }
}
