package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.outbox.Outbox;

/** What signing-service asks and hands over: revision, state and event change together, once per signature. */
@ApplicationScoped
@Priority(1) // asked first, for most are documents
class SignedRevisions implements Signable {
    private final OutgoingRepository documents;
    private final RevisionSignatureRepository signatures;
    private final Revisions revisions;
    private final Organs organs;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    SignedRevisions(
            OutgoingRepository documents,
            RevisionSignatureRepository signatures,
            Revisions revisions,
            Organs organs,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.documents = documents;
        this.signatures = signatures;
        this.revisions = revisions;
        this.organs = organs;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    @WithSession
    public Uni<Optional<SigningView>> toSign(UUID documentId) {
        return Signable.of(
                documents.findById(documentId),
                document -> organs.require(document.unitId()).map(document::signingView));
    }

    @Override
    @WithSession
    public Uni<Optional<StoredSignature>> find(UUID documentId, UUID signatureId) {
        return Signable.of(documents.findById(documentId), document -> stored(document, signatureId));
    }

    @Override
    @WithTransaction
    public Uni<Optional<StoredSignature>> store(
            Caller by, UUID documentId, UUID signatureId, SignedRevision signed, StoredContent content) {
        return Signable.of(
                documents.lock(documentId),
                document -> revisions
                        .ofSignature(signatureId)
                        .chain(earlier -> earlier.isPresent()
                                ? stored(document, signatureId)
                                : store(by, document, signatureId, signed, content)));
    }

    private Uni<StoredSignature> store(
            Caller by, OutgoingDocument document, UUID signatureId, SignedRevision signed, StoredContent content) {
        requireAcceptable(document, signatureId, signed);
        return revisions
                .add(document.reference(), content, signatureId)
                .call(revision -> signatures.persist(carried(revision, signed)))
                .call(revision ->
                        outbox.append(document.sign(signed.capacity(), revision).at(clock.instant())))
                .call(documents::flush)
                .call(revision ->
                        trace.act(by, "OUTGOING_SIGNED", document.thing(), details(signatureId, signed, revision)))
                .map(revision -> answer(revision, signed.capacity()));
    }

    private static Map<String, String> details(UUID signatureId, SignedRevision signed, StoredRevision revision) {
        return Map.of(
                "capacity", signed.capacity().name(),
                "signatureId", signatureId.toString(),
                "revisionId", revision.id().toString());
    }

    /** Valid, in its turn, and made on what is still the current revision: the leader first, then the organ. */
    private static void requireAcceptable(OutgoingDocument document, UUID signatureId, SignedRevision signed) {
        document.requireTurn(signed.capacity());
        if (!document.currentRevisionId().equals(signed.expectedRevisionId())) {
            throw OutgoingProblem.notCurrent(signed.expectedRevisionId());
        }
        if (!signed.carriesValid(signatureId)) {
            throw OutgoingProblem.notValid(signatureId);
        }
        if (!signed.carriesValid(Capacity.LEADER)) {
            throw OutgoingProblem.signaturesMissing(EnumSet.of(Capacity.LEADER));
        }
    }

    private static List<RevisionSignature> carried(StoredRevision revision, SignedRevision signed) {
        return signed.signatures().stream()
                .map(signature -> new RevisionSignature(Ids.next(), revision.id(), signature))
                .toList();
    }

    private Uni<StoredSignature> stored(OutgoingDocument document, UUID signatureId) {
        return revisions
                .ofSignature(signatureId)
                .map(found -> found.filter(
                                revision -> revision.document().documentId().equals(document.id()))
                        .orElseThrow(() -> OutgoingProblem.noSignedRevision(signatureId)))
                .chain(revision -> signatures
                        .require(revision.id(), signatureId)
                        .map(signature -> answer(revision, signature.capacity())));
    }

    private static StoredSignature answer(StoredRevision revision, Capacity capacity) {
        OutgoingState state = switch (capacity) {
            case LEADER -> new OutgoingState.LeaderSigned();
            case ORGAN -> new OutgoingState.OrganSigned();
        };
        return new StoredSignature(revision.id(), state.code(), revision.storedAt());
    }
}
