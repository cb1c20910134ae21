package vn.hososo.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What it takes to start a child, to know that it is ready and to end it.
 *
 * @param probe how another command (status) finds out about readiness
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path log,
        int port,
        URI probe,
        Readiness readiness,
        StopSignal stop,
        Duration stopTimeout,
        Duration startTimeout) {

    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofSeconds(180);

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A child that ends on SIGTERM and is ready when its probe answers. */
    public static ChildSpec of(
            String name, List<String> command, Map<String, String> environment, Path log, int port, URI probe) {
        return new ChildSpec(
                name, command, environment, log, port, probe, Readiness.of(probe), StopSignal.TERM, STOP, START);
    }

    ChildSpec startedBy(List<String> other) {
        return new ChildSpec(name, other, environment, log, port, probe, readiness, stop, stopTimeout, startTimeout);
    }

    public ChildSpec readyWhen(Readiness other) {
        return new ChildSpec(name, command, environment, log, port, probe, other, stop, stopTimeout, startTimeout);
    }

    public ChildSpec endingOn(StopSignal signal, Duration timeout) {
        return new ChildSpec(name, command, environment, log, port, probe, readiness, signal, timeout, startTimeout);
    }

    /** Environments carry passwords. */
    @Override
    public String toString() {
        return "ChildSpec[" + name + "]";
    }
}
