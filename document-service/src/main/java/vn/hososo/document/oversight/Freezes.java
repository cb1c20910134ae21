package vn.hososo.document.oversight;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/**
 * Freezes sets of records. The refusal itself is the trace's: no act goes past it, so none can be forgotten. An act that
 * had begun when the freeze was ordered may still end.
 */
@ApplicationScoped
class Freezes {
    private final FreezeRepository freezes;
    private final FrozenThingRepository things;
    private final TracedEntries entries;
    private final Organs organs;
    private final IdempotencyKeys keys;
    private final Trace trace;
    private final Clock clock;

    Freezes(
            FreezeRepository freezes,
            FrozenThingRepository things,
            TracedEntries entries,
            Organs organs,
            IdempotencyKeys keys,
            Trace trace,
            Clock clock) {
        this.freezes = freezes;
        this.things = things;
        this.entries = entries;
        this.organs = organs;
        this.keys = keys;
        this.trace = trace;
        this.clock = clock;
    }

    @WithTransaction
    Uni<FreezeView> freeze(Caller by, IdempotencyKey key, NewFreeze order) {
        return keys.once(
                key,
                FreezeView.class,
                () -> requireActive(by)
                        .chain(() -> each(order.things().stream().distinct().toList(), named -> mayFreeze(by, named)))
                        .chain(found -> freeze(by, order, found)));
    }

    /** The reason of the lifting stands beside that of the freeze. */
    @WithTransaction
    Uni<FreezeView> lift(Caller by, @Nullable IdempotencyKey key, UUID id, Lifting lifting) {
        return keys.once(
                key,
                FreezeView.class,
                () -> requireActive(by)
                        .chain(() -> freezes.requireLocked(id))
                        .invoke(freeze -> freeze.requireMayLift(by))
                        .invoke(freeze -> freeze.lift(by, lifting.reason(), clock.instant()))
                        .chain(freeze -> things.of(List.of(id))
                                .call(set -> release(by, id, set))
                                .map(freeze::view)));
    }

    /** Those that concern the caller's unit; all of them for the administrator. */
    @WithSession
    Uni<Page<FreezeView>> list(Caller by, Paging paging) {
        UUID unitId = by.has(Roles.SYSTEM_ADMIN) ? null : by.requireUnit();
        PanacheQuery<Freeze> found = freezes.touching(unitId);
        return Page.ofAll(found, paging, this::views);
    }

    private Uni<Void> requireActive(Caller by) {
        return by.unitId() == null
                ? Uni.createFrom().voidItem()
                : organs.requireActive(by.unitId()).replaceWithVoid();
    }

    private Uni<Thing> mayFreeze(Caller by, NewFreeze.Named named) {
        return entries.belonging(named.kind(), named.id())
                .map(found -> found.orElseThrow(() -> OversightProblem.noTrace(named.kind(), named.id())))
                .map(belonging -> new Thing(named.kind(), named.id(), belonging.unitId()))
                .invoke(thing -> requireOwn(by, thing));
    }

    private static void requireOwn(Caller by, Thing thing) {
        if (!by.has(Roles.SYSTEM_ADMIN) && !thing.unitId().equals(by.requireUnit())) {
            throw OversightProblem.foreign();
        }
    }

    private Uni<FreezeView> freeze(Caller by, NewFreeze order, List<Thing> found) {
        Freeze freeze = new Freeze(Ids.next(), by, order.reason(), clock.instant());
        List<FrozenThing> set = found.stream()
                .map(thing -> new FrozenThing(Ids.next(), freeze.id(), thing))
                .toList();
        return each(found, thing -> trace.act(by, "RECORD_FROZEN", thing, details(freeze.id())))
                .chain(() -> freezes.persistAndFlush(freeze))
                .chain(() -> things.persist(set))
                .chain(things::flush)
                .replaceWith(() -> freeze.view(set));
    }

    private Uni<Void> release(Caller by, UUID freezeId, List<FrozenThing> set) {
        set.forEach(FrozenThing::lift);
        return things.flush()
                .chain(() -> each(set, thing -> trace.act(by, "RECORD_UNFROZEN", thing.thing(), details(freezeId))))
                .replaceWithVoid();
    }

    private Uni<List<FreezeView>> views(List<Freeze> page) {
        return things.of(page.stream().map(Freeze::id).toList())
                .map(all -> all.stream().collect(Collectors.groupingBy(FrozenThing::freezeId)))
                .map(sets -> page.stream()
                        .map(freeze -> freeze.view(sets.getOrDefault(freeze.id(), List.of())))
                        .toList());
    }

    private static Map<String, String> details(UUID freezeId) {
        return Map.of("freezeId", freezeId.toString());
    }

    /** One after another, for they share a session. */
    private static <T, R> Uni<List<R>> each(List<T> all, Function<T, Uni<? extends R>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(step)
                .collect()
                .asList();
    }
}
