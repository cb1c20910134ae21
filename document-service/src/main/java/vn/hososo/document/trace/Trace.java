package vn.hososo.document.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;

/** Writes entries of the trace; an act and its entry are one transaction, so that neither exists without the other. */
@ApplicationScoped
public class Trace {
    private final Origins origins;
    private final ObjectMapper json;
    private final Clock clock;

    Trace(Origins origins, ObjectMapper json, Clock clock) {
        this.origins = origins;
        this.json = json;
        this.clock = clock;
    }

    /** As {@link #act(Caller, String, Thing, Map)} without details. */
    public Uni<Void> act(Caller by, String act, Thing thing) {
        return act(by, act, thing, Map.of());
    }

    /**
     * An act of a person or of a service; to be called inside the use case's transaction. A frozen thing refuses every
     * act, and the whole use case with it.
     *
     * @param act what was done, upper snake case in the past tense, such as {@code INCOMING_REGISTERED}
     * @param details what else one must know to understand it: ids, numbers, states; never a document's content
     */
    public Uni<Void> act(Caller by, String act, Thing thing, Map<String, String> details) {
        return Panache.getSession()
                .chain(session -> insert(session, by, act, thing, details).executeUpdate())
                .invoke(Unchecked.consumer(written -> {
                    if (written == 0) {
                        throw FrozenProblem.of(thing);
                    }
                }))
                .replaceWithVoid();
    }

    private Mutiny.Query<?> insert(
            Mutiny.Session session, Caller by, String act, Thing thing, Map<String, String> details) {
        Origin origin = origins.current();
        return session.createNativeQuery("""
                        insert into trace_entry
                               (id, unit_id, thing_kind, thing_id, act, details, actor, actor_name, actor_unit_id,
                                on_behalf_of, address, trace_id, at)
                        select cast(:id as uuid), cast(:unit as uuid), :kind, cast(:thing as uuid), :act, :details, :actor,
                               :name, cast(:actorUnit as uuid), cast(:onBehalfOf as varchar), cast(:address as varchar),
                               cast(:traceId as char(32)), cast(:at as timestamptz)
                         where not exists (select 1 from frozen_thing
                                            where thing_kind = :kind and thing_id = cast(:thing as uuid) and not lifted)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("unit", thing.unitId())
                .setParameter("kind", thing.kind().name())
                .setParameter("thing", thing.id())
                .setParameter("act", act)
                .setParameter("details", write(details))
                .setParameter("actor", by.upn())
                .setParameter("name", by.name())
                .setParameter(
                        "actorUnit", by.unitId() == null ? null : by.unitId().toString())
                .setParameter("onBehalfOf", origin.onBehalfOf())
                .setParameter("address", origin.address())
                .setParameter("traceId", origin.traceId())
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private String write(Map<String, String> details) {
        try {
            return json.writeValueAsString(new TreeMap<>(details));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
