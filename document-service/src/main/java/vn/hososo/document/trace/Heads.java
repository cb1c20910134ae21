package vn.hososo.document.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import vn.hososo.kit.trust.OwnSignature;
import vn.hososo.kit.worker.Worker;

/**
 * Signs how far each chain has come, keeps it in a file outside the database and publishes it: every hour, on demand,
 * and when the service ends. The file comes first: a head that was published is always in it.
 */
@ApplicationScoped
class Heads {
    private static final Logger LOG = Logger.getLogger(Heads.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);
    /** The units are found by leaps through the index and not by reading every link. */
    private static final String GROWN = """
            with recursive chained (unit_id) as (
                (select unit_id from trace_chain order by unit_id limit 1)
                union all
                select (select next.unit_id from trace_chain next
                         where next.unit_id > chained.unit_id order by next.unit_id limit 1)
                  from chained where chained.unit_id is not null)
            select chained.unit_id, tail.sequence, tail.hash
              from chained
             cross join lateral (select sequence, hash from trace_chain
                                  where unit_id = chained.unit_id order by sequence desc limit 1) tail
              left join trace_head head on head.unit_id = chained.unit_id and head.sequence = tail.sequence
             where head.sequence is null
            """;

    private final Accesses accesses;
    private final Sealer sealer;
    private final OwnSignature signature;
    private final HeadsFile file;
    private final PublishedHeads published;
    private final Pool database;
    private final Worker worker;
    private final ObjectMapper json;
    private final Clock clock;

    Heads(
            Accesses accesses,
            Sealer sealer,
            OwnSignature signature,
            HeadsFile file,
            PublishedHeads published,
            Pool database,
            Worker worker,
            ObjectMapper json,
            Clock clock) {
        this.accesses = accesses;
        this.sealer = sealer;
        this.signature = signature;
        this.file = file;
        this.published = published;
        this.database = database;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hososo.trace.heads-every}",
            delayed = "{hososo.trace.heads-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> hourly() {
        return seal().replaceWithVoid();
    }

    /** Chains what is waiting and signs the head of every chain that has grown since its last head. */
    Uni<List<Head>> seal() {
        return accesses.flush()
                .chain(sealer::seal)
                .chain(this::grown)
                .chain(heads -> heads.isEmpty() ? Uni.createFrom().item(List.of()) : publish(heads));
    }

    void end(@Observes ShutdownEvent event) {
        try {
            List<Head> last = VertxContextSupport.subscribeAndAwait(
                    () -> seal().ifNoItem().after(LONGEST_END).fail());
            LOG.infof("trace sealed at the end heads=%d", last.size());
        } catch (Throwable failure) {
            LOG.warnf("trace not sealed at the end cause=%s", failure);
        }
    }

    private Uni<List<Head>> grown() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.query(GROWN)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> head(row, now))
                        .toList());
    }

    private static Head head(Row row, Instant now) {
        return new Head(row.getUUID(0), row.getLong(1), row.getString(2), now);
    }

    private Uni<List<Head>> publish(List<Head> heads) {
        return worker.run("trace-heads", () -> signAndKeep(heads))
                .call(published::publish)
                .replaceWith(heads);
    }

    private List<SignedHead> signAndKeep(List<Head> heads) throws IOException {
        List<SignedHead> signed = new ArrayList<>(heads.size());
        for (Head head : heads) {
            signed.add(new SignedHead(head, signature.sign(write(head))));
        }
        file.append(signed);
        return signed;
    }

    private String write(Head head) {
        try {
            return json.writeValueAsString(head);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
