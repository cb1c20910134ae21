package vn.hososo.metrics.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.observation.EventSpans;
import vn.hososo.metrics.fact.ChangeListener;
import vn.hososo.metrics.fact.Changes;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.source.Sources;

/**
 * The reader of the topics: a thread of its own with a plain consumer, the one place of this service that may wait. It never
 * gives up: when broker or database cannot be reached it says so in readiness and tries again.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    // The first change after a pause is told at once, those that follow a few times a second and not after each batch.
    private static final Duration TELLING = Duration.ofMillis(250);

    private final IntakeClients clients;
    private final IntakeConfig config;
    private final Projection projection;
    private final Sources sources;
    private final Freshness freshness;
    private final Clock clock;
    private final MeterRegistry meters;
    private final DeadLetterBook book;
    private final List<ChangeListener> listeners;
    private final EventSpans spans;
    private final AtomicReference<IntakeState> state = new AtomicReference<>(new IntakeState.Off());
    private final AtomicLong recordsBehind = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Changes untold = Changes.NONE;
    private Instant nextTelling = Instant.EPOCH;
    private @Nullable Thread thread;

    Intake(
            IntakeClients clients,
            IntakeConfig config,
            Projection projection,
            Sources sources,
            Freshness freshness,
            Clock clock,
            MeterRegistry meters,
            DeadLetterBook book,
            @All List<ChangeListener> listeners,
            EventSpans spans) {
        this.clients = clients;
        this.config = config;
        this.projection = projection;
        this.sources = sources;
        this.freshness = freshness;
        this.clock = clock;
        this.meters = meters;
        this.book = book;
        this.listeners = listeners;
        this.spans = spans;
    }

    void start(@Observes StartupEvent started) {
        Gauge.builder("hososo.intake.lag.records", recordsBehind, AtomicLong::get)
                .description("Records in the topics that have not been read yet.")
                .register(meters);
        Gauge.builder("hososo.intake.lag.seconds", this, Intake::lagSeconds)
                .description("How long ago it was that everything had been read; not a number while that is unknown.")
                .register(meters);
        Gauge.builder("hososo.intake.latest.event.timestamp.seconds", this, Intake::latestEventSeconds)
                .description("When the latest event that was read became known, in seconds since 1970.")
                .register(meters);
        if (config.enabled()) {
            state.set(new IntakeState.Starting());
            thread = Thread.ofPlatform().name("intake").daemon().start(this::readUntilStopped);
        }
    }

    IntakeState state() {
        return state.get();
    }

    private double lagSeconds() {
        var lag = freshness.lag();
        return lag == null ? Double.NaN : lag.toMillis() / 1000.0;
    }

    private double latestEventSeconds() {
        var latest = freshness.latestEvent();
        return latest == null ? Double.NaN : latest.toEpochMilli() / 1000.0;
    }

    private void readUntilStopped() {
        while (!isStopping()) {
            try (var session = new IntakeSession(clients, config, projection, sources, clock, meters, book)) {
                session.trace(spans);
                state.set(new IntakeState.Reading(session.missingTopics()));
                read(session);
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException | OutOfMemoryError e) {
                // Even a record that unpacks to more than the memory holds must not end this thread unseen.
                interrupted(e);
            }
        }
    }

    private void read(IntakeSession session) throws ExecutionException, InterruptedException {
        while (!isStopping() && !session.isOutdated()) {
            if (session.hasNothingToRead()) {
                pause();
                continue;
            }
            untold = untold.and(session.step());
            recordsBehind.set(session.recordsBehind());
            freshness.report(session.readUpTo(), session.latestEvent());
            tell();
        }
    }

    private void tell() {
        var start = clock.instant();
        if (untold.isEmpty() || start.isBefore(nextTelling)) {
            return;
        }
        var changes = untold;
        untold = Changes.NONE;
        listeners.forEach(listener -> tell(listener, changes));
        var end = clock.instant();
        // However long listeners take: four fifths of the time belong to reading.
        var pause = Duration.between(start, end).multipliedBy(4);
        nextTelling = end.plus(pause.compareTo(TELLING) > 0 ? pause : TELLING);
    }

    private void tell(ChangeListener listener, Changes changes) {
        try {
            if (!changes.units().isEmpty()) {
                listener.unitsChanged(changes.units()).await().atMost(config.transaction());
            }
            if (!changes.figures().isEmpty()) {
                listener.changed(changes.figures()).await().atMost(config.transaction());
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "A listener could not be told of changes listener=%s",
                    listener.getClass().getSimpleName());
        }
    }

    private void interrupted(Throwable e) {
        if (isStopping()) {
            return;
        }
        if (!(state.get() instanceof IntakeState.Interrupted)) {
            LOG.warn("Reading was interrupted and will be tried again", e);
        }
        state.set(new IntakeState.Interrupted(e.getClass().getSimpleName() + ": " + e.getMessage()));
        try {
            pause();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() throws InterruptedException {
        if (stopping.await(config.retry().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Reading ends");
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }
}
