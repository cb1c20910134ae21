package vn.hososo.document.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.hososo.kit.caller.Caller;

/**
 * Views, downloads, prints and refusals on their way to the trace: they wait in memory for at most a second, so that
 * nobody waits for them. What a dying process loses are these and never acts.
 */
@ApplicationScoped
class Accesses {
    private static final Logger LOG = Logger.getLogger(Accesses.class);
    private static final int BATCH = 500;
    private static final int LONGEST_NAME = 200;
    /** Whose trace: that of the unit under which the thing's first act stands, else the reader's own. */
    private static final String INSERT = """
            insert into trace_entry (id, unit_id, thing_kind, thing_id, act, details, actor, actor_name, actor_unit_id,
                                     on_behalf_of, address, trace_id, at)
            values ($1, coalesce($2, (select unit_id from trace_entry
                                       where thing_kind = $3 and thing_id = $4
                                         and act not in ('LISTED', 'VIEWED', 'DOWNLOADED', 'PRINTED', 'REFUSED')
                                       order by at limit 1),
                                 $9, '00000000-0000-0000-0000-000000000000'),
                    $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            on conflict (id) do nothing
            """;

    private final BlockingQueue<Access> waiting;
    private final Counter lost;
    private final List<Belongings> belongings;
    private final Pool database;
    private final ObjectMapper json;
    private final Vertx vertx;

    Accesses(
            @All List<Belongings> belongings,
            Pool database,
            ObjectMapper json,
            Vertx vertx,
            TraceConfig config,
            MeterRegistry meters) {
        this.waiting = new ArrayBlockingQueue<>(config.waiting());
        this.belongings = belongings;
        this.database = database;
        this.json = json;
        this.vertx = vertx;
        this.lost = meters.counter("hososo.trace.accesses.lost");
        meters.gaugeCollectionSize("hososo.trace.accesses.waiting", List.of(), waiting);
    }

    /** Takes an access up, at once and without waiting; what finds no room is counted. */
    void note(Access access) {
        if (!waiting.offer(access)) {
            lost.increment();
        } else if (waiting.size() % BATCH == 0) {
            vertx.runOnContext(ignored -> flush().subscribe()
                    .with(
                            done -> {},
                            e -> LOG.warnf("accesses not written yet waiting=%d cause=%s", waiting.size(), e)));
        }
    }

    /** Writes what is waiting, batch after batch; what cannot be written waits on. */
    @Scheduled(every = "{hososo.trace.flush-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> flush() {
        List<Access> batch = new ArrayList<>(BATCH);
        if (waiting.drainTo(batch, BATCH) == 0) {
            return Uni.createFrom().voidItem();
        }
        return things(batch)
                .chain(things -> write(batch, things))
                .onFailure()
                .invoke(failure -> putBack(batch))
                .chain(() -> batch.size() < BATCH ? Uni.createFrom().voidItem() : flush());
    }

    private void putBack(List<Access> batch) {
        lost.increment(batch.stream().filter(access -> !waiting.offer(access)).count());
    }

    /** What belongs to a thing stands in the trace of that thing. */
    private Uni<Map<UUID, Thing>> things(List<Access> batch) {
        Map<UUID, Thing> found = new HashMap<>();
        return Multi.createFrom()
                .iterable(belongings)
                .onItem()
                .transformToUniAndConcatenate(feature -> feature.things(batch.stream()
                        .filter(access -> access.segment().equals(feature.segment()))
                        .map(Access::thingId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())))
                .invoke(found::putAll)
                .collect()
                .last()
                .replaceWith(found);
    }

    private Uni<Void> write(List<Access> batch, Map<UUID, Thing> things) {
        return database.preparedQuery(INSERT)
                .executeBatch(batch.stream().map(access -> row(access, things)).toList())
                .replaceWithVoid();
    }

    private Tuple row(Access access, Map<UUID, Thing> things) {
        Optional<Thing> behind = Optional.ofNullable(access.thingId()).map(things::get);
        Optional<Thing.Kind> kind = behind.map(Thing::kind).or(() -> Thing.Kind.ofSegment(access.segment()));
        Caller by = access.by();
        return Tuple.tuple()
                .addUUID(access.id())
                .addUUID(behind.map(Thing::unitId).orElse(null))
                .addString(kind.map(Thing.Kind::name).orElse(null))
                .addUUID(kind.isEmpty() ? null : behind.map(Thing::id).orElse(access.thingId()))
                .addString(access.kind().name())
                .addString(details(access))
                .addString(clipped(by.upn()))
                .addString(clipped(by.name()))
                .addUUID(by.unitId())
                .addString(access.origin().onBehalfOf())
                .addString(access.origin().address())
                .addString(access.origin().traceId())
                .addOffsetDateTime(access.at().atOffset(ZoneOffset.UTC));
    }

    private String details(Access access) {
        Map<String, String> details = new TreeMap<>();
        details.put("operation", access.operation());
        details.put("status", Integer.toString(access.status()));
        if (access.thingId() != null) {
            details.put("pathId", access.thingId().toString());
        }
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One row that does not fit would keep its whole batch waiting for ever. */
    private static String clipped(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }
}
