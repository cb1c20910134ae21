package vn.hososo.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import vn.hososo.local.process.Signals;
import vn.hososo.local.process.StopSignal;

/**
 * The {@code postmaster.pid} of a server that was killed. PostgreSQL itself overlooks one whose process is gone, but
 * not one whose number the kernel has given to somebody else, as happens after a machine's restart.
 */
final class StalePostmaster {
    private static final int START_LINE = 2;
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private StalePostmaster() {}

    static void clear(Path data) throws IOException, InterruptedException {
        var file = PostgresServer.pidFile(data);
        if (!Files.exists(file)) {
            return;
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= START_LINE) {
            Files.delete(file);
            return;
        }
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return;
        }
        var written = Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE).strip()));
        if (isServer(process.get(), written)) {
            Signals.send(process.get(), StopSignal.INT);
            Signals.awaitEnd(process.get(), Duration.ofSeconds(30));
        } else {
            Files.delete(file);
        }
    }

    private static boolean isServer(ProcessHandle process, Instant written) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        return Duration.between(started, written).abs().compareTo(TOLERANCE) <= 0
                && process.info().command().orElse("postgres").endsWith("postgres");
    }
}
