package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredContent;
import vn.hososo.document.dossier.Fileable;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.dossier.ItemKind;
import vn.hososo.document.register.Entry;
import vn.hososo.document.register.Purpose;
import vn.hososo.document.register.Registers;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

@ApplicationScoped
class IncomingDocuments implements Arrivals, Fileable {
    private final IncomingRepository documents;
    private final Revisions revisions;
    private final Registers registers;
    private final Organs organs;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Reach reach;
    private final Clock clock;

    IncomingDocuments(
            IncomingRepository documents,
            Revisions revisions,
            Registers registers,
            Organs organs,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Reach reach,
            Clock clock) {
        this.documents = documents;
        this.revisions = revisions;
        this.registers = registers;
        this.organs = organs;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Enters an arrived document under the unit's next arrival number (Decree 30/2020, Art. 22: one consecutive series
     * a year for paper and electronic documents together).
     */
    @WithTransaction
    Uni<IncomingView> register(Caller by, IdempotencyKey key, NewIncoming described, StoredContent content) {
        return keys.once(
                key,
                IncomingView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(organ -> enter(by, organ, described, content))
                        .map(IncomingDocument::view));
    }

    @WithSession
    Uni<IncomingView> get(Caller by, UUID id) {
        return documents
                .require(id)
                .call(document -> reach.of(by.requireUnit()).invoke(units -> requireOneOf(units, document)))
                .map(IncomingDocument::view);
    }

    /** One page of what arrived at the caller's unit, the newest first. */
    @WithSession
    Uni<Page> list(Caller by, @Nullable String state, Paging paging) {
        PanacheQuery<IncomingDocument> found = documents.ofUnit(by.requireUnit(), state);
        return found.count()
                .chain(total -> found.page(paging.page(), paging.size())
                        .list()
                        .map(page -> new Page(
                                total, page.stream().map(IncomingDocument::view).toList())));
    }

    @Override
    public Uni<UUID> unitOf(UUID incomingId) {
        return documents.require(incomingId).map(IncomingDocument::unitId);
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.INCOMING;
    }

    @Override
    public Uni<Set<UUID>> filingUnits(UUID documentId) {
        return unitOf(documentId).map(Set::of);
    }

    @Override
    public Uni<List<FiledDocument>> filed(Collection<UUID> documentIds) {
        return documents
                .list("id in ?1", documentIds)
                .map(found -> found.stream().map(IncomingDocument::filed).toList());
    }

    /** The number comes last: until the commit its counter keeps every other registration of the unit waiting. */
    private Uni<IncomingDocument> enter(Caller by, Organ organ, NewIncoming described, StoredContent content) {
        UUID id = Ids.next();
        LocalDate today = VietnamDay.today(clock);
        return revisions
                .add(DocumentRef.incoming(id, organ.id()), content, null)
                .chain(revision -> registers
                        .next(organ.id(), Purpose.INCOMING, today.getYear())
                        .map(entry -> arrival(by, organ, today, entry))
                        .map(arrival -> new IncomingDocument(id, described, arrival, revision)))
                .call(documents::persistAndFlush)
                .call(document -> outbox.append(document.registered().at(clock.instant())))
                .call(document -> trace.act(by, "INCOMING_REGISTERED", document.thing()));
    }

    private Arrival arrival(Caller by, Organ organ, LocalDate today, Entry entry) {
        return new Arrival(organ.id(), entry.year(), entry.number(), today, clock.instant(), by.upn());
    }

    private static void requireOneOf(Set<UUID> units, IncomingDocument document) {
        if (!units.contains(document.unitId())) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Văn bản này thuộc về đơn vị khác.", "This document belongs to another unit."));
        }
    }

    record Page(long total, List<IncomingView> items) {}
}
