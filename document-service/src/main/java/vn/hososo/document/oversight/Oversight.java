package vn.hososo.document.oversight;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** Reads the trace and confirms changes of rights. */
@ApplicationScoped
class Oversight {
    private final TracedEntries entries;
    private final Overseers overseers;
    private final Organs organs;
    private final Trace trace;
    private final Clock clock;

    Oversight(TracedEntries entries, Overseers overseers, Organs organs, Trace trace, Clock clock) {
        this.entries = entries;
        this.overseers = overseers;
        this.organs = organs;
        this.trace = trace;
        this.clock = clock;
    }

    @WithSession
    Uni<Page<TracedEntry>> ofThing(Caller by, Thing.Kind kind, UUID id, Paging paging) {
        return entries.belonging(kind, id)
                .map(found -> found.orElseThrow(() -> OversightProblem.noTrace(kind, id)))
                .call(belonging -> overseers.requireReader(by, belonging))
                .chain(() -> entries.ofThing(kind, id, paging));
    }

    Uni<Page<TracedEntry>> ofUnit(Caller by, Paging paging) {
        return entries.ofUnit(by.requireUnit(), paging);
    }

    Uni<Page<TracedEntry>> warnings(Caller by, Paging paging) {
        return entries.unconfirmed(by.requireUnit(), paging);
    }

    /** Ends the warning; the one who changed the rights cannot do it. */
    @WithTransaction
    Uni<TracedEntry> confirm(Caller by, UUID entryId) {
        return organs.requireActive(by.requireUnit())
                .chain(() -> entries.rightsChange(entryId))
                .map(found -> found.orElseThrow(() -> OversightProblem.noRightsChange(entryId)))
                .invoke(change -> requireOther(by, change))
                .call(change -> write(by, change))
                .call(change ->
                        trace.act(by, "RIGHTS_CHANGE_CONFIRMED", thing(change), Map.of("entryId", entryId.toString())));
    }

    private static void requireOther(Caller by, TracedEntry change) {
        if (!change.unitId().equals(by.requireUnit())) {
            throw OversightProblem.foreign();
        }
        if (change.actor().equals(by.upn())) {
            throw OversightProblem.ownChange();
        }
    }

    private Uni<Void> write(Caller by, TracedEntry change) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into rights_confirmation (entry_id, confirmed_by, confirmed_at)
                                values (:entry, :by, :at) on conflict (entry_id) do nothing
                                """)
                        .setParameter("entry", change.id())
                        .setParameter("by", by.upn())
                        .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .invoke(written -> requireFirst(written, change.id()))
                .replaceWithVoid();
    }

    private static void requireFirst(int written, UUID entryId) {
        if (written == 0) {
            throw OversightProblem.confirmed(entryId);
        }
    }

    private static Thing thing(TracedEntry change) {
        return new Thing(Thing.Kind.valueOf(required(change.thingKind())), required(change.thingId()), change.unitId());
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("an act without a thing");
        }
        return value;
    }
}
