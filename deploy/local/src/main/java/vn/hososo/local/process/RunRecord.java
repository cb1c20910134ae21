package vn.hososo.local.process;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a running process. A pid alone is no identity, the kernel uses it again: only with the moment
 * of its start.
 */
public record RunRecord(String name, long pid, long startedAtMillis, int port, URI probe, StopSignal stop) {
    /** The kernel counts from boot; the derived wall-clock moment may wander a little when the clock is corrected. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static RunRecord of(ProcessHandle process, String name, int port, URI probe, StopSignal stop) {
        return new RunRecord(name, process.pid(), startOf(process).toEpochMilli(), port, probe, stop);
    }

    /** The process itself, if it still lives. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        return Duration.between(Instant.ofEpochMilli(startedAtMillis), startOf(process))
                        .abs()
                        .compareTo(TOLERANCE)
                <= 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
