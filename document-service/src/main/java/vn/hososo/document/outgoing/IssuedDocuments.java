package vn.hososo.document.outgoing;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.version.IfMatch;

/** What happens to a document after its issue: it goes to its receivers, is taken back, replaced or addressed anew. */
@ApplicationScoped
class IssuedDocuments {
    private final OutgoingRepository documents;
    private final AnnexRepository annexes;
    private final OutgoingViews views;
    private final Revisions revisions;
    private final Organs organs;
    private final KnownRecipients recipients;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;
    private final List<OutgoingListener> listeners;

    IssuedDocuments(
            OutgoingRepository documents,
            AnnexRepository annexes,
            OutgoingViews views,
            Revisions revisions,
            Organs organs,
            KnownRecipients recipients,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Clock clock,
            @All List<OutgoingListener> listeners) {
        this.documents = documents;
        this.annexes = annexes;
        this.views = views;
        this.revisions = revisions;
        this.organs = organs;
        this.recipients = recipients;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Tells of a document that was just issued, and ends the one whose place it takes. */
    Uni<Void> announce(Caller by, OutgoingDocument document) {
        return documents
                .flush()
                .chain(() -> facts(document))
                .chain(facts -> tell(listener -> listener.issued(facts, by)))
                .chain(() -> document.replacesId()
                        .map(older -> replace(by, older, document))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Takes an issued document back; from now on every act on it is refused. */
    @WithTransaction
    Uni<OutgoingView> recall(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, Recall recall) {
        return keys.once(
                key,
                OutgoingView.class,
                () -> own(by, id, version)
                        .call(document -> outbox.append(
                                document.recall(recall.reason(), today()).at(clock.instant())))
                        .call(document -> trace.act(by, "OUTGOING_RECALLED", document.thing()))
                        .call(() -> tell(listener -> listener.recalled(id, recall.reason(), by)))
                        .chain(views::of));
    }

    /** Adds and removes recipients of an issued document. */
    @WithTransaction
    Uni<OutgoingView> readdress(
            Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, NewRecipients change) {
        return keys.once(
                key,
                OutgoingView.class,
                () -> own(by, id, version)
                        .invoke(document -> document.requireIssued(Act.READDRESS))
                        .call(() -> recipients.require(change.added(), "added", "body"))
                        .call(document -> readdress(by, document, change))
                        .chain(views::of));
    }

    private Uni<OutgoingDocument> own(Caller by, UUID id, IfMatch version) {
        return organs.requireActive(by.requireUnit())
                .chain(() -> documents.requireLocked(id))
                .invoke(document -> Rights.requireIssuer(by, document))
                .invoke(document -> version.require(document.version()));
    }

    private Uni<Void> readdress(Caller by, OutgoingDocument document, NewRecipients change) {
        List<Recipient> removed = removed(document.recipients(), change.removed());
        List<Recipient> now = new ArrayList<>(document.recipients());
        now.removeAll(removed);
        now.addAll(change.added());
        document.readdress(now);
        Map<String, String> details = Map.of(
                "added", String.valueOf(change.added().size()),
                "removed", String.valueOf(removed.size()));
        return trace.act(by, "OUTGOING_READDRESSED", document.thing(), details)
                .chain(() -> facts(document))
                .chain(facts ->
                        tell(listener -> listener.readdressed(facts, change.added(), removed, change.reason(), by)));
    }

    private static List<Recipient> removed(List<Recipient> present, List<Addressee> named) {
        return named.stream()
                .map(line -> present.stream()
                        .filter(recipient -> recipient.isNamedBy(line))
                        .findFirst()
                        .orElseThrow(IssuedDocuments::noSuchRecipient))
                .toList();
    }

    /** A document that was taken back meanwhile stays so; one that already has a successor gets no second one. */
    private Uni<Void> replace(Caller by, UUID olderId, OutgoingDocument newer) {
        return documents
                .requireLocked(olderId)
                .chain(older -> older.state() instanceof OutgoingState.Recalled
                        ? Uni.createFrom().voidItem()
                        : replace(by, older, newer));
    }

    private Uni<Void> replace(Caller by, OutgoingDocument older, OutgoingDocument newer) {
        return outbox.append(older.replaceBy(newer.id(), today()).at(clock.instant()))
                .chain(() -> trace.act(
                        by,
                        "OUTGOING_REPLACED",
                        older.thing(),
                        Map.of("replacedById", newer.id().toString())))
                .chain(() -> tell(listener -> listener.replaced(older.id(), newer.id(), by)));
    }

    private Uni<IssuedDocument> facts(OutgoingDocument document) {
        return revisions
                .require(document.currentRevisionId())
                .chain(revision -> annexes.of(document.id())
                        .map(found -> document.issued(
                                revision.content(),
                                found.stream()
                                        .map(annex -> new IssuedDocument.Annex(annex.title(), annex.content()))
                                        .toList())));
    }

    private Uni<Void> tell(Function<OutgoingListener, Uni<Void>> news) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (OutgoingListener listener : listeners) {
            told = told.chain(() -> news.apply(listener));
        }
        return told;
    }

    private LocalDate today() {
        return VietnamDay.today(clock);
    }

    private static ProblemException noSuchRecipient() {
        return ProblemException.invalid(
                "removed",
                "body",
                new Text("Không có nơi nhận này trong văn bản.", "The document has no such recipient."));
    }
}
