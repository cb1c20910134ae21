package vn.hososo.document.handover;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.hososo.document.dossier.DossierRecords;
import vn.hososo.document.dossier.DossierView;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.worker.Worker;

/** Handing closed dossiers over to the archive (Decree 30/2020, Art. 30). */
@ApplicationScoped
class Handovers {
    /** So many days before the last one the unit is told (Decree 30/2020, Annex VI, group E). */
    private static final int NOTICE = 30;

    private final HandoverRepository handovers;
    private final HandoverItemRepository items;
    private final DossierRecords dossiers;
    private final Organs organs;
    private final Reach reach;
    private final IdempotencyKeys keys;
    private final Trace trace;
    private final Worker worker;
    private final Clock clock;

    Handovers(
            HandoverRepository handovers,
            HandoverItemRepository items,
            DossierRecords dossiers,
            Organs organs,
            Reach reach,
            IdempotencyKeys keys,
            Trace trace,
            Worker worker,
            Clock clock) {
        this.handovers = handovers;
        this.items = items;
        this.dossiers = dossiers;
        this.organs = organs;
        this.reach = reach;
        this.keys = keys;
        this.trace = trace;
        this.worker = worker;
        this.clock = clock;
    }

    /** Takes the dossiers over, all or none, and writes the minutes. */
    @WithTransaction
    Uni<HandoverView> create(Caller by, IdempotencyKey key, NewHandover described) {
        return keys.once(
                key,
                HandoverView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(organ -> each(described.distinct(), id -> dossiers.requireForArchive(by, id))
                                .invoke(HandoverProblem::requireAll)
                                .chain(() -> each(
                                        described.distinct(), id -> dossiers.handOver(by, id, VietnamDay.today(clock))))
                                .chain(given -> write(by, organ, described, given))));
    }

    @WithSession
    Uni<HandoverView> get(Caller by, UUID id) {
        return handovers
                .require(id)
                .call(handover -> reach.of(by.requireUnit()).invoke(units -> requireOneOf(units, handover.unitId())))
                .chain(handover -> items.of(id).map(handover::view));
    }

    /** One page of the hand-overs that the caller's unit may read, the newest first; without their lists. */
    @WithSession
    Uni<Page<HandoverView>> list(Caller by, Paging paging) {
        return reach.of(by.requireUnit())
                .chain(units -> Page.of(handovers.of(units), paging, it -> it.view(List.of())));
    }

    /** The minutes as they are printed and signed. */
    Uni<byte[]> minutes(Caller by, UUID id) {
        return printable(by, id).chain(minutes -> worker.run("print", minutes::pdf));
    }

    @WithSession
    Uni<Minutes> printable(Caller by, UUID id) {
        return get(by, id)
                .chain(handover -> organs.require(handover.unitId()).map(organ -> new Minutes(handover, organ.name())));
    }

    /** One page of the closed dossiers of the caller's unit that must go to the archive within the notice. */
    @WithSession
    Uni<Page<DueView>> due(Caller by, Paging paging) {
        LocalDate today = VietnamDay.today(clock);
        LocalDate until = today.plusDays(NOTICE);
        return dossiers.due(by, until, paging)
                .map(found -> new Page<>(
                        found.total(),
                        found.items().stream()
                                .map(due -> DueView.of(due, today))
                                .toList()));
    }

    private Uni<HandoverView> write(Caller by, Organ organ, NewHandover described, List<DossierView> given) {
        UUID id = Ids.next();
        List<DossierView> ordered =
                given.stream().sorted(Comparator.comparing(DossierView::code)).toList();
        List<HandoverItem> list = IntStream.range(0, ordered.size())
                .mapToObj(i -> new HandoverItem(Ids.next(), id, i + 1, ordered.get(i)))
                .toList();
        Handover handover = new Handover(
                id,
                organ.id(),
                parties(by, organ, described),
                list,
                new Handover.Moment(VietnamDay.today(clock), clock.instant()));
        return handovers
                .persistAndFlush(handover)
                .chain(() -> items.persist(list))
                .chain(items::flush)
                .chain(() -> trace.act(
                        by,
                        "DOSSIERS_HANDED_OVER",
                        Thing.unit(organ.id()),
                        Map.of("handoverId", id.toString(), "count", Integer.toString(list.size()))))
                .map(done -> handover.view(list));
    }

    private static Handover.Parties parties(Caller by, Organ organ, NewHandover described) {
        return new Handover.Parties(
                described.giver() == null || described.giver().isBlank() ? organ.name() : described.giver(),
                by.name(),
                by.upn(),
                described.condition());
    }

    private static Uni<List<DossierView>> each(List<UUID> ids, Function<UUID, Uni<DossierView>> step) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> step.apply(id))
                .collect()
                .asList();
    }

    private static void requireOneOf(Set<UUID> units, UUID unitId) {
        if (!units.contains(unitId)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Lần giao nộp này thuộc về đơn vị khác.", "This hand-over belongs to another unit."));
        }
    }
}
