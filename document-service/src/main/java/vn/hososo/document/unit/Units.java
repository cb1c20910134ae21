package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

@ApplicationScoped
class Units implements Organs {
    private final UnitRepository units;
    private final UnitVersionRepository versions;
    private final Histories histories;
    private final RootOffice deciders;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;

    Units(
            UnitRepository units,
            UnitVersionRepository versions,
            Histories histories,
            RootOffice deciders,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Clock clock) {
        this.units = units;
        this.versions = versions;
        this.histories = histories;
        this.deciders = deciders;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
    }

    @WithTransaction
    Uni<UnitView> create(Caller by, IdempotencyKey key, NewUnit described) {
        return keys.once(
                key,
                UnitView.class,
                () -> deciders.require(by)
                        .chain(() -> add(by, described))
                        .call(made -> outbox.append(made.created().at(clock.instant())))
                        .map(made -> made.view(made.unit().validFrom())));
    }

    /** All units of a list, parents before their children, or none of them. */
    @WithTransaction
    Uni<UnitTable.Imported> createAll(Caller by, IdempotencyKey key, List<NewUnit> described) {
        return keys.once(
                key,
                UnitTable.Imported.class,
                () -> deciders.require(by)
                        .chain(() -> createNext(by, described, 0))
                        .map(UnitTable.Imported::new));
    }

    private Uni<Integer> createNext(Caller by, List<NewUnit> described, int at) {
        return at == described.size()
                ? Uni.createFrom().item(at)
                : add(by, described.get(at))
                        .call(made -> outbox.append(made.created().at(clock.instant())))
                        .chain(() -> createNext(by, described, at + 1));
    }

    /** Makes a unit inside the transaction of an act that tells of it. */
    Uni<UnitHistory> add(Caller by, NewUnit described) {
        requireDaysInOrder(described);
        return requireFreeKey(described.key())
                .chain(() -> parentOf(described.parentId(), described.parentKey()))
                .chain(parent -> save(by, described, parent.orElse(null)));
    }

    /** Gives a unit other attributes from a day on. */
    @WithTransaction
    Uni<UnitView> change(Caller by, IdempotencyKey key, UUID id, UnitChange change) {
        return keys.once(
                key,
                UnitView.class,
                () -> deciders.require(by)
                        .chain(() -> histories.require(id))
                        .chain(history -> change(by, history, change))
                        .call(changed -> outbox.append(
                                changed.changed(change.validFrom()).at(clock.instant())))
                        .map(changed -> changed.view(change.validFrom())));
    }

    /** The same inside the transaction of an act that tells of it. */
    Uni<UnitHistory> change(Caller by, UnitHistory history, UnitChange change) {
        LocalDate from = change.validFrom();
        if (!history.unit().existsOn(from)) {
            throw UnitProblem.notActive(history.facts(from), from);
        }
        return parentOf(change.parentId(), change.parentKey())
                .invoke(parent -> requireNotItself(history, parent.orElse(null)))
                .map(parent -> history.on(from).attributes().with(change, parent.orElse(null)))
                .chain(attributes -> decide(by, history, from, attributes))
                .call(() ->
                        trace.act(by, "UNIT_CHANGED", Thing.unit(history.unit().id())));
    }

    private Uni<UnitHistory> decide(Caller by, UnitHistory history, LocalDate from, Attributes attributes) {
        Optional<UnitVersion> there = history.beginningOn(from);
        if (there.isPresent()) {
            there.get().decide(attributes, clock.instant(), by.upn());
            return versions.flush().replaceWith(history);
        }
        UUID unitId = history.unit().id();
        return versions.persistAndFlush(
                        new UnitVersion(Ids.next(), unitId, from, attributes, clock.instant(), by.upn()))
                .chain(() -> histories.require(unitId));
    }

    @WithSession
    Uni<UnitView> get(UUID id, LocalDate on) {
        return histories.require(id).map(history -> history.view(on));
    }

    @WithSession
    Uni<List<UnitView>> versions(UUID id) {
        return histories.require(id).map(UnitHistory::views);
    }

    /** One page of the units valid on a day, with the number of all of them. */
    @WithSession
    Uni<Page<UnitView>> validOn(LocalDate day, Paging paging) {
        return Page.ofAll(units.validOn(day), paging, found -> views(found, day));
    }

    @WithSession
    Uni<List<UnitView>> allOn(LocalDate day) {
        return units.validOn(day).list().chain(found -> views(found, day));
    }

    private Uni<List<UnitView>> views(List<Unit> found, LocalDate day) {
        return histories
                .of(found)
                .map(all -> all.stream().map(it -> it.view(day)).toList());
    }

    @Override
    @WithSession
    public Uni<Organ> require(UUID id) {
        return require(id, VietnamDay.today(clock));
    }

    @Override
    @WithSession
    public Uni<Organ> require(UUID id, LocalDate on) {
        return histories.require(id).map(history -> history.facts(on));
    }

    @WithSession
    Uni<Organ> withKey(String key) {
        return units.withKey(key)
                .onItem()
                .ifNull()
                .failWith(() -> UnitProblem.notFound(key))
                .chain(unit -> require(unit.id()));
    }

    @Override
    public Uni<Optional<Organ>> find(UUID id) {
        LocalDate today = VietnamDay.today(clock);
        return histories.find(id).map(found -> found.map(history -> history.facts(today)));
    }

    @Override
    public Uni<Optional<Organ>> carrying(String organId) {
        LocalDate today = VietnamDay.today(clock);
        return histories.carrying(organId, today).map(found -> found.map(history -> history.facts(today)));
    }

    @Override
    @WithSession
    public Uni<Organ> requireActive(UUID id) {
        LocalDate today = VietnamDay.today(clock);
        return require(id, today).invoke(organ -> requireActive(organ, today));
    }

    private static void requireActive(Organ organ, LocalDate day) {
        if (!organ.isActiveOn(day)) {
            throw UnitProblem.notActive(organ, day);
        }
    }

    private Uni<Void> requireFreeKey(String key) {
        return units.hasKey(key)
                .invoke(taken -> {
                    if (taken) {
                        throw UnitProblem.keyTaken(key);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Optional<UUID>> parentOf(@Nullable UUID id, @Nullable String key) {
        if (id != null) {
            return units.findById(id)
                    .onItem()
                    .ifNull()
                    .failWith(() -> unknownParent("parentId"))
                    .map(parent -> Optional.of(parent.id()));
        }
        if (key != null) {
            return units.withKey(key)
                    .onItem()
                    .ifNull()
                    .failWith(() -> unknownParent("parentKey"))
                    .map(parent -> Optional.of(parent.id()));
        }
        return Uni.createFrom().item(Optional.empty());
    }

    private Uni<UnitHistory> save(Caller by, NewUnit described, @Nullable UUID parentId) {
        Unit unit = new Unit(Ids.next(), described, clock.instant());
        UnitVersion first = new UnitVersion(
                Ids.next(),
                unit.id(),
                described.validFrom(),
                Attributes.of(described, parentId),
                clock.instant(),
                by.upn());
        return units.persistAndFlush(unit)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> UnitProblem.keyTaken(described.key()))
                .chain(() -> versions.persistAndFlush(first))
                .chain(() -> trace.act(by, "UNIT_CREATED", Thing.unit(unit.id())))
                .replaceWith(() -> new UnitHistory(unit, List.of(first)));
    }

    private static void requireNotItself(UnitHistory history, @Nullable UUID parentId) {
        if (history.unit().id().equals(parentId)) {
            throw ProblemException.invalid(
                    "parentId", "body", new Text("Không thể trực thuộc chính mình.", "A unit is not its own parent."));
        }
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
}
