package vn.hososo.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Another process of a running service: the same program and settings, other ports, and the others of the second set as peers. */
record SecondInstance(String name, Process process) implements AutoCloseable {
    private static final int FARTHER = 200;
    private static final Duration STARTS = Duration.ofMinutes(2);
    /** In the order of their ports. */
    private static final List<String> BY_PORT = List.of("gateway", "document", "signing", "metrics");

    static URI door() {
        return URI.create("http://127.0.0.1:" + (RunningPlatform.PORT_BASE + FARTHER));
    }

    static SecondInstance start(String name) throws IOException {
        Path running = Path.of("/proc", String.valueOf(RunningPlatform.pid(name)));
        var command = words(running.resolve("cmdline")).toList();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(RunningPlatform.home()
                        .resolve("second-" + name + ".log")
                        .toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(running));
        return new SecondInstance(name, builder.start());
    }

    private static Map<String, String> environment(Path running) throws IOException {
        var environment = new HashMap<String, String>();
        words(running.resolve("environ"))
                .map(it -> it.split("=", 2))
                .forEach(it -> environment.put(it[0], elsewhere(it[1])));
        return environment;
    }

    private static Stream<String> words(Path file) throws IOException {
        return Stream.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
    }

    /** The ports of the four services move, those of PostgreSQL, Kafka and the demonstration authority stay. */
    private static String elsewhere(String setting) {
        String moved = setting;
        for (int service = 0; service < BY_PORT.size(); service++) {
            for (int base : List.of(RunningPlatform.PORT_BASE, RunningPlatform.MANAGEMENT_BASE)) {
                int port = base + service;
                moved = moved.replaceAll("\\b" + port + "\\b", String.valueOf(port + FARTHER));
            }
        }
        return moved;
    }

    URI management(String path) {
        return RunningPlatform.management(FARTHER + BY_PORT.indexOf(name), path);
    }

    void awaitReady() {
        RunningPlatform.await(
                "a second " + name,
                STARTS,
                () -> process.isAlive() && RunningPlatform.status(management("/q/health/ready")) == 200);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
