package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hososo.local.process.JavaCommand;
import vn.hososo.local.process.StartCache;
import vn.hososo.local.service.Services;

/**
 * How long each packaged service takes from its start to its first 200, with an ahead-of-time cache (JDK 25) and without, in
 * turns; and what it holds of the memory when nobody has asked for anything for half a minute. The limits are half of the time, and 160 MB.
 */
public final class StartBenchmark {
    private static final double MOST_OF_PLAIN = 0.5;
    private static final double MOST_IDLE_MEGABYTES = 160;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final double MEGABYTE = 1024 * 1024;
    private static final Pattern CATEGORY =
            Pattern.compile("-\\s+([A-Z][A-Za-z &]+) \\(reserved=\\d+KB, committed=(\\d+)KB");
    /** What a training run asks for, so that the classes behind it are in the cache. */
    private static final List<String> ASKED = List.of("/openapi", "/q/openapi", "/.well-known/jwks.json", "/api/none");

    private final Path root;
    private final Path caches;
    private final int rounds;

    private StartBenchmark(Path root, int rounds) throws IOException {
        this.root = root;
        this.rounds = rounds;
        caches = Files.createTempDirectory("hososo-start");
    }

    private interface Start {
        PackagedService service(Path root, String... options) throws IOException, InterruptedException;
    }

    /** Argument: rounds (3). */
    public static void main(String[] arguments) throws GeneralSecurityException, IOException, InterruptedException {
        if (!StartCache.isSupported()) {
            throw new IOException("this JDK writes no ahead-of-time caches");
        }
        Path root = Path.of(System.getProperty("hososo.root", ".")).toAbsolutePath();
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        boolean isWithinLimits;
        try (DurablePostgres postgres = DurablePostgres.start();
                PkiProcess pki = PkiProcess.start()) {
            var benchmark = new StartBenchmark(root, rounds);
            // The heaps are those of ./hososo up, as is when the second compiler begins.
            isWithinLimits = benchmark.measure(
                            "document-service", PackagedService::document, Services.FIRST_HEAP, "-Xmx384m")
                    & benchmark.measure(
                            "signing-service",
                            PackagedService::signing,
                            Services.FIRST_HEAP,
                            "-Xmx256m",
                            "-Dhososo.document-service.url=http://127.0.0.1:9",
                            "-Dhososo.timestamp.url=" + pki.timestamps(),
                            "-Dhososo.credential.anchors=" + pki.anchors())
                    & benchmark.measure("metrics-service", PackagedService::metrics, Services.FIRST_HEAP, "-Xmx256m")
                    & benchmark.measure(
                            "gateway",
                            PackagedService::gateway,
                            Services.FIRST_HEAP,
                            "-Xmx256m",
                            "-Dhososo.identity.key-directory=" + Files.createTempDirectory("hososo-identity"),
                            "-Dhososo.identity.bootstrap-admin-password=a password for the benchmark");
        }
        Figures.exit(isWithinLimits);
    }

    private boolean measure(String name, Start start, String... own) throws IOException, InterruptedException {
        String[] options = Stream.concat(JavaCommand.SECOND_COMPILER_LATE.stream(), Stream.of(own))
                .toArray(String[]::new);
        // Its first start also makes the tables.
        try (PackagedService service = start.service(root, options)) {
            service.stop();
            Path cache = caches.resolve(name + ".aot");
            train(service, cache);
            List<Double> plain = new ArrayList<>();
            List<Double> cached = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                plain.add(seconds(service.startWith()));
                service.stop();
                // "on": a cache that does not fit ends the start instead of being passed over.
                cached.add(seconds(service.startWith(with(cache, "-XX:AOTMode=on"))));
                if (round < rounds - 1) {
                    service.stop();
                }
            }
            return isQuick(name, median(plain), median(cached), Files.size(cache)) & isSmall(name, service, cache);
        }
    }

    /** The cache is written when the trained process ends, by a process of its own for which it waits. */
    private static void train(PackagedService service, Path cache) throws IOException, InterruptedException {
        Duration unused = service.startWith("-XX:AOTCacheOutput=" + cache);
        for (String path : ASKED) {
            var refusedOrNot = service.get(path, "none");
        }
        service.stop();
        if (!Files.exists(cache)) {
            throw new IOException("the training run left no cache");
        }
    }

    private static boolean isQuick(String name, double plain, double cached, long bytes) {
        Figures.told(plain, "s", name + ": start to first 200 without AOT cache", "median");
        Figures.told(cached, "s", name + ": start to first 200 with AOT cache", "%.0f MB".formatted(bytes / MEGABYTE));
        double share = cached / plain;
        boolean isKept = Figures.atMost(
                MOST_OF_PLAIN, share, "of without", name + ": start to first 200", "same service without AOT cache");
        System.out.printf(
                "%-17s %6.2f s with a cache of %.0f MB, %6.2f s without: %.2f of it (limit %.1f): %s%n",
                name, cached, bytes / MEGABYTE, plain, share, MOST_OF_PLAIN, isKept ? "kept" : "MISSED");
        return isKept;
    }

    private static boolean isSmall(String name, PackagedService service, Path cache)
            throws IOException, InterruptedException {
        Thread.sleep(IDLE);
        double resident = Footprint.resident(service.pid()) / MEGABYTE;
        double own = Footprint.own(service.pid()) / MEGABYTE;
        Figures.told(own, "MB", name + ": of it its own when idle", "RssAnon; the rest are pages of files");
        boolean isKept = Figures.atMost(
                MOST_IDLE_MEGABYTES, resident, "MB", name + ": resident when idle", "VmRSS 30 s after its start");
        System.out.printf(
                "%-17s %6.0f MB resident when idle (limit %.0f): %s; %.0f MB of it its own%n",
                name, resident, MOST_IDLE_MEGABYTES, isKept ? "kept" : "MISSED", own);
        if (!isKept) {
            service.stop();
            breakDown(name, service, cache);
        }
        return isKept;
    }

    /** Where the memory is: what the JVM has committed for each purpose. */
    private static void breakDown(String name, PackagedService service, Path cache)
            throws IOException, InterruptedException {
        Duration unused = service.startWith(with(cache, "-XX:NativeMemoryTracking=summary"));
        Thread.sleep(IDLE);
        Process asking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(service.pid()),
                        "VM.native_memory",
                        "summary")
                .start();
        String said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asking.waitFor();
        CATEGORY.matcher(said).results().forEach(category -> {
            double megabytes = Double.parseDouble(category.group(2)) / 1024;
            if (megabytes >= 1) {
                Figures.told(megabytes, "MB", name + ": committed, " + category.group(1), "Native Memory Tracking");
                System.out.printf("    %-28s %6.1f MB committed%n", category.group(1), megabytes);
            }
        });
    }

    private static String[] with(Path cache, String option) {
        return Stream.concat(StartCache.reading(cache).stream(), Stream.of(option))
                .toArray(String[]::new);
    }

    private static double seconds(Duration taken) {
        return taken.toNanos() / 1e9;
    }

    private static double median(List<Double> seen) {
        return seen.stream().sorted().toList().get(seen.size() / 2);
    }
}
