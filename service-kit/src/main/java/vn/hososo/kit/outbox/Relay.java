package vn.hososo.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.leadership.Leadership;

/**
 * Brings committed facts to Kafka: oldest first, marked when acknowledged, sent again when not. A fact may be sent
 * twice, under the same id; it is never left behind. Looking, sending and marking go on at once, each for rows of its own:
 * who waits for an event waits for one statement and the broker.
 */
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    /** "hososo" read as ASCII. */
    private static final long LOCK = 0x686f736f736fL;

    private final UnsentFacts unsent;
    private final FactSender sender;
    private final Leadership leadership;
    private final OutboxConfig config;
    private final Vertx vertx;
    private final Clock clock;
    private final UnderWay underWay = new UnderWay();
    private final Queue<UnsentFacts.Unsent> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean marking = new AtomicBoolean();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean isMore;
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    Relay(
            UnsentFacts unsent,
            FactSender sender,
            Pool database,
            OutboxConfig config,
            Vertx vertx,
            Clock clock,
            MeterRegistry meters) {
        this.unsent = unsent;
        this.sender = sender;
        this.leadership = new Leadership(database, LOCK);
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
        if (config.enabled()) {
            Gauge.builder("hososo.outbox.age.seconds", this, Relay::oldestAge)
                    .description("How long the oldest event that Kafka does not have yet has waited.")
                    .register(meters);
        }
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            started.set(true);
            unsent.maintain(config.kept())
                    .subscribe()
                    .with(done -> {}, e -> LOG.warnf("outbox partitions not maintained cause=%s", e));
            vertx.setPeriodic(config.poll().toMillis(), timer -> wake());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        started.set(false);
    }

    @Scheduled(every = "1h", delayed = "1h")
    Uni<Void> maintain() {
        return config.enabled()
                ? unsent.maintain(config.kept())
                : Uni.createFrom().voidItem();
    }

    /** Looks for unsent rows now; called after each act, when its transaction has ended. */
    public void wake() {
        again.set(true);
        if (started.get() && looking.compareAndSet(false, true)) {
            again.set(false);
            look().subscribe().with(rows -> rest(), this::rest);
        }
    }

    /** What keeps facts from leaving; null when nothing does. */
    @Nullable
    String failure() {
        return failure.get();
    }

    private Uni<List<UnsentFacts.Unsent>> look() {
        underWay.begin();
        return leadership
                .tryLead()
                .chain(leads -> leads && underWay.count() < config.batch()
                        ? unsent.oldest(config.batch(), underWay.positions())
                        : Uni.createFrom().item(List.<UnsentFacts.Unsent>of()))
                .invoke(this::send);
    }

    private void send(List<UnsentFacts.Unsent> rows) {
        underWay.add(rows);
        oldest.set(underWay.oldest());
        isMore = underWay.count() >= config.batch();
        if (!rows.isEmpty()) {
            sender.send(rows).subscribe().with(sent -> sent(rows, sent), cause -> {
                underWay.end(rows);
                fail(cause);
            });
        }
    }

    private void sent(List<UnsentFacts.Unsent> rows, List<UnsentFacts.Unsent> sent) {
        failure.set(sent.size() < rows.size() ? "Kafka does not acknowledge" : null);
        underWay.end(rows.stream().filter(row -> !sent.contains(row)).toList());
        if (!sent.isEmpty()) {
            acknowledged.addAll(sent);
            mark();
        }
    }

    /** All that was acknowledged meanwhile by one statement. */
    private void mark() {
        if (!marking.compareAndSet(false, true)) {
            return;
        }
        List<UnsentFacts.Unsent> rows = new ArrayList<>();
        for (var row = acknowledged.poll(); row != null; row = acknowledged.poll()) {
            rows.add(row);
        }
        unsent.markSent(rows).subscribe().with(done -> marked(rows), cause -> {
            underWay.end(rows);
            marking.set(false);
            fail(cause);
        });
    }

    private void marked(List<UnsentFacts.Unsent> rows) {
        underWay.end(rows);
        marking.set(false);
        if (!acknowledged.isEmpty()) {
            mark();
        }
        if (isMore) {
            wake();
        }
    }

    /** Of the moment of the question: while Kafka is away a sending takes long and measures nothing. */
    private double oldestAge() {
        var since = oldest.get();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    private void rest() {
        looking.set(false);
        if (again.get()) {
            wake();
        }
    }

    private void rest(Throwable cause) {
        fail(cause);
        looking.set(false);
    }

    private void fail(Throwable cause) {
        String said = failure.getAndSet(cause.toString());
        if (!cause.toString().equals(said)) {
            LOG.warnf("outbox relay waits cause=%s", cause);
        }
    }
}
