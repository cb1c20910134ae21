package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.version.IfMatch;

/** Adds annexes to a document until it has its number. */
@ApplicationScoped
class Annexes {
    private final OutgoingRepository documents;
    private final AnnexRepository annexes;
    private final OutgoingViews views;
    private final Revisions revisions;
    private final IdempotencyKeys keys;
    private final Organs organs;
    private final Trace trace;

    Annexes(
            OutgoingRepository documents,
            AnnexRepository annexes,
            OutgoingViews views,
            Revisions revisions,
            IdempotencyKeys keys,
            Organs organs,
            Trace trace) {
        this.documents = documents;
        this.annexes = annexes;
        this.views = views;
        this.revisions = revisions;
        this.keys = keys;
        this.organs = organs;
        this.trace = trace;
    }

    @WithTransaction
    Uni<OutgoingView> add(
            Caller by,
            @Nullable IdempotencyKey key,
            UUID id,
            IfMatch version,
            NewAnnex described,
            StoredContent content) {
        return keys.once(
                key,
                OutgoingView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(organ -> documents.requireLocked(id))
                        .invoke(document -> Rights.requireDrafter(by, document))
                        .invoke(document -> version.require(document.version()))
                        .call(document -> add(by, document, described, content))
                        .chain(views::of));
    }

    private Uni<Void> add(Caller by, OutgoingDocument document, NewAnnex described, StoredContent content) {
        int ordinal = document.addAnnex();
        return revisions
                .add(document.reference(), content, null)
                .map(revision -> new Annex(Ids.next(), ordinal, described, revision, by.upn()))
                .chain(annexes::persist)
                .chain(annex -> trace.act(
                        by,
                        "OUTGOING_ANNEX_ADDED",
                        document.thing(),
                        Map.of("revisionId", annex.revisionId().toString())));
    }
}
