package vn.hososo.local.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hososo.local.home.Secrets;

/** The records of running processes, one file each, so that a later command finds them. */
public final class RunFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path directory;

    public RunFiles(Path directory) {
        this.directory = directory;
    }

    public void write(RunRecord run) throws IOException {
        Secrets.writePrivate(file(run.name()), JSON.writeValueAsBytes(run));
    }

    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
        release(name);
    }

    /** From now on the supervisor does not start it again when it ends. */
    public void holdBack(String name) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(mark(name), "");
    }

    public void release(String name) throws IOException {
        Files.deleteIfExists(mark(name));
    }

    public boolean isHeldBack(String name) {
        return Files.exists(mark(name));
    }

    public Optional<RunRecord> read(String name) {
        return Files.exists(file(name)) ? read(file(name)) : Optional.empty();
    }

    /** The record of a process that still lives. */
    public Optional<RunRecord> running(String name) {
        return read(name).filter(run -> run.process().isPresent());
    }

    public List<RunRecord> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        }
    }

    /** Ends what a killed supervisor left behind, all but the given name; returns what was ended. */
    public List<RunRecord> endOrphans(String except) throws IOException, InterruptedException {
        var ended = new ArrayList<RunRecord>();
        for (var run : all()) {
            if (run.name().equals(except)) {
                continue;
            }
            var process = run.process();
            if (process.isPresent()) {
                Signals.send(process.get(), run.stop());
                ended.add(run);
            }
        }
        for (var run : ended) {
            var process = run.process();
            if (process.isPresent()) {
                Signals.awaitEnd(process.get(), Duration.ofSeconds(20));
            }
        }
        for (var run : all()) {
            if (!run.name().equals(except)) {
                delete(run.name());
            }
        }
        return ended;
    }

    private static Optional<RunRecord> read(Path file) {
        try {
            return Optional.of(JSON.readValue(file.toFile(), RunRecord.class));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Path mark(String name) {
        return directory.resolve(name + ".held-back");
    }

    private Path file(String name) {
        return directory.resolve(name + ".json");
    }
}
