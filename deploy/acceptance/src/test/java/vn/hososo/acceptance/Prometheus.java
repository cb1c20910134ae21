package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A real Prometheus with the configuration and the rules of {@code deploy/observability}. Only two things are other than in
 * production: it finds the services at their ports of this run, and it is in a hurry, so that nobody waits for minutes.
 */
final class Prometheus implements AutoCloseable {
    static final Path FILES = RunningPlatform.file("deploy/observability/prometheus");

    private static final int PORT = RunningPlatform.PORT_BASE + 14;
    private static final Path HOME =
            RunningPlatform.file("deploy/acceptance/target").resolve("prometheus");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String PACE = "2s";

    private final Process process;

    private Prometheus(Process process) {
        this.process = process;
    }

    static Prometheus start(String program) throws IOException {
        Tools.output(List.of("rm", "-rf", HOME.toString()));
        Files.createDirectories(HOME.resolve("rules"));
        Files.writeString(HOME.resolve("prometheus.yml"), hurried(FILES.resolve("prometheus.yml")));
        for (Path rules : ruleFiles()) {
            String soon = Files.readString(rules).replaceAll("(?m)^(\\s*for:) .*$", "$1 1s");
            Files.writeString(HOME.resolve("rules").resolve(rules.getFileName()), soon);
        }
        var prometheus = new Prometheus(new ProcessBuilder(
                        program,
                        "--config.file=" + HOME.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + HOME.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + PORT,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("prometheus.log").toFile())
                .start());
        RunningPlatform.await(
                "Prometheus", Duration.ofSeconds(60), () -> RunningPlatform.status(at("/-/ready")) == 200);
        return prometheus;
    }

    static List<Path> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("rules"))) {
            return files.sorted().toList();
        }
    }

    private static String hurried(Path committed) throws IOException {
        var config = (ObjectNode) YAML.readTree(committed.toFile());
        var global = (ObjectNode) config.get("global");
        List.of("scrape_interval", "scrape_timeout", "evaluation_interval").forEach(it -> global.put(it, PACE));
        for (JsonNode job : config.get("scrape_configs")) {
            int port = ((ArrayNode) ((ObjectNode) job).remove("dns_sd_configs"))
                    .get(0)
                    .get("port")
                    .asInt();
            ((ObjectNode) job)
                    .putArray("static_configs")
                    .addObject()
                    .putArray("targets")
                    .add("127.0.0.1:" + (RunningPlatform.MANAGEMENT_BASE + port - 9080));
        }
        return YAML.writeValueAsString(config);
    }

    /** The labels of the alerts of this name that fire now. */
    List<JsonNode> firing(String alert) {
        return StreamSupport.stream(get("/api/v1/alerts").at("/data/alerts").spliterator(), false)
                .filter(it -> it.get("state").asText().equals("firing"))
                .map(it -> it.get("labels"))
                .filter(it -> it.get("alertname").asText().equals(alert))
                .toList();
    }

    /** Every series name that was ever scraped or recorded. */
    Set<String> names() {
        return StreamSupport.stream(
                        get("/api/v1/label/__name__/values").get("data").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /** The answer to a query; its {@code status} is not {@code success} when it cannot be read. */
    JsonNode query(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
    }

    JsonNode get(String path) {
        try {
            return JSON.readTree(HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
