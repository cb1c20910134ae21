package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

@ApplicationScoped
class Units implements Organs, Reach {
    private final UnitRepository units;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Units(UnitRepository units, IdempotencyKeys keys, Outbox outbox, Trace trace, Clock clock) {
        this.units = units;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    @WithTransaction
    Uni<UnitView> create(Caller by, IdempotencyKey key, NewUnit described) {
        requireDaysInOrder(described);
        return keys.once(
                key,
                UnitView.class,
                () -> requireFreeKey(described.key())
                        .chain(() -> parentOf(described))
                        .chain(parent -> save(by, described, parent.orElse(null))));
    }

    @WithSession
    Uni<UnitView> get(UUID id) {
        return units.require(id).map(Unit::view);
    }

    /** One page of the units valid on a day, with the number of all of them. */
    @WithSession
    Uni<Page> validOn(LocalDate day, Paging paging) {
        PanacheQuery<Unit> found = units.validOn(day);
        return found.count()
                .chain(total -> found.page(paging.page(), paging.size())
                        .list()
                        .map(page ->
                                new Page(total, page.stream().map(Unit::view).toList())));
    }

    @Override
    @WithSession
    public Uni<Organ> require(UUID id) {
        return units.require(id).map(Unit::facts);
    }

    @Override
    public Uni<Optional<Organ>> find(UUID id) {
        return units.findById(id).map(found -> Optional.ofNullable(found).map(Unit::facts));
    }

    @Override
    public Uni<Optional<Organ>> carrying(String organId) {
        return units.carrying(organId, VietnamDay.today(clock))
                .map(found -> Optional.ofNullable(found).map(Unit::facts));
    }

    @Override
    @WithSession
    public Uni<Organ> requireActive(UUID id) {
        LocalDate today = VietnamDay.today(clock);
        return require(id).invoke(organ -> requireActive(organ, today));
    }

    @Override
    public Uni<Set<UUID>> of(UUID unitId) {
        return Uni.createFrom().item(Set.of(unitId));
    }

    private static void requireActive(Organ organ, LocalDate day) {
        if (!organ.isActiveOn(day)) {
            throw UnitProblem.notActive(organ, day);
        }
    }

    private Uni<Void> requireFreeKey(String key) {
        return units.hasKey(key)
                .invoke(Unchecked.consumer(taken -> {
                    if (taken) {
                        throw UnitProblem.keyTaken(key);
                    }
                }))
                .replaceWithVoid();
    }

    private Uni<Optional<UUID>> parentOf(NewUnit described) {
        if (described.parentId() != null) {
            return units.findById(described.parentId())
                    .onItem()
                    .ifNull()
                    .failWith(() -> unknownParent("parentId"))
                    .map(parent -> Optional.of(parent.facts().id()));
        }
        if (described.parentKey() != null) {
            return units.find("key", described.parentKey())
                    .firstResult()
                    .onItem()
                    .ifNull()
                    .failWith(() -> unknownParent("parentKey"))
                    .map(parent -> Optional.of(parent.facts().id()));
        }
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<UnitView> save(Caller by, NewUnit described, @Nullable UUID parentId) {
        Unit unit = new Unit(Ids.next(), described, parentId, clock.instant());
        return units.persistAndFlush(unit)
                .call(() -> outbox.append(unit.created().at(clock.instant())))
                .call(() ->
                        trace.act(by, "UNIT_CREATED", Thing.unit(unit.facts().id())))
                .map(Unit::view);
    }

    private static void requireDaysInOrder(NewUnit described) {
        if (described.validTo() != null && !described.validTo().isAfter(described.validFrom())) {
            throw ProblemException.invalid(
                    "validTo", "body", new Text("Phải sau validFrom.", "It must be after validFrom."));
        }
    }

    private static ProblemException unknownParent(String field) {
        return ProblemException.invalid(
                field, "body", new Text("Đơn vị cấp trên không tồn tại.", "The parent unit does not exist."));
    }

    record Page(long total, List<UnitView> items) {}
}
