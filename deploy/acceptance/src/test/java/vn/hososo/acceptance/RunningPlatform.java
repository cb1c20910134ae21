package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The platform as {@code ./hososo up} runs it, with a state directory and ports of its own; one for all tests of a run. */
final class RunningPlatform {
    static final List<String> SERVICES = List.of("document", "signing", "metrics", "gateway");
    static final int PORT_BASE = Integer.getInteger("hososo.acceptance.port-base", 21_080);
    static final int MANAGEMENT_BASE = PORT_BASE + 1_000;

    private static final Path ROOT = root();
    private static final Path HOME = Path.of(System.getProperty(
            "hososo.acceptance.home",
            ROOT.resolve("deploy/acceptance/target/platform").toString()));

    private static final int FIRST_JDK_WITH_CACHES = 25;
    private static final Duration START_TIME_OUT = Duration.ofMinutes(5);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    /** Whoever writes a test may keep one platform running and try against it, with whatever it holds by now. */
    private static final boolean IS_KEPT = Boolean.getBoolean("hososo.acceptance.kept");

    private static final Set<String> HELD_BACK = ConcurrentHashMap.newKeySet();

    private static @Nullable Process supervisor;
    private static List<String> scene = List.of();

    private RunningPlatform() {}

    static URI url(String path) {
        return URI.create("http://127.0.0.1:" + PORT_BASE + path);
    }

    static URI management(int offset, String path) {
        return URI.create("http://127.0.0.1:" + (MANAGEMENT_BASE + offset) + path);
    }

    static String kafka() {
        return "127.0.0.1:" + (PORT_BASE + 5);
    }

    static Path file(String inRepository) {
        return ROOT.resolve(inRepository);
    }

    static Path home() {
        return HOME;
    }

    /** Starts it on the first call, with fresh data. */
    static synchronized void start() {
        if (supervisor == null && !IS_KEPT) {
            Runtime.getRuntime().addShutdownHook(new Thread(RunningPlatform::down));
            train();
            run("--fresh");
        }
    }

    /** Its processes are started some fifty times, as users start them: with start-up caches, where the JDK has such. */
    private static void train() {
        if (canTrain() && !Files.exists(ROOT.resolve("deploy/local/target/start"))) {
            tell("train", "--no-build", "--port-base", String.valueOf(PORT_BASE));
        }
    }

    static boolean canTrain() {
        return Runtime.version().feature() >= FIRST_JDK_WITH_CACHES;
    }

    /** Starts it again on the data it has, after {@link #killAll} or {@link #down}. */
    static synchronized void startAgain() {
        run();
    }

    /** Starts it on the data it has, or on new ones without a past; a program before the script may set the scene. */
    static synchronized void startWithin(List<String> program) {
        Runtime.getRuntime().addShutdownHook(new Thread(RunningPlatform::down));
        scene = program;
        run("--no-history");
    }

    private static void run(String... options) {
        List<String> command = new ArrayList<>(
                List.of("up", "--no-build", "--no-trickle", "--no-training", "--port-base", String.valueOf(PORT_BASE)));
        command.addAll(List.of(options));
        try {
            Files.createDirectories(HOME);
            Path log = HOME.resolve("up.log");
            Files.deleteIfExists(log);
            supervisor = new ProcessBuilder(within(scene, command(command)))
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitWelcome(supervisor, log);
        } catch (IOException e) {
            throw new IllegalStateException("the platform does not start", e);
        }
    }

    private static List<String> within(List<String> program, List<String> command) {
        return Stream.concat(program.stream(), command.stream()).toList();
    }

    static void awaitWelcome(Process started, Path log) throws IOException {
        Instant end = Instant.now().plus(START_TIME_OUT);
        while (Instant.now().isBefore(end) && started.isAlive()) {
            if (Files.readString(log).contains("Ctrl-C")) {
                return;
            }
            pause(Duration.ofMillis(200));
        }
        throw new IllegalStateException("the platform did not come up:\n" + Files.readString(log));
    }

    static synchronized void down() {
        try {
            new ProcessBuilder(script(List.of("down")).command())
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(2, TimeUnit.MINUTES);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProcessBuilder script(List<String> arguments) {
        return new ProcessBuilder(command(arguments)).directory(ROOT.toFile());
    }

    /** Where a test may listen for spans. */
    static URI collector() {
        return URI.create("http://127.0.0.1:" + (PORT_BASE + 15));
    }

    /**
     * The script with these arguments, for this platform: what is due and who stamps is looked for again and again, signatures
     * are cared for in long steps, only those requests are traced whose caller wants it, and logs are for machines.
     */
    static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "HOSOSO_HOME=" + HOME,
                "HOSOSO_REMINDER_EVERY=2s",
                "HOSOSO_TIMESTAMP_LOOK=2s",
                "HOSOSO_LAPSE_PAUSE=2s",
                "HOSOSO_LAPSE_EVERY=2s",
                "HOSOSO_FORECAST_EVERY=2s",
                "HOSOSO_CARE_DOCUMENTS_PER_STEP=100",
                "HOSOSO_TRACING_RATIO=0",
                "QUARKUS_OTEL_SDK_DISABLED=false",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT=" + collector(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf",
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY=500ms",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED=true",
                ROOT.resolve("hososo").toString()));
        command.addAll(arguments);
        return command;
    }

    /** Ends one process as a crash would: {@code kill -9}. */
    static void kill(String name) {
        long pid = pid(name);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Stops one process, which stays away until it is released. */
    static void holdBack(String name) {
        HELD_BACK.add(name);
        tell("stop", name);
    }

    /** Ends one process as a crash would; it stays away until it is released. */
    static void crash(String name) {
        try {
            HELD_BACK.add(name);
            Files.writeString(HOME.resolve("run/" + name + ".held-back"), "");
            kill(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what was held back and waits until it is ready. */
    static void release(String name) {
        tell("start", name);
        HELD_BACK.remove(name);
    }

    /** All that was held back, also by a test that failed; the gateway asks them again when this returns. */
    static void releaseAll() {
        List.copyOf(HELD_BACK).forEach(RunningPlatform::release);
        await(() -> Stream.of("documents/units", "signing/credentials", "metrics/compliance")
                .noneMatch(path -> status(url("/api/" + path)) == HttpURLConnection.HTTP_UNAVAILABLE));
    }

    private static void tell(String... words) {
        try {
            Process told = script(List.of(words)).redirectErrorStream(true).start();
            String said = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (told.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends everything at once, the supervisor first so that it cannot help. */
    static synchronized void killAll() {
        if (supervisor == null) {
            throw new IllegalStateException("nothing runs");
        }
        List<ProcessHandle> all = new ArrayList<>(List.of(supervisor.toHandle()));
        all.addAll(supervisor.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    static long pid(String name) {
        try {
            JsonNode record = new ObjectMapper()
                    .readTree(HOME.resolve("run/" + name + ".json").toFile());
            return record.get("pid").asLong();
        } catch (IOException e) {
            throw new IllegalStateException("no record of process " + name, e);
        }
    }

    /** Waits until the four services are ready again. */
    static void awaitReady() {
        await(RunningPlatform::allReady);
    }

    private static void await(BooleanSupplier ready) {
        await("readiness of the services", START_TIME_OUT, ready);
    }

    static void await(String what, Duration atMost, BooleanSupplier isThere) {
        Instant end = Instant.now().plus(atMost);
        while (!isThere.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            pause(Duration.ofMillis(200));
        }
    }

    private static boolean allReady() {
        for (int offset = 0; offset < SERVICES.size(); offset++) {
            if (status(management(offset, "/q/health/ready")) != 200) {
                return false;
            }
        }
        return true;
    }

    /** The status of a plain GET; 0 when nothing answers. */
    static int status(URI uri) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(uri)
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path root() {
        Path at = Path.of(System.getProperty("hososo.root", "")).toAbsolutePath();
        while (at != null && !Files.isRegularFile(at.resolve("hososo"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException("the tests do not run inside the repository");
        }
        return at;
    }

    static Map<String, String> environment() {
        return Map.of("HOSOSO_HOME", HOME.toString(), "HOSOSO", url("").toString());
    }
}
