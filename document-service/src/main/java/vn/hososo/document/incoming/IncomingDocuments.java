package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.calendar.WorkingDays;
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
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

@ApplicationScoped
class IncomingDocuments implements Arrivals, Fileable {
    private final IncomingRepository documents;
    private final IncomingViews views;
    private final DeliveredAnnexes annexes;
    private final Duplicates duplicates;
    private final Revisions revisions;
    private final Registers registers;
    private final Organs organs;
    private final WorkingDays workingDays;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Reach reach;
    private final Clock clock;

    IncomingDocuments(
            IncomingRepository documents,
            IncomingViews views,
            DeliveredAnnexes annexes,
            Duplicates duplicates,
            Revisions revisions,
            Registers registers,
            Organs organs,
            WorkingDays workingDays,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Reach reach,
            Clock clock) {
        this.documents = documents;
        this.views = views;
        this.annexes = annexes;
        this.duplicates = duplicates;
        this.revisions = revisions;
        this.registers = registers;
        this.organs = organs;
        this.workingDays = workingDays;
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
                        .call(organ -> duplicates.requireNewOrLinked(organ.id(), described))
                        .chain(organ -> dated(described).chain(dated -> enter(by, organ, dated, content)))
                        .chain(views::of));
    }

    @WithSession
    Uni<IncomingView> get(Caller by, UUID id) {
        return documents
                .require(id)
                .call(document -> reach.of(by.requireUnit()).invoke(units -> Belonging.require(units, document)))
                .chain(views::of);
    }

    /** One page of what arrived at the caller's unit. */
    @WithSession
    Uni<Page<IncomingView>> list(Caller by, IncomingFilter filter, Sort sort, Paging paging) {
        return reach.of(by.requireUnit())
                .map(units -> documents.found(filter.of(units), sort))
                .chain(found -> Page.ofAll(found, paging, views::of));
    }

    /** What of the caller's unit, and of those handed over to it, is late or due within so many working days, with the numbers of all of it. */
    @WithSession
    Uni<FollowUpView> followUp(Caller by, @Nullable String assignee, int days, Paging paging) {
        LocalDate today = VietnamDay.today(clock);
        Supplier<IncomingFilter> theirs = () -> new IncomingFilter().assignee(assignee, by);
        return reach.of(by.requireUnit())
                .chain(units -> workingDays
                        .after(today, days)
                        .chain(soon -> followUp(() -> theirs.get().of(units), today, soon, paging)));
    }

    private Uni<FollowUpView> followUp(
            Supplier<IncomingFilter> theirs, LocalDate today, LocalDate soon, Paging paging) {
        return documents
                .counts(theirs.get().open(), today, soon)
                .chain(counts -> documents
                        .found(theirs.get().openAndDueUntil(soon), IncomingFilter.sort("dueOn"))
                        .page(paging.page(), paging.size())
                        .list()
                        .chain(views::of)
                        .map(items -> new FollowUpView(
                                today, soon, counts.open(), counts.overdue(), counts.dueSoon(), items)));
    }

    @Override
    public Uni<UUID> unitOf(UUID incomingId) {
        return documents.require(incomingId).map(IncomingDocument::unitId);
    }

    @Override
    public Uni<Optional<LocalDate>> dueOn(UUID incomingId) {
        return documents.require(incomingId).map(IncomingDocument::dueOn);
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.INCOMING;
    }

    @Override
    public Uni<Set<UUID>> filingUnits(UUID documentId) {
        return documents
                .require(documentId)
                .invoke(IncomingDocument::requireFileable)
                .map(document -> Set.of(document.unitId()));
    }

    /** A due day that is given in working days is counted from the day of arrival. */
    private Uni<NewIncoming> dated(NewIncoming described) {
        Integer days = described.dueInWorkingDays();
        return days == null
                ? Uni.createFrom().item(described)
                : workingDays.after(VietnamDay.today(clock), days).map(described::dueOn);
    }

    @Override
    public Uni<List<FiledDocument>> filed(Collection<UUID> documentIds) {
        return documents
                .list("id in ?1", documentIds)
                .chain(found -> annexes.filed(documentIds)
                        .map(delivered -> found.stream()
                                .map(document -> document.filed(delivered.getOrDefault(document.id(), List.of())))
                                .toList()));
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
}
