package vn.hososo.benchmark;

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
import java.util.List;
import java.util.Map;
import vn.hososo.kit.testing.PlatformResource;

/** The packaged document-service as a process of its own, on a fresh database. */
final class DocumentService implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final PlatformResource platform = new PlatformResource();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> settings;
    private final int port;
    private final int management;
    private final Process process;

    private DocumentService(Path root) throws IOException {
        System.setProperty("hososo.service.name", "document");
        settings = platform.start();
        port = freePort();
        management = freePort();
        process = launch(root.resolve("document-service/target/quarkus-app/quarkus-run.jar"));
    }

    static DocumentService start(Path root) throws IOException, InterruptedException {
        DocumentService service = new DocumentService(root);
        service.awaitReady();
        return service;
    }

    String jdbcUrl() {
        return settings.get("quarkus.datasource.jdbc.url") + "?user=postgres";
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Process launch(Path jar) throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is not there; build it first: mvn -Dquick package");
        }
        Path directory = Files.createTempDirectory("hososo-benchmark");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + management,
                "-Dhososo.content.directory=" + directory,
                // The loaded texts are there already; the reader has nothing to do and should not look for it.
                "-Dhososo.content.text.every=1h",
                "-jar",
                jar.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("service.log").toFile())
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IOException("document-service does not start");
            }
            Thread.sleep(200);
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

    private static int freePort() throws IOException {
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
