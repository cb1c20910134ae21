package vn.hososo.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** The state directory {@code .hososo}: data that stays between runs, and what belongs to the present run. */
public record Home(Path root, Path directory) {
    private static final List<String> DATA = List.of(
            "postgres",
            "kafka",
            "content",
            "trace",
            "pki",
            "keys",
            "run",
            "demo-loaded",
            "history-loaded",
            "kafka-lost",
            "restore.draft",
            "restore.ready");

    private static final long LONG_LOG = 10_000_000;

    public Home {
        root = root.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
    }

    /** The home named by the system properties the script sets. */
    public static Home current() {
        var root = Path.of(System.getProperty("hososo.root", "."));
        var directory = System.getProperty("hososo.home");
        return new Home(root, directory == null ? root.resolve(".hososo") : Path.of(directory));
    }

    public Path postgresData() {
        return directory.resolve("postgres");
    }

    public Path postgresBinaries() {
        return directory.resolve("postgres-binaries");
    }

    public Path kafka() {
        return directory.resolve("kafka");
    }

    public Path kafkaData() {
        return kafka().resolve("data");
    }

    public Path content() {
        return directory.resolve("content");
    }

    /** Signed heads of the trace, kept outside the database on purpose. */
    public Path traceHeads() {
        return directory.resolve("trace").resolve("heads.jsonl");
    }

    public Path pki() {
        return directory.resolve("pki");
    }

    public Path keys() {
        return directory.resolve("keys");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path run() {
        return directory.resolve("run");
    }

    /** Settings of a service that are not the demonstration's; read by it at each of its starts. */
    public Path settings(String service) {
        return configuration().resolve(service + ".properties");
    }

    public Path configuration() {
        return directory.resolve("config");
    }

    /** The copy of a module's application that the script made for running. */
    public Path application(String module) {
        return directory.resolve("app").resolve(module);
    }

    /** Where the script puts the caches of a training run that fit this copy. */
    public Path startCaches() {
        return application("local").resolve("start");
    }

    /** Where a training run in this home leaves its caches. */
    public Path trainedCaches() {
        return directory.resolve("start");
    }

    public Path lock() {
        return directory.resolve("platform.lock");
    }

    public Path backupLock() {
        return directory.resolve("backup.lock");
    }

    public Path demoMarker() {
        return directory.resolve("demo-loaded");
    }

    public Path historyMarker() {
        return directory.resolve("history-loaded");
    }

    /** Left by a restore without Kafka's part: the outboxes have to tell again what they hold. */
    public Path kafkaLost() {
        return directory.resolve("kafka-lost");
    }

    /** Whether a platform has ever started here. */
    public boolean holdsData() {
        return Files.exists(postgresData()) || Files.exists(kafkaData());
    }

    public void create() throws IOException {
        for (var path : List.of(directory, keys(), logs(), run(), content())) {
            Files.createDirectories(path);
        }
    }

    /** Puts long logs aside, in place of those put aside before. */
    public void rotateLogs() throws IOException {
        try (var files = Files.list(logs())) {
            for (var log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.size(log) > LONG_LOG) {
                    Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Forgets all data; binaries, build stamps and logs stay. */
    public void deleteData() throws IOException {
        for (var name : DATA) {
            deleteTree(directory.resolve(name));
        }
    }

    /** Deletes a directory with everything in it, if it is there. */
    public static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
