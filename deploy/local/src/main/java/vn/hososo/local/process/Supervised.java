package vn.hososo.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One child under supervision: started, and started again whenever it dies, until it is stopped; not as long as it is
 * held back. A child that was never ready and died four times, or does not become ready in time, is a
 * {@link StartFailure}.
 */
public final class Supervised {
    private static final int TRIES = 4;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> OWN_SESSION = ownSession();

    private final ChildSpec spec;
    private final RunFiles runs;
    private final Events events;
    private final Backoff backoff = new Backoff();
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final Object door = new Object();
    private final Thread watcher;
    private @Nullable Process process;
    private boolean stopping;

    private Supervised(ChildSpec spec, RunFiles runs, Events events) {
        this.spec = spec;
        this.runs = runs;
        this.events = events;
        this.watcher = new Thread(this::watch, "supervise-" + spec.name());
        watcher.setDaemon(true);
    }

    public static Supervised start(ChildSpec spec, RunFiles runs, Events events) {
        var supervised = new Supervised(spec, runs, events);
        supervised.watcher.start();
        return supervised;
    }

    public ChildSpec spec() {
        return spec;
    }

    public void awaitReady() throws StartFailure, InterruptedException {
        try {
            firstReady.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StartFailure failure) {
                throw failure;
            }
            throw new StartFailure(spec.name(), String.valueOf(e.getCause()), spec.log());
        }
    }

    /** Ends the child in order, by force when it takes too long; it is not started again. */
    public void stop() throws IOException, InterruptedException {
        Process running;
        synchronized (door) {
            stopping = true;
            running = process;
        }
        watcher.interrupt();
        if (running != null && running.isAlive()) {
            Signals.send(running.toHandle(), spec.stop());
            Signals.awaitEnd(running.toHandle(), spec.stopTimeout());
        }
        runs.delete(spec.name());
    }

    private void watch() {
        try {
            for (var failures = 0; ; ) {
                var started = System.nanoTime();
                var child = launch();
                if (child == null) {
                    return;
                }
                awaitReadyOrEnd(child, started);
                var exitCode = child.waitFor();
                if (isStopping()) {
                    return;
                }
                if (!firstReady.isDone() && ++failures == TRIES) {
                    throw new StartFailure(spec.name(), "exit " + exitCode, spec.log());
                }
                if (runs.isHeldBack(spec.name())) {
                    awaitRelease();
                    continue;
                }
                var wait = backoff.afterLiving(Duration.ofNanos(System.nanoTime() - started));
                events.died(spec, exitCode, wait);
                Thread.sleep(wait);
            }
        } catch (InterruptedException stopped) {
            firstReady.completeExceptionally(stopped);
        } catch (StartFailure | IOException failure) {
            firstReady.completeExceptionally(failure);
        }
    }

    private @Nullable Process launch() throws IOException {
        synchronized (door) {
            if (stopping) {
                return null;
            }
            var command = new ArrayList<>(OWN_SESSION);
            command.addAll(spec.command());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            var child = builder.start();
            process = child;
            runs.write(RunRecord.of(child.toHandle(), spec.name(), spec.port(), spec.probe(), spec.stop()));
            return child;
        }
    }

    private void awaitReadyOrEnd(Process child, long started) throws InterruptedException, StartFailure {
        while (child.isAlive()) {
            if (spec.readiness().isReadyNow()) {
                firstReady.complete(null);
                events.ready(spec, Duration.ofNanos(System.nanoTime() - started));
                return;
            }
            var waited = Duration.ofNanos(System.nanoTime() - started);
            if (!firstReady.isDone() && waited.compareTo(spec.startTimeout()) > 0) {
                throw new StartFailure(spec.name(), "not ready after " + waited.toSeconds() + " s", spec.log());
            }
            if (child.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private void awaitRelease() throws InterruptedException {
        events.heldBack(spec);
        while (runs.isHeldBack(spec.name())) {
            Thread.sleep(POLL);
        }
    }

    private boolean isStopping() {
        synchronized (door) {
            return stopping;
        }
    }

    /** In a session of its own a child does not get the terminal's Ctrl-C, which must reach the supervisor only. */
    private static List<String> ownSession() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }
}
