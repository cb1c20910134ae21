package vn.hososo.metrics.rebuild;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Progress;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.intake.Replay;
import vn.hososo.metrics.intake.Replays;

/**
 * Does the rebuildings that were asked for, on a thread of its own. What it has read so far stands in the database with its
 * offsets, so whatever ends it, even the process, it goes on from there; the live tables change in one transaction or not at
 * all.
 */
@ApplicationScoped
class Rebuilder {

    private static final Logger LOG = Logger.getLogger(Rebuilder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOKING = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration REPORTING = Duration.ofMillis(250);
    private static final int ATTEMPTS = 60;

    private final RebuildRepository repository;
    private final NextSchema next;
    private final Projection projection;
    private final Replays replays;
    private final Pool pool;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private int attempts;
    private @Nullable Thread thread;

    Rebuilder(
            RebuildRepository repository,
            NextSchema next,
            Projection projection,
            Replays replays,
            Pool pool,
            Clock clock) {
        this.repository = repository;
        this.next = next;
        this.projection = projection;
        this.replays = replays;
        this.pool = pool;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("rebuild").daemon().start(this::workUntilStopped);
    }

    /** Another process may have been asked: without being woken it looks every few seconds. */
    void wake() {
        work.release();
    }

    private void workUntilStopped() {
        try {
            while (!stopping) {
                workOnce();
            }
        } catch (InterruptedException e) {
            LOG.debug("Rebuilding ends with the process");
        }
    }

    private void workOnce() throws InterruptedException {
        @Nullable Rebuild wanted = null;
        try {
            wanted = replays.areAllowed() ? repository.findAtWork().await().atMost(PATIENCE) : null;
            if (wanted == null) {
                attempts = 0;
                waitFor(LOOKING);
            } else {
                rebuild(wanted);
                clearAfter(wanted);
            }
        } catch (ExecutionException | RuntimeException e) {
            interrupted(wanted, e);
        }
    }

    private void waitFor(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void rebuild(Rebuild wanted) throws ExecutionException, InterruptedException {
        next.prepare(wanted.id()).await().atMost(PATIENCE);
        try (var replay = replays.begin()) {
            var lost = replay.lostTopics(progress(projection));
            if (!lost.isEmpty()) {
                refuse(wanted, lost);
                return;
            }
            var course = new Course(wanted, replay, read(projection.beside()), clock.instant());
            while (!stopping && replays.areAllowed() && !replay.isOutdated()) {
                var live = progress(projection);
                if (replay.step(live)) {
                    finish(course);
                    return;
                }
                if (!course.report(live)) {
                    return;
                }
            }
        }
    }

    /** What was read from topics that are no more stands in the live tables only: they must not be replaced, not even if accepted. */
    private void refuse(Rebuild wanted, Set<String> lost) {
        LOG.errorf("The projection cannot be rebuilt, topics were lost id=%s topics=%s", wanted.id(), lost);
        repository
                .note(wanted.id(), "TOPICS_LOST: " + String.join(", ", lost))
                .chain(() -> repository.end(wanted.id(), RebuildState.FAILED, clock.instant()))
                .await()
                .atMost(PATIENCE);
    }

    private void clearAfter(Rebuild wanted) {
        if (repository.require(wanted.id()).await().atMost(PATIENCE).state().isEnded()) {
            next.drop().await().atMost(PATIENCE);
        }
    }

    private void finish(Course course) throws ExecutionException, InterruptedException {
        try (var still = Standstill.begin(pool)) {
            var live = progress(projection);
            while (!course.replay.step(live)) {
                LOG.debug("Reading up to where the live reader stands");
            }
            if (!course.tell(RebuildState.COMPARING, live)) {
                return;
            }
            var tables = still.compare();
            var same = tables.stream().allMatch(TableComparison::same);
            if (same || course.wanted.acceptDifferences()) {
                still.swap();
            }
            end(course, still, tables, same);
        }
    }

    private void end(Course course, Standstill still, List<TableComparison> tables, boolean same) {
        var id = course.wanted.id();
        var how = same || course.wanted.acceptDifferences() ? RebuildState.SWAPPED : RebuildState.DIFFERENT;
        var ended = repository
                .end(still.connection(), id, how, tables, clock.instant())
                .await()
                .atMost(PATIENCE);
        if (ended) {
            still.commit();
            LOG.infof("The projection was rebuilt id=%s state=%s same=%b", id, how, same);
        }
    }

    private void interrupted(@Nullable Rebuild wanted, Exception e) throws InterruptedException {
        if (stopping) {
            return;
        }
        attempts++;
        LOG.warnf(e, "Rebuilding was interrupted attempt=%d", attempts);
        if (wanted != null) {
            var what = e.getClass().getSimpleName() + ": " + e.getMessage();
            repository
                    .note(wanted.id(), what)
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .atMost(PATIENCE);
            if (attempts == ATTEMPTS) {
                repository
                        .end(wanted.id(), RebuildState.FAILED, clock.instant())
                        .onFailure()
                        .recoverWithItem(false)
                        .await()
                        .atMost(PATIENCE);
            }
        }
        waitFor(PAUSE);
    }

    private static List<Progress> progress(Projection projection) {
        return projection.progress().await().atMost(PATIENCE);
    }

    private static long read(Projection projection) {
        return read(progress(projection));
    }

    private static long read(List<Progress> progress) {
        return progress.stream().mapToLong(Progress::nextOffset).sum();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    /** One uninterrupted stretch of a rebuilding. */
    private final class Course {

        private final Rebuild wanted;
        private final Replay replay;
        private final long before;
        private final Instant began;
        private Instant reported = Instant.EPOCH;

        private Course(Rebuild wanted, Replay replay, long before, Instant began) {
            this.wanted = wanted;
            this.replay = replay;
            this.before = before;
            this.began = began;
        }

        /** Says now and then how far it is; false when it is no longer wanted. */
        private boolean report(List<Progress> live) {
            if (clock.instant().isBefore(reported.plus(REPORTING))) {
                return true;
            }
            reported = clock.instant();
            return tell(RebuildState.REPLAYING, live);
        }

        private boolean tell(RebuildState state, List<Progress> live) {
            var now = read(projection.beside());
            if (now > before) {
                attempts = 0;
            }
            var millis = Math.max(1, Duration.between(began, clock.instant()).toMillis());
            var reading = new Rebuild.Reading(now, read(live), (now - before) * 1000 / millis, replay.unreadable());
            return repository.report(wanted.id(), state, reading).await().atMost(PATIENCE);
        }
    }
}
