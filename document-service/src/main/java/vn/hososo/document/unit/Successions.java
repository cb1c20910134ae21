package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;

/** Who stands in whose place, and whose records may be read by whom. */
@ApplicationScoped
class Successions implements Succession, Reach {
    private final SuccessionRepository successions;
    private final HandOverRepository handOvers;
    private final Organs organs;
    private final RootOffice deciders;
    private final IdempotencyKeys keys;
    private final Trace trace;
    private final Clock clock;

    Successions(
            SuccessionRepository successions,
            HandOverRepository handOvers,
            Organs organs,
            RootOffice deciders,
            IdempotencyKeys keys,
            Trace trace,
            Clock clock) {
        this.successions = successions;
        this.handOvers = handOvers;
        this.organs = organs;
        this.deciders = deciders;
        this.keys = keys;
        this.trace = trace;
        this.clock = clock;
    }

    @Override
    public Uni<UUID> currentOf(UUID unitId, LocalDate on) {
        return successions.endOfChain(unitId, on);
    }

    @Override
    public Uni<Set<UUID>> of(UUID unitId) {
        return handOvers.reachOf(unitId).map(Set::copyOf);
    }

    @WithSession
    Uni<SuccessionView> view(UUID unitId) {
        return organs.require(unitId)
                .chain(() -> currentOf(unitId, VietnamDay.today(clock)))
                .chain(current -> successions
                        .around(unitId)
                        .map(links -> new SuccessionView(
                                unitId,
                                current,
                                links.stream().map(SuccessionView.Link::of).toList())));
    }

    /** Opens a predecessor's records to its successor's people; the successor's leader or the root office decides it. */
    @WithTransaction
    Uni<HandOverView> handOver(Caller by, IdempotencyKey key, UUID from, NewHandOver described) {
        return keys.once(
                key,
                HandOverView.class,
                () -> organs.require(from)
                        .chain(() -> requireDecider(by, described.toUnitId()))
                        .chain(() -> requireSuccessor(from, described.toUnitId()))
                        .chain(() -> requireNotDone(from, described.toUnitId()))
                        .chain(() -> record(by, from, described)));
    }

    private Uni<HandOverView> record(Caller by, UUID from, NewHandOver described) {
        return handOvers
                .persistAndFlush(new HandOver(from, described, clock.instant(), by.upn()))
                .call(() -> trace.act(
                        by,
                        "UNIT_HANDED_OVER",
                        Thing.unit(from),
                        Map.of("toUnitId", described.toUnitId().toString())))
                .map(HandOver::view);
    }

    private Uni<Void> requireDecider(Caller by, UUID to) {
        return by.has(Roles.LEADER) && to.equals(by.unitId())
                ? organs.requireActive(to).replaceWithVoid()
                : deciders.require(by);
    }

    private Uni<Void> requireSuccessor(UUID from, UUID to) {
        return successions
                .follows(to, from, VietnamDay.today(clock))
                .invoke(follows -> {
                    if (!follows) {
                        throw UnitProblem.notASuccessor();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireNotDone(UUID from, UUID to) {
        return handOvers
                .isDone(from, to)
                .invoke(done -> {
                    if (done) {
                        throw UnitProblem.handedOverAlready();
                    }
                })
                .replaceWithVoid();
    }
}
