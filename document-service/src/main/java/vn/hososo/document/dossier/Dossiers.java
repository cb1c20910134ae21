package vn.hososo.document.dossier;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.catalogue.CatalogueEntries;
import vn.hososo.document.catalogue.CataloguedDossier;
import vn.hososo.document.register.Purpose;
import vn.hososo.document.register.Registers;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** Opening, filling and reading dossiers. */
@ApplicationScoped
class Dossiers {
    private final DossierRepository dossiers;
    private final DossierViews views;
    private final DossierAccess access;
    private final Filing filing;
    private final CatalogueEntries catalogue;
    private final Organs organs;
    private final Registers registers;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Dossiers(
            DossierRepository dossiers,
            DossierViews views,
            DossierAccess access,
            Filing filing,
            CatalogueEntries catalogue,
            Organs organs,
            Registers registers,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.dossiers = dossiers;
        this.views = views;
        this.access = access;
        this.filing = filing;
        this.catalogue = catalogue;
        this.organs = organs;
        this.registers = registers;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    /** Opens a dossier (Decree 30/2020, Art. 29); the incoming document it starts from becomes its first document. */
    @WithTransaction
    Uni<DossierView> open(Caller by, IdempotencyKey key, NewDossier described) {
        return keys.once(
                key,
                DossierView.class,
                () -> organs.requireActive(by.requireUnit())
                        .call(() -> requireFileable(by, described))
                        .chain(organ -> open(by, organ, described))
                        .call(dossier -> fileFirst(by, dossier, described.incomingId()))
                        .chain(views::of));
    }

    /** Adds a document of the caller's unit behind those already there. */
    @WithTransaction
    Uni<DossierView> add(Caller by, @Nullable IdempotencyKey key, UUID dossierId, NewItem item) {
        return keys.once(
                key,
                DossierView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(() -> views.requireFileable(by, item))
                        .chain(() -> filing.file(by, dossierId, item.itemKind(), item.documentId()))
                        .chain(() -> dossiers.require(dossierId))
                        .chain(views::of));
    }

    @WithSession
    Uni<DossierView> get(Caller by, UUID id) {
        return dossiers.require(id).call(dossier -> access.require(by, dossier)).chain(views::of);
    }

    /** One page of the dossiers that the caller may read, the newest first; a predecessor's among them. */
    @WithSession
    Uni<Page<DossierSummary>> list(Caller by, DossierFilter filter, Paging paging) {
        return access.units(by)
                .map(units -> dossiers.visible(units, filter, DossierRepository.Viewer.of(by)))
                .chain(found -> filter.isIncomplete()
                        ? found.<Dossier>list()
                                .chain(views::incomplete)
                                .map(all -> Page.of(
                                        all.stream().map(Dossier::summary).toList(), paging))
                        : Page.of(found, paging, Dossier::summary));
    }

    private Uni<Dossier> open(Caller by, Organ organ, NewDossier described) {
        LocalDate today = VietnamDay.today(clock);
        return (described.catalogueEntryId() == null
                        ? numbered(by, organ, described, today)
                        : catalogued(by, organ, described, described.catalogueEntryId(), today))
                .call(dossiers::persistAndFlush)
                .call(dossier -> outbox.append(dossier.created().at(clock.instant())))
                .call(dossier -> trace.act(by, "DOSSIER_OPENED", dossier.thing(), Map.of("code", dossier.code())));
    }

    private Uni<Dossier> numbered(Caller by, Organ organ, NewDossier described, LocalDate today) {
        Dossier.Subject subject =
                new Dossier.Subject(described.requireTitle(), described.incomingId(), null, null, null);
        return registers
                .next(organ.id(), Purpose.DOSSIER, today.getYear())
                .map(entry -> DossierCode.numbered(organ.code(), entry.year(), entry.number()))
                .map(code -> new Dossier(Ids.next(), organ.id(), code, subject, opening(by, today)));
    }

    private Uni<Dossier> catalogued(Caller by, Organ organ, NewDossier described, UUID entryId, LocalDate today) {
        return catalogue
                .claim(organ.id(), entryId)
                .call(this::requireUnused)
                .map(entry -> new Dossier(
                        Ids.next(),
                        organ.id(),
                        DossierCode.catalogued(organ.code(), entry.year(), entry.notation()),
                        subject(described, entry),
                        opening(by, today)));
    }

    private Uni<Void> requireUnused(CataloguedDossier entry) {
        return dossiers.hasEntry(entry.entryId())
                .invoke(Unchecked.consumer(used -> {
                    if (used) {
                        throw DossierProblem.entryUsed(entry.notation());
                    }
                }))
                .replaceWithVoid();
    }

    private static Dossier.Subject subject(NewDossier described, CataloguedDossier entry) {
        return new Dossier.Subject(
                described.lacksTitle() ? entry.title() : described.requireTitle(),
                described.incomingId(),
                entry.entryId(),
                entry.retention(),
                entry.creator());
    }

    private Dossier.Opening opening(Caller by, LocalDate today) {
        return new Dossier.Opening(today, clock.instant(), by.upn(), by.name());
    }

    private Uni<Void> fileFirst(Caller by, Dossier dossier, @Nullable UUID incomingId) {
        return incomingId == null
                ? Uni.createFrom().voidItem()
                : filing.file(by, dossier, new NewItem(ItemKind.INCOMING, incomingId));
    }

    private Uni<Void> requireFileable(Caller by, NewDossier described) {
        return described.incomingId() == null
                ? Uni.createFrom().voidItem()
                : views.requireFileable(by, new NewItem(ItemKind.INCOMING, described.incomingId()));
    }
}
