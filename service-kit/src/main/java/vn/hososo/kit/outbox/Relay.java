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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.leadership.Leadership;

/**
 * Brings committed facts to Kafka: oldest first, marked when acknowledged, sent again when not. A fact may be sent
 * twice, under the same id; it is never left behind.
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
    private final AtomicBoolean running = new AtomicBoolean();
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
        if (started.get() && running.compareAndSet(false, true)) {
            again.set(false);
            drain().subscribe().with(sent -> rest(sent), this::rest);
        }
    }

    /** What keeps facts from leaving; null when nothing does. */
    @Nullable
    String failure() {
        return failure.get();
    }

    private Uni<Integer> drain() {
        return leadership
                .tryLead()
                .chain(leads ->
                        leads ? unsent.oldest(config.batch()) : Uni.createFrom().item(List.<UnsentFacts.Unsent>of()))
                .invoke(this::measure)
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(0) : send(rows));
    }

    private Uni<Integer> send(List<UnsentFacts.Unsent> rows) {
        return sender.send(rows)
                .call(sent -> sent.isEmpty() ? Uni.createFrom().voidItem() : unsent.markSent(sent))
                .invoke(sent -> failure.set(sent.size() < rows.size() ? "Kafka does not acknowledge" : null))
                .map(List::size);
    }

    private void measure(List<UnsentFacts.Unsent> rows) {
        oldest.set(rows.isEmpty() ? null : rows.getFirst().createdAt().toInstant());
    }

    /** Of the moment of the question: while Kafka is away a sending takes long and measures nothing. */
    private double oldestAge() {
        var since = oldest.get();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    private void rest(int sent) {
        running.set(false);
        if (again.get() || sent == config.batch()) {
            wake();
        }
    }

    private void rest(Throwable cause) {
        String said = failure.getAndSet(cause.toString());
        if (!cause.toString().equals(said)) {
            LOG.warnf("outbox relay waits cause=%s", cause);
        }
        running.set(false);
    }
}
