package vn.hososo.document.copy;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.outgoing.Signable;
import vn.hososo.document.outgoing.SignedRevision;
import vn.hososo.document.outgoing.SigningView;
import vn.hososo.document.outgoing.StoredSignature;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;

/** The signature of the organ that makes a copy, on the copy's file (Decree 30/2020, Art. 25 and Annex I). */
@ApplicationScoped
class SignedCopies implements Signable {
    private final CopyRepository copies;
    private final Revisions revisions;
    private final Organs organs;
    private final Trace trace;

    SignedCopies(CopyRepository copies, Revisions revisions, Organs organs, Trace trace) {
        this.copies = copies;
        this.revisions = revisions;
        this.organs = organs;
        this.trace = trace;
    }

    @Override
    @WithSession
    public Uni<Optional<SigningView>> toSign(UUID id) {
        return Signable.of(
                copies.findById(id),
                copy -> revisions
                        .require(copy.currentRevisionId())
                        .chain(current ->
                                organs.require(copy.unitId()).map(organ -> copy.signingView(organ, current))));
    }

    @Override
    @WithSession
    public Uni<Optional<StoredSignature>> find(UUID id, UUID signatureId) {
        return Signable.of(copies.findById(id), copy -> stored(copy, signatureId));
    }

    @Override
    @WithTransaction
    public Uni<Optional<StoredSignature>> store(
            Caller by, UUID id, UUID signatureId, SignedRevision signed, StoredContent content) {
        return Signable.of(
                copies.lock(id),
                copy -> revisions
                        .ofSignature(signatureId)
                        .chain(earlier -> earlier.isPresent()
                                ? stored(copy, signatureId)
                                : store(by, copy, signatureId, signed, content)));
    }

    private Uni<StoredSignature> store(
            Caller by, DocumentCopy copy, UUID signatureId, SignedRevision signed, StoredContent content) {
        signed.requireOrgansOn(copy.isSigned() ? null : copy.file(), signatureId);
        return revisions
                .add(copy.reference(), content, signatureId)
                .invoke(revision -> copy.sign(revision, signed.signedAt()))
                .call(copies::flush)
                .call(revision -> trace.act(
                        by,
                        "COPY_SIGNED",
                        copy.thing(),
                        Map.of(
                                "signatureId", signatureId.toString(),
                                "revisionId", revision.id().toString())))
                .map(revision -> StoredSignature.ofOrgan(Optional.of(revision), signatureId));
    }

    private Uni<StoredSignature> stored(DocumentCopy copy, UUID signatureId) {
        return revisions
                .ofSignature(signatureId)
                .map(found -> StoredSignature.ofOrgan(found.filter(copy::isSignedAs), signatureId));
    }
}
