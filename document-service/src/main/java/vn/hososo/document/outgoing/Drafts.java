package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.Metadata;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.dossier.Filing;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.document.incoming.Arrivals;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.version.IfMatch;

/** Writing a document, before it goes to the leader. */
@ApplicationScoped
class Drafts {
    private final OutgoingRepository documents;
    private final OutgoingViews views;
    private final Revisions revisions;
    private final Organs organs;
    private final Reach reach;
    private final KnownRecipients recipients;
    private final Arrivals arrivals;
    private final Filing filing;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Drafts(
            OutgoingRepository documents,
            OutgoingViews views,
            Revisions revisions,
            Organs organs,
            Reach reach,
            KnownRecipients recipients,
            Arrivals arrivals,
            Filing filing,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.documents = documents;
        this.views = views;
        this.revisions = revisions;
        this.organs = organs;
        this.reach = reach;
        this.recipients = recipients;
        this.arrivals = arrivals;
        this.filing = filing;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    /** Creates a draft and puts it into its dossier. */
    @WithTransaction
    Uni<OutgoingView> create(Caller by, IdempotencyKey key, NewOutgoing described, StoredContent content) {
        return keys.once(
                key,
                OutgoingView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(drafter -> issuer(drafter, described.unitId())
                                .map(issuer -> DocumentRef.outgoing(Ids.next(), issuer.id(), drafter.id())))
                        .call(reference -> requireAnswerable(reference, described.answersIncomingId()))
                        .call(() -> recipients.require(described.recipients(), "recipients", Metadata.PART))
                        .call(reference -> requireReplaceable(reference, described.replacesId()))
                        .chain(reference -> write(by, reference, described, content))
                        .call(document -> file(by, document.id(), described.dossierId()))
                        .chain(views::of));
    }

    /** Replaces the file of a draft, or takes in one that was signed elsewhere. */
    @WithTransaction
    Uni<OutgoingView> revise(
            Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, StoredContent content, boolean signed) {
        return keys.once(
                key,
                OutgoingView.class,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireReviser(by, document))
                        .invoke(document -> version.require(document.version()))
                        .invoke(document -> document.requireRevisable(signed))
                        .call(document -> revise(document, content))
                        .call(document -> trace.act(by, "OUTGOING_REVISED", document.thing()))
                        .chain(views::of));
    }

    private Uni<Void> revise(OutgoingDocument document, StoredContent content) {
        return revisions
                .add(document.reference(), content, null)
                .map(document::revise)
                .chain(event -> outbox.append(event.at(clock.instant())));
    }

    private Uni<Organ> issuer(Organ drafter, @Nullable UUID unitId) {
        if (unitId == null || unitId.equals(drafter.id())) {
            return Uni.createFrom().item(drafter);
        }
        return organs.requireActive(unitId)
                .invoke(issuer -> Rights.requireIssuingOrgan(issuer.id().equals(drafter.parentId())));
    }

    private Uni<Void> requireAnswerable(DocumentRef reference, @Nullable UUID incomingId) {
        if (incomingId == null) {
            return Uni.createFrom().voidItem();
        }
        return arrivals.unitOf(incomingId)
                .chain(unit -> reach.of(reference.unitId())
                        .chain(organ -> reach.of(reference.draftingUnitId())
                                .invoke(drafter -> requireArrivedHere(organ.contains(unit) || drafter.contains(unit)))))
                .replaceWithVoid();
    }

    private Uni<Void> requireReplaceable(DocumentRef reference, @Nullable UUID replacesId) {
        if (replacesId == null) {
            return Uni.createFrom().voidItem();
        }
        return documents
                .require(replacesId)
                .invoke(older -> Rights.requireSameIssuer(reference.unitId(), older))
                .invoke(older -> older.requireIssued(Act.REPLACE))
                .replaceWithVoid();
    }

    private Uni<OutgoingDocument> write(
            Caller by, DocumentRef reference, NewOutgoing described, StoredContent content) {
        return revisions.add(reference, content, null).chain(revision -> write(by, reference, described, revision));
    }

    private Uni<OutgoingDocument> write(
            Caller by, DocumentRef reference, NewOutgoing described, StoredRevision revision) {
        OutgoingDocument document = new OutgoingDocument(reference, described, revision, clock.instant(), by.upn());
        return documents
                .persistAndFlush(document)
                .call(() -> outbox.append(document.stored(revision).at(clock.instant())))
                .call(() -> trace.act(by, "OUTGOING_DRAFTED", document.thing()));
    }

    private Uni<Void> file(Caller by, UUID documentId, @Nullable UUID dossierId) {
        return dossierId == null
                ? Uni.createFrom().voidItem()
                : filing.file(by, dossierId, ItemKind.OUTGOING, documentId);
    }

    private static void requireArrivedHere(boolean here) {
        if (!here) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Văn bản đến được trả lời thuộc về đơn vị khác.",
                            "The incoming document that is answered belongs to another unit."));
        }
    }
}
