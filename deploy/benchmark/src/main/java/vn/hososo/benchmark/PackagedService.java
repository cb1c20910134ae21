package vn.hososo.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.local.service.Service;
import vn.hososo.local.service.Services;

/** A packaged service as a process of its own, on a fresh database. */
final class PackagedService implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final String GATEWAY = "gateway";

    private final PlatformResource platform = new PlatformResource();
    private final HttpClient client = HttpClient.newHttpClient();
    private final String name;
    private final Path jar;
    private final List<String> javaOptions;
    private List<String> options;
    private final Map<String, String> settings;
    private final int port;
    private final int management;
    private Process process;

    private PackagedService(Path root, String name, List<String> options) throws IOException {
        this(root, name, List.of(), options);
    }

    private PackagedService(Path root, String name, List<String> javaOptions, List<String> options) throws IOException {
        System.setProperty("hososo.service.name", name);
        // A site's broker runs for weeks, with all that compilers make of it.
        System.setProperty("hososo.test.kafka.last-compiler", "4");
        this.name = name;
        this.jar = root.resolve(module(name) + "/target/quarkus-app/quarkus-run.jar");
        this.javaOptions = javaOptions;
        this.options = options;
        settings = new HashMap<>(platform.start());
        if (name.equals(GATEWAY)) {
            // it is the issuer whose keys the others read there
            settings.remove("hososo.trust.jwks-url");
        }
        port = freePort();
        management = freePort();
        process = launch();
        // Also when the measurement is broken off, and while it is held.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    static PackagedService document(Path root, String... more) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(
                "-Dhososo.content.directory=" + Files.createTempDirectory("hososo-benchmark"),
                "-Dhososo.trace.heads-file="
                        + Files.createTempDirectory("hososo-benchmark").resolve("heads.jsonl"),
                // The loaded texts are there already; the reader has nothing to do and should not look for it.
                "-Dhososo.content.text.every=1h"));
        options.addAll(List.of(more));
        return started(new PackagedService(root, "document", options));
    }

    static PackagedService signing(Path root, String... options) throws IOException, InterruptedException {
        return started(new PackagedService(root, "signing", List.of(options)));
    }

    static PackagedService metrics(Path root, String... options) throws IOException, InterruptedException {
        return started(new PackagedService(root, "metrics", Service.METRICS.javaOptions(), List.of(options)));
    }

    static PackagedService gateway(Path root, String... options) throws IOException, InterruptedException {
        return started(new PackagedService(root, GATEWAY, List.of(options)));
    }

    private static String module(String name) {
        return name.equals(GATEWAY) ? name : name + "-service";
    }

    private static PackagedService started(PackagedService service) throws IOException, InterruptedException {
        try {
            service.awaitReady();
            return service;
        } catch (IOException e) {
            service.close();
            throw e;
        }
    }

    /** Ends it as a crash would ({@code kill -9}) and starts it again on the data it has. */
    void crash() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
        awaitReady();
    }

    /** Ends it in good order; what it has stays. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Starts it on the data it has, with these options. */
    void start(String... with) throws IOException, InterruptedException {
        options = List.of(with);
        process = launch();
        awaitReady();
    }

    /** Starts it on the data it has, with its options and these; how long it takes until it first answers 200. */
    Duration startWith(String... more) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        process = launch(more);
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Lets it rest, so that another has the processors for itself. */
    void hold() throws IOException, InterruptedException {
        Held.hold(pid());
    }

    void goOn() throws IOException, InterruptedException {
        Held.goOn(pid());
    }

    int port() {
        return port;
    }

    String kafka() {
        return settings.get("kafka.bootstrap.servers");
    }

    String jdbcUrl() {
        return settings.get("quarkus.datasource.jdbc.url") + "?user=postgres";
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    /** A district committee in document-service. */
    UUID newUnit(String key) throws IOException, InterruptedException {
        String unit = """
                {"key":"%s","name":"UBND huyện","tier":"DISTRICT","kind":"committee","validFrom":"2000-01-01"}""".formatted(key);
        HttpResponse<String> created = post("/api/documents/units", Tokens.user("admin", null, "system-admin"), unit);
        if (created.statusCode() != 201) {
            throw new IOException("the unit is answered " + created.statusCode() + " " + created.body());
        }
        return UUID.fromString(
                JsonMapper.builder().build().readTree(created.body()).path("id").asText());
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return client.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
    }

    byte[] file(String path, String token) throws IOException, InterruptedException {
        return client.send(request(path, token).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return sent(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String token, Form form) throws IOException, InterruptedException {
        return sent(request(path, token).header("Content-Type", form.type()).POST(form.body()));
    }

    HttpResponse<String> put(String path, String token, Form form) throws IOException, InterruptedException {
        return sent(request(path, token).header("Content-Type", form.type()).PUT(form.body()));
    }

    /** An act on the version of the thing that was seen last. */
    HttpResponse<String> act(String path, String token, String version) throws IOException, InterruptedException {
        return sent(request(path, token).header("If-Match", version).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(url() + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("Idempotency-Key", UUID.randomUUID().toString()).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Process launch(String... more) throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is not there; build it first: mvn -Dquick package");
        }
        Path directory = Files.createTempDirectory("hososo-benchmark");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC"));
        command.addAll(javaOptions);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(options);
        command.addAll(List.of(more));
        command.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + management,
                "-jar",
                jar.toString()));
        ProcessBuilder launched = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("service.log").toFile());
        launched.environment().putAll(Services.FEW_MALLOC_AREAS);
        return launched.start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException(module(name) + " does not start");
            }
            Thread.sleep(10);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            URI health = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
            return client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        platform.stop();
        client.close();
    }
}
