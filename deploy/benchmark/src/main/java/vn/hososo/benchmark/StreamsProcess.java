package vn.hososo.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link StreamsCount} in a process of its own. */
final class StreamsProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private StreamsProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Answers when it is ready. */
    static StreamsProcess start(String kafka, String counted) throws IOException {
        Path state = Files.createTempDirectory("hososo-streams");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamsCount.class.getName(),
                        kafka,
                        counted,
                        state.toString())
                .redirectError(state.resolve("streams.log").toFile())
                .start();
        StreamsProcess started = new StreamsProcess(process);
        // Also when the measurement is broken off, and while it is held.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        for (String line = started.output.readLine();
                !StreamsCount.READY.equals(line);
                line = started.output.readLine()) {
            if (line == null) {
                throw new IOException("Kafka Streams does not start, see " + state);
            }
        }
        return started;
    }

    /** Lets it rest, so that another has the processors for itself. */
    void hold() throws IOException, InterruptedException {
        Held.hold(process.pid());
    }

    void goOn() throws IOException, InterruptedException {
        Held.goOn(process.pid());
    }

    /** Ends it; answers what its interactive query showed of probes. */
    List<ProbeWatch.Seen> end() throws IOException {
        process.getOutputStream().close();
        return output.lines()
                .filter(line -> line.matches("\\d+ \\d+"))
                .map(line -> line.split(" ", -1))
                .map(seen -> new ProbeWatch.Seen(Long.parseLong(seen[0]), Long.parseLong(seen[1])))
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
