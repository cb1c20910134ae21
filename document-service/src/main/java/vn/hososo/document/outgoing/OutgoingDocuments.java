package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.dossier.Fileable;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Paging;

/** The acts on an outgoing document from its submission to its issue. */
@ApplicationScoped
class OutgoingDocuments implements Fileable {
    private final OutgoingRepository documents;
    private final OutgoingViews views;
    private final Numbering numbering;
    private final Issuing issuing;
    private final IdempotencyKeys keys;

    OutgoingDocuments(
            OutgoingRepository documents,
            OutgoingViews views,
            Numbering numbering,
            Issuing issuing,
            IdempotencyKeys keys) {
        this.documents = documents;
        this.views = views;
        this.numbering = numbering;
        this.issuing = issuing;
        this.keys = keys;
    }

    @WithSession
    Uni<OutgoingView> get(Caller by, UUID id) {
        return documents
                .require(id)
                .invoke(document -> Rights.requireReader(by, document))
                .chain(views::of);
    }

    /** One page of what the caller's unit drafts or issues, the newest first; without signatures. */
    @WithSession
    Uni<Page> list(Caller by, @Nullable String state, Paging paging) {
        PanacheQuery<OutgoingDocument> found = documents.ofUnit(by.requireUnit(), state);
        return found.count()
                .chain(total -> found.page(paging.page(), paging.size())
                        .list()
                        .map(page -> new Page(
                                total,
                                page.stream().map(it -> it.view(List.of())).toList())));
    }

    @WithTransaction
    Uni<OutgoingView> submit(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version) {
        return act(
                key,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireDrafter(by, document))
                        .invoke(document -> version.require(document.version()))
                        .invoke(OutgoingDocument::submit));
    }

    @WithTransaction
    Uni<OutgoingView> giveBack(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, ReturnReason reason) {
        return act(
                key,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireReader(by, document))
                        .invoke(document -> version.require(document.version()))
                        .invoke(document -> document.giveBack(reason.reason())));
    }

    @WithTransaction
    Uni<OutgoingView> number(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, boolean onPaper) {
        return act(
                key,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireIssuer(by, document))
                        .invoke(document -> version.require(document.version()))
                        .invoke(document -> document.requireNumberable(onPaper))
                        .call(document -> numbering.number(document, onPaper)));
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
                key,
                () -> documents
                        .requireLocked(id)
                        .invoke(document -> Rights.requireIssuer(by, document))
                        .invoke(document -> version.require(document.version()))
                        .call(document -> issuing.issue(document, request, scan)));
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.OUTGOING;
    }

    @Override
    public Uni<Set<UUID>> filingUnits(UUID documentId) {
        return documents.require(documentId).map(OutgoingDocument::readers);
    }

    private Uni<OutgoingView> act(@Nullable IdempotencyKey key, Supplier<Uni<OutgoingDocument>> step) {
        return keys.once(key, OutgoingView.class, () -> step.get().chain(views::of));
    }

    record Page(long total, List<OutgoingView> items) {}
}
