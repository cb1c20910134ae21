package vn.hososo.document.dossier;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
class Dossiers {
    private final DossierRepository dossiers;
    private final DossierDocumentRepository documents;
    private final Filing filing;
    private final Map<ItemKind, Fileable> fileables;
    private final Organs organs;
    private final Registers registers;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Reach reach;
    private final Clock clock;

    Dossiers(
            DossierRepository dossiers,
            DossierDocumentRepository documents,
            Filing filing,
            @All List<Fileable> fileables,
            Organs organs,
            Registers registers,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Reach reach,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.filing = filing;
        this.fileables = fileables.stream().collect(Collectors.toMap(Fileable::itemKind, Function.identity()));
        this.organs = organs;
        this.registers = registers;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.reach = reach;
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
                        .chain(this::view));
    }

    /** Adds a document of the caller's unit behind those already there. */
    @WithTransaction
    Uni<DossierView> add(Caller by, @Nullable IdempotencyKey key, UUID dossierId, NewItem item) {
        return keys.once(
                key,
                DossierView.class,
                () -> requireFileable(by, item)
                        .chain(() -> filing.file(by, dossierId, item.itemKind(), item.documentId()))
                        .chain(() -> dossiers.require(dossierId))
                        .chain(this::view));
    }

    @WithSession
    Uni<DossierView> get(Caller by, UUID id) {
        return dossiers.require(id)
                .call(dossier ->
                        reach.of(by.requireUnit()).invoke(units -> Filing.requireOneOf(units, dossier.unitId())))
                .chain(this::view);
    }

    /** One page of the caller's unit's dossiers, the newest first. */
    @WithSession
    Uni<Page> list(Caller by, Paging paging) {
        PanacheQuery<Dossier> found = dossiers.ofUnit(by.requireUnit());
        return found.count()
                .chain(total -> found.page(paging.page(), paging.size())
                        .list()
                        .map(page -> new Page(
                                total, page.stream().map(Dossier::summary).toList())));
    }

    private Uni<Dossier> open(Caller by, Organ organ, NewDossier described) {
        LocalDate today = VietnamDay.today(clock);
        return registers
                .next(organ.id(), Purpose.DOSSIER, today.getYear())
                .map(entry -> new DossierCode(organ.code(), entry.year(), entry.number()))
                .map(code -> new Dossier(
                        Ids.next(), organ.id(), code, described, new Dossier.Opening(today, clock.instant(), by.upn())))
                .call(dossiers::persistAndFlush)
                .call(dossier -> outbox.append(dossier.created().at(clock.instant())))
                .call(dossier -> trace.act(by, "DOSSIER_OPENED", dossier.thing(), Map.of("code", dossier.code())));
    }

    private Uni<Void> fileFirst(Caller by, Dossier dossier, @Nullable UUID incomingId) {
        return incomingId == null
                ? Uni.createFrom().voidItem()
                : filing.file(by, dossier, new NewItem(ItemKind.INCOMING, incomingId));
    }

    private Uni<Void> requireFileable(Caller by, NewDossier described) {
        return described.incomingId() == null
                ? Uni.createFrom().voidItem()
                : requireFileable(by, new NewItem(ItemKind.INCOMING, described.incomingId()));
    }

    private Uni<Void> requireFileable(Caller by, NewItem item) {
        return fileables
                .get(item.itemKind())
                .filingUnits(item.documentId())
                .invoke(units -> requireOneOf(by, units))
                .replaceWithVoid();
    }

    private static void requireOneOf(Caller by, Set<UUID> units) {
        if (!units.contains(by.requireUnit())) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Văn bản này thuộc về đơn vị khác.", "This document belongs to another unit."));
        }
    }

    /** Flushed first, so that the view carries the version that the commit will leave. */
    private Uni<DossierView> view(Dossier dossier) {
        return dossiers.flush().chain(() -> documents.of(dossier.id())).map(dossier::view);
    }

    record Page(long total, List<DossierSummary> items) {}
}
