package vn.hososo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Ports;
import vn.hososo.local.process.StartCache;
import vn.hososo.local.service.Service;

/**
 * The training run beside a running platform: {@code ./hososo train} with data and ports of its own, at the lowest priority,
 * so that the first start waits for nothing and the next ones take half the time.
 */
final class Training {
    private static final List<String> LOWEST_PRIORITY =
            Files.isExecutable(Path.of("/usr/bin/nice")) ? List.of("/usr/bin/nice", "-n", "19") : List.of();
    /** What a second platform takes. */
    private static final long NEEDED_KILOBYTES = 3_000_000;

    private final Home home;
    private final Ports ports;
    private final Terminal terminal;
    private @Nullable Process process;

    Training(Home home, Ports ports, Terminal terminal) {
        this.home = home;
        this.ports = ports;
        this.terminal = terminal;
    }

    /** Starts it if a cache is missing and this machine can make it; says so when it has ended. */
    synchronized void startWhereCachesLack(StartCache cache) throws IOException {
        var children = Stream.concat(
                        Stream.of("kafka", "pki"), Stream.of(Service.values()).map(Service::id))
                .toList();
        var base = freeBase();
        if (!StartCache.isSupported() || cache.hasAll(children) || base == 0 || !hasRoom()) {
            return;
        }
        var command = new ArrayList<>(LOWEST_PRIORITY);
        command.addAll(List.of(
                home.root().resolve("hososo").toString(), "train", "--no-build", "--port-base", String.valueOf(base)));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.log("training").toFile());
        builder.environment().put("HOSOSO_HOME", home.directory().toString());
        process = builder.start();
        var unused = process.onExit().thenAccept(this::say);
    }

    /** Ends it at once: what it made so far is of no use. */
    synchronized void end() {
        if (process != null && process.isAlive()) {
            var all = process.descendants().toList();
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            process = null;
        }
    }

    private synchronized void say(Process ended) {
        if (ended == process && ended.exitValue() == 0) {
            terminal.say("  ✔ lần khởi động sau sẽ nhanh gấp đôi / the next start takes half the time");
        }
    }

    private int freeBase() {
        return IntStream.rangeClosed(1, 5)
                .map(step -> ports.base() + 100 * step)
                .filter(base -> new Ports(base).taken().isEmpty())
                .findFirst()
                .orElse(0);
    }

    private static boolean hasRoom() throws IOException {
        var memory = Path.of("/proc/meminfo");
        if (!Files.exists(memory)) {
            return true;
        }
        try (var lines = Files.lines(memory)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .allMatch(kilobytes -> kilobytes > NEEDED_KILOBYTES);
        }
    }
}
