package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.dossier.Fileable;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.IfMatch;

/** The acts on an outgoing document from its submission to its issue. */
@ApplicationScoped
class OutgoingDocuments implements Fileable, OutgoingAccess {
    private final OutgoingRepository documents;
    private final OutgoingViews views;
    private final Numbering numbering;
    private final Issuing issuing;
    private final IssuedDocuments issued;
    private final Reviews reviews;
    private final Recognition recognition;
    private final IdempotencyKeys keys;
    private final Organs organs;
    private final Reach reach;
    private final Trace trace;
    private final Clock clock;

    OutgoingDocuments(
            OutgoingRepository documents,
            OutgoingViews views,
            Numbering numbering,
            Issuing issuing,
            IssuedDocuments issued,
            Reviews reviews,
            Recognition recognition,
            IdempotencyKeys keys,
            Organs organs,
            Reach reach,
            Trace trace,
            Clock clock) {
        this.documents = documents;
        this.views = views;
        this.numbering = numbering;
        this.issuing = issuing;
        this.issued = issued;
        this.reviews = reviews;
        this.recognition = recognition;
        this.keys = keys;
        this.organs = organs;
        this.reach = reach;
        this.trace = trace;
        this.clock = clock;
    }

    @WithSession
    Uni<OutgoingView> get(Caller by, UUID id) {
        return readable(by, id).chain(views::of);
    }

    @Override
    public Uni<Void> requireReadable(Caller by, UUID documentId) {
        return readable(by, documentId).replaceWithVoid();
    }

    private Uni<OutgoingDocument> readable(Caller by, UUID id) {
        return documents
                .require(id)
                .call(document -> reach.of(by.requireUnit()).invoke(units -> Rights.requireReader(units, document)));
    }

    /** One page of what the caller's unit drafts or issues, the newest first; without signatures and annexes. */
    @WithSession
    Uni<Page<OutgoingView>> list(OutgoingFilter filter, Paging paging) {
        return Page.of(documents.found(filter), paging, OutgoingDocument::summary);
    }

    @WithTransaction
    Uni<OutgoingView> submit(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, Submission submission) {
        return act(
                by,
                key,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireDrafter(by, document))
                        .invoke(document -> version.require(document.version()))
                        .invoke(document -> document.submit(submission.levels()))
                        .call(document -> reviews.await(document, submission))
                        .call(recognition::settle)
                        .call(document -> trace.act(by, "OUTGOING_SUBMITTED", document.thing())));
    }

    @WithTransaction
    Uni<OutgoingView> giveBack(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, ReturnReason reason) {
        return act(
                by,
                key,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireReader(by, document))
                        .invoke(document -> version.require(document.version()))
                        .invoke(document -> document.giveBack(reason.reason()))
                        .call(document -> trace.act(by, "OUTGOING_RETURNED", document.thing())));
    }

    /** Gives a document up before its issue; its number, if it has one, stays visible as cancelled. */
    @WithTransaction
    Uni<OutgoingView> cancel(
            Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, CancellationReason reason) {
        return act(
                by,
                key,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireIssuer(by, document))
                        .invoke(document -> version.require(document.version()))
                        .invoke(document -> document.cancel(reason.reason(), VietnamDay.today(clock)))
                        .call(document -> trace.act(by, "OUTGOING_CANCELLED", document.thing())));
    }

    @WithTransaction
    Uni<OutgoingView> number(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, boolean onPaper) {
        return act(
                by,
                key,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireIssuer(by, document))
                        .invoke(document -> version.require(document.version()))
                        .invoke(document -> document.requireNumberable(onPaper))
                        .call(document -> numbering.number(document, onPaper))
                        .call(document -> trace.act(by, "OUTGOING_NUMBERED", document.thing())));
    }

    @WithTransaction
    Uni<OutgoingView> issue(
            Caller by,
            @Nullable IdempotencyKey key,
            UUID id,
            IfMatch version,
            IssueRequest request,
            @Nullable StoredContent scan) {
        return act(
                by,
                key,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireIssuer(by, document))
                        .invoke(document -> version.require(document.version()))
                        .call(document -> issuing.issue(document, request, scan))
                        .call(document -> trace.act(by, "OUTGOING_ISSUED", document.thing()))
                        .call(document -> issued.announce(by, document)));
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.OUTGOING;
    }

    @Override
    public Uni<Set<UUID>> filingUnits(UUID documentId) {
        return documents
                .require(documentId)
                .invoke(OutgoingDocument::requireFileable)
                .map(OutgoingDocument::readers);
    }

    @Override
    public Uni<List<FiledDocument>> filed(Collection<UUID> documentIds) {
        return documents.list("id in ?1", documentIds).chain(views::filed);
    }

    private Uni<OutgoingView> act(Caller by, @Nullable IdempotencyKey key, Supplier<Uni<OutgoingDocument>> step) {
        return keys.once(
                key,
                OutgoingView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(organ -> step.get())
                        .chain(views::of));
    }
}
