package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.document.content.Origin;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.trace.Trace;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;

/**
 * Follows what signing-service says of signatures made elsewhere. A verdict may come twice, or before or after the act that it
 * matters for: it is kept with the revision, and the document stands where both together put it.
 */
@ApplicationScoped
class Recognition {
    private static final Caller SIGNING =
            new Caller("service:signing", "service:signing", "signing-service", null, Set.of());

    private final OutgoingRepository documents;
    private final RevisionSignatureRepository signatures;
    private final RevisionRefusalRepository refusals;
    private final Revisions revisions;
    private final Trace trace;

    Recognition(
            OutgoingRepository documents,
            RevisionSignatureRepository signatures,
            RevisionRefusalRepository refusals,
            Revisions revisions,
            Trace trace) {
        this.documents = documents;
        this.signatures = signatures;
        this.refusals = refusals;
        this.revisions = revisions;
        this.trace = trace;
    }

    /** Valid signatures were found on a revision; of those that signing-service stored itself, all is known. */
    @WithTransaction
    Uni<Void> recognise(JudgedRevision judged) {
        return uploaded(
                judged,
                (document, revision) -> signatures
                        .of(revision.id())
                        .chain(known -> known.isEmpty() ? recognise(document, revision, judged) : nothing()));
    }

    /** The signatures of a revision count for nothing. */
    @WithTransaction
    Uni<Void> refuse(JudgedRevision judged) {
        return judged.isOfUpload()
                ? uploaded(
                        judged,
                        (document, revision) -> refusals.add(new RevisionRefusal(revision.id(), judged.against())))
                : nothing();
    }

    /** Signatures are judged otherwise than before; what was done on the strength of them stays done. */
    @WithTransaction
    Uni<Void> correct(JudgedRevision judged) {
        Uni<Void> all = nothing();
        for (SignedRevision.Verified signature : judged.verified()) {
            all = all.chain(() -> signatures.correct(judged.revisionId(), signature));
        }
        return all;
    }

    /** A document that just came to the leader may carry the leader's signature already; inside that transaction. */
    Uni<Void> settle(OutgoingDocument document) {
        return signatures
                .of(document.currentRevisionId())
                .chain(known -> known.isEmpty()
                        ? nothing()
                        : revisions
                                .require(document.currentRevisionId())
                                .chain(current -> move(document, current, valid(known))));
    }

    private Uni<Void> recognise(OutgoingDocument document, StoredRevision revision, JudgedRevision judged) {
        return signatures
                .persist(judged.verified().stream()
                        .map(signature -> new RevisionSignature(Ids.next(), revision.id(), signature))
                        .toList())
                .chain(() -> revisions.require(document.currentRevisionId()))
                .chain(current -> current.id().equals(revision.id())
                                || revision.storedAt().isAfter(current.storedAt())
                        ? move(document, revision, judged.valid())
                        : nothing());
    }

    private Uni<Void> move(OutgoingDocument document, StoredRevision revision, Set<Capacity> valid) {
        if (!document.recognise(revision, valid)) {
            return nothing();
        }
        return documents
                .flush()
                .chain(() -> trace.act(
                        SIGNING,
                        "OUTGOING_SIGNATURE_RECOGNISED",
                        document.thing(),
                        Map.of(
                                "revisionId", revision.id().toString(),
                                "state", document.state().code())));
    }

    private interface Step {
        Uni<Void> of(OutgoingDocument document, StoredRevision revision);
    }

    /** The document's row is locked first, so that of two at once the second sees what the first left. */
    private Uni<Void> uploaded(JudgedRevision judged, Step step) {
        return documents
                .lock(judged.documentId())
                .onItem()
                .ifNotNull()
                .transformToUni(document -> revisions
                        .find(judged.revisionId())
                        .chain(revision -> revision.filter(it -> isUploadOf(judged.documentId(), it))
                                .map(it -> step.of(document, it))
                                .orElseGet(Recognition::nothing)));
    }

    private static boolean isUploadOf(UUID documentId, StoredRevision revision) {
        return revision.origin() == Origin.UPLOAD
                && revision.document().documentId().equals(documentId);
    }

    private static Set<Capacity> valid(List<RevisionSignature> known) {
        return known.stream()
                .filter(RevisionSignature::isValid)
                .map(RevisionSignature::capacity)
                .collect(Collectors.toSet());
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
