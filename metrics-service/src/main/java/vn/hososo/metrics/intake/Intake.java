package vn.hososo.metrics.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
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
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.observation.EventSpans;
import vn.hososo.metrics.fact.ChangeListener;
import vn.hososo.metrics.fact.Changes;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.source.Sources;

/**
 * The reader of the topics: a thread of its own with a plain consumer, the one place of this service that may wait. Of the
 * processes on a database one reads, the others follow it. It never gives up: when broker or database cannot be reached it says
 * so in readiness and tries again.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    // The first change after a pause is told at once, those that follow a few times a second and not after each batch.
    private static final Duration TELLING = Duration.ofMillis(250);

    private final Reader reader;
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
    private boolean isInterrupted;
    private @Nullable Thread thread;

    Intake(
            Reader reader,
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
        this.reader = reader;
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
            thread = Thread.ofPlatform().name("intake").daemon().start(this::workUntilStopped);
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

    private void workUntilStopped() {
        while (!isStopping()) {
            try {
                if (reads()) {
                    read();
                } else {
                    follow();
                }
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException | OutOfMemoryError e) {
                // Even a record that unpacks to more than the memory holds must not end this thread unseen.
                interrupted(e);
            }
        }
    }

    /** Whether it is this process that reads. One that begins to does not know what others read before. */
    private boolean reads() {
        boolean before = reader.isHere();
        boolean reads = reader.tryToBe().await().atMost(config.transaction());
        if (reads && !before) {
            tellEach(ChangeListener::missed);
        }
        return reads;
    }

    private void read() throws ExecutionException, InterruptedException {
        try (var session = new IntakeSession(clients, config, projection, sources, clock, meters, book)) {
            session.trace(spans);
            tellIfMissed();
            state.set(new IntakeState.Reading(session.missingTopics()));
            int term = reader.term();
            var secured = new Secured(projection::secure, freshness);
            while (!isStopping() && reads() && reader.term() == term && !session.isOutdated()) {
                if (session.hasNothingToRead()) {
                    pause();
                    continue;
                }
                untold = untold.and(session.step());
                recordsBehind.set(session.recordsBehind());
                secured.report(session.readUpTo(), session.recordsRead(), session.latestEvent());
                tell();
            }
            untold = untold.and(session.finish());
            tell();
        }
    }

    /** What was on its way when reading was interrupted may have taken effect. */
    private void tellIfMissed() {
        if (isInterrupted) {
            isInterrupted = false;
            tellEach(ChangeListener::missed);
        }
    }

    private void follow() throws ExecutionException, InterruptedException {
        try (var follower = new Follower(clients, config, projection, sources, clock)) {
            state.set(new IntakeState.Standby());
            tellEach(ChangeListener::missed);
            var secured = new Secured(projection::secure, freshness);
            while (!isStopping() && !reads() && !follower.isOutdated()) {
                if (follower.hasNothingToHear()) {
                    pause();
                    continue;
                }
                untold = untold.and(follower.step());
                recordsBehind.set(follower.recordsBehind());
                secured.report(follower.readUpTo(), follower.recordsRead(), follower.latestEvent());
                tell();
            }
        }
    }

    private void tell() {
        var start = clock.instant();
        if (untold.isEmpty() || start.isBefore(nextTelling)) {
            return;
        }
        var changes = untold;
        untold = Changes.NONE;
        if (!changes.units().isEmpty()) {
            tellEach(listener -> listener.unitsChanged(changes.units()));
        }
        if (!changes.figures().isEmpty()) {
            tellEach(listener -> listener.changed(changes.figures()));
        }
        var end = clock.instant();
        // However long listeners take: four fifths of the time belong to reading.
        var pause = Duration.between(start, end).multipliedBy(4);
        nextTelling = end.plus(pause.compareTo(TELLING) > 0 ? pause : TELLING);
    }

    private void tellEach(Function<ChangeListener, Uni<Void>> what) {
        for (var listener : listeners) {
            try {
                what.apply(listener).await().atMost(config.transaction());
            } catch (RuntimeException e) {
                LOG.warnf(
                        e,
                        "A listener could not be told of changes listener=%s",
                        listener.getClass().getSimpleName());
            }
        }
    }

    private void interrupted(Throwable e) {
        if (isStopping()) {
            return;
        }
        if (!(state.get() instanceof IntakeState.Interrupted)) {
            LOG.warn("Reading was interrupted and will be tried again", e);
        }
        isInterrupted = true;
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
