package vn.hososo.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * The gateway beside nginx, both in front of the same upstream (nginx with files), in turns: requests per second, what a
 * request takes longer, downloads; and an upload whose size nobody's memory shows.
 */
public final class GatewayBenchmark {
    private static final String SMALL = "/api/documents/units.json";
    private static final String LARGE = "/api/documents/large.pdf";
    private static final String UPLOAD = "/api/metrics/upload";
    private static final String PASSWORD = "a password for the benchmark";
    private static final int ROUNDS = 3;
    private static final int CONNECTIONS = 32;
    private static final int MEGABYTE = 1024 * 1024;
    private static final long UPLOADED = 1024L * MEGABYTE;

    private static final double LEAST_REQUESTS = 0.5;
    private static final double MOST_ADDED_MICROS = 150;
    private static final double LEAST_DOWNLOAD = 0.7;
    private static final double MOST_GROWTH = 32;

    private final PackagedService gateway;
    private final Nginx proxy;
    private final Nginx upstream;
    private final String token;

    private GatewayBenchmark(PackagedService gateway, Nginx proxy, Nginx upstream)
            throws IOException, InterruptedException {
        this.gateway = gateway;
        this.proxy = proxy;
        this.upstream = upstream;
        this.token = signIn();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("hososo.root", ".")).toAbsolutePath();
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        HttpServer sink = sink();
        boolean isWithinLimits;
        try (Nginx upstream = Nginx.serving(files());
                Nginx proxy = Nginx.proxying(upstream.port());
                PackagedService gateway = PackagedService.gateway(
                        root,
                        "-Xmx128m",
                        "-Dhososo.upstream.documents=http://127.0.0.1:" + upstream.port(),
                        "-Dhososo.upstream.metrics=http://127.0.0.1:"
                                + sink.getAddress().getPort(),
                        "-Dhososo.upstream.max-body-size=2G",
                        "-Dhososo.limits.address=1000000000/1m",
                        "-Dhososo.limits.account=1000000000/1m",
                        "-Dhososo.identity.key-directory=" + Files.createTempDirectory("hososo-identity"),
                        "-Dhososo.identity.bootstrap-admin-password=" + PASSWORD)) {
            var benchmark = new GatewayBenchmark(gateway, proxy, upstream);
            benchmark.warmUp(seconds);
            isWithinLimits = benchmark.requests(seconds)
                    & benchmark.latency(seconds)
                    & benchmark.downloads(seconds)
                    & benchmark.upload();
        } finally {
            sink.stop(0);
        }
        Figures.exit(isWithinLimits);
    }

    private void warmUp(int seconds) throws IOException, InterruptedException {
        for (int port : List.of(gateway.port(), proxy.port(), upstream.port())) {
            Wrk.run(port, SMALL, CONNECTIONS, port == gateway.port() ? 4 * seconds : 1, token);
        }
        Wrk.run(gateway.port(), LARGE, 2, seconds, token);
    }

    private boolean requests(int seconds) throws IOException, InterruptedException {
        Duration before = Footprint.processorTime(gateway.pid());
        Wrk[] seen = inTurns(SMALL, CONNECTIONS, seconds, gateway.port(), proxy.port());
        double micros = Footprint.processorTime(gateway.pid()).minus(before).toNanos()
                / 1e3
                / (seen[0].requestsPerSecond() * seconds * ROUNDS);
        double share = seen[0].requestsPerSecond() / seen[1].requestsPerSecond();
        System.out.printf(
                "%d connections   gateway %,8.0f req/s (p99 %.1f ms, %.0f µs of processor)   nginx %,8.0f req/s (p99 %.1f ms)%n",
                CONNECTIONS,
                seen[0].requestsPerSecond(),
                seen[0].p99Micros() / 1e3,
                micros,
                seen[1].requestsPerSecond(),
                seen[1].p99Micros() / 1e3);
        Figures.told(seen[0].requestsPerSecond(), "req/s", "gateway: requests", CONNECTIONS + " connections");
        Figures.told(micros, "µs", "gateway: processor time of a request", CONNECTIONS + " connections");
        Figures.told(seen[1].requestsPerSecond(), "req/s", "nginx: requests", CONNECTIONS + " connections");
        return told(
                "requests",
                share,
                "≥",
                LEAST_REQUESTS,
                "of nginx",
                Figures.atLeast(
                        LEAST_REQUESTS,
                        share,
                        "of nginx",
                        "gateway with JWT and rate limit: requests a second",
                        "nginx as a plain proxy, same upstream"));
    }

    private boolean latency(int seconds) throws IOException, InterruptedException {
        Wrk[] seen = inTurns(SMALL, 1, seconds, gateway.port(), proxy.port(), upstream.port());
        double added = seen[0].p50Micros() - seen[1].p50Micros();
        System.out.printf(
                "1 connection      gateway p50 %.0f µs   nginx p50 %.0f µs   upstream itself p50 %.0f µs%n",
                seen[0].p50Micros(), seen[1].p50Micros(), seen[2].p50Micros());
        return told(
                "added p50",
                added,
                "≤",
                MOST_ADDED_MICROS,
                "µs over nginx",
                Figures.atMost(
                        MOST_ADDED_MICROS,
                        added,
                        "µs",
                        "gateway with JWT and rate limit: added to the p50",
                        "nginx as a plain proxy, same upstream, one connection"));
    }

    private boolean downloads(int seconds) throws IOException, InterruptedException {
        Wrk[] seen = inTurns(LARGE, 4, seconds, gateway.port(), proxy.port());
        double share = seen[0].megabytesPerSecond() / seen[1].megabytesPerSecond();
        System.out.printf(
                "5 MB downloads    gateway %,8.0f MB/s   nginx %,8.0f MB/s%n",
                seen[0].megabytesPerSecond(), seen[1].megabytesPerSecond());
        return told(
                "downloads",
                share,
                "≥",
                LEAST_DOWNLOAD,
                "of nginx",
                Figures.atLeast(
                        LEAST_DOWNLOAD,
                        share,
                        "of nginx",
                        "gateway: download of 5 MB",
                        "nginx as a plain proxy, same upstream"));
    }

    /** One gigabyte, while the gateway's memory is looked at. */
    private boolean upload() throws IOException {
        long before = Footprint.resident(gateway.pid());
        long highest = before;
        long begin = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + UPLOAD + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nAuthorization: Bearer "
                            + token + "\r\nContent-Length: " + UPLOADED + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[MEGABYTE];
            for (long sent = 0; sent < UPLOADED; sent += MEGABYTE) {
                out.write(part);
                highest = Math.max(highest, Footprint.resident(gateway.pid()));
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.endsWith("\r\n\r\n" + UPLOADED)) {
                throw new IOException("the upload was answered " + answer);
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "1 GB upload       %,.0f MB/s   resident %,d MB before, at most %,d MB meanwhile%n",
                UPLOADED / seconds / MEGABYTE, before / MEGABYTE, highest / MEGABYTE);
        double growth = (highest - before) / (double) MEGABYTE;
        return told(
                "growth",
                growth,
                "≤",
                MOST_GROWTH,
                "MB",
                Figures.atMost(
                        MOST_GROWTH, growth, "MB", "gateway: memory more while 1 GB is uploaded", "resident before"));
    }

    /** The medians of each, the ports in turns. */
    private Wrk[] inTurns(String path, int connections, int seconds, int... ports)
            throws IOException, InterruptedException {
        List<List<Wrk>> runs = new ArrayList<>();
        for (int unused : ports) {
            runs.add(new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ports.length; i++) {
                runs.get(i).add(Wrk.run(ports[i], path, connections, seconds, token));
            }
        }
        return runs.stream().map(Wrk::median).toArray(Wrk[]::new);
    }

    private static boolean told(String what, double seen, String sign, double limit, String unit, boolean isKept) {
        System.out.printf("  %-12s %8.2f %s %.2f %s: %s%n", what, seen, sign, limit, unit, isKept ? "kept" : "MISSED");
        return isKept;
    }

    /** The administrator is made in the background when the gateway starts. */
    private String signIn() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 100; i++) {
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + gateway.port() + "/api/identity/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return JsonMapper.builder()
                            .build()
                            .readTree(answer.body())
                            .get("accessToken")
                            .asText();
                }
                Thread.sleep(200);
            }
        }
        throw new IOException("nobody can sign in");
    }

    private static Path files() throws IOException {
        Path root = Files.createTempDirectory("hososo-files");
        Path documents = Files.createDirectories(root.resolve("api/documents"));
        Files.writeString(documents.resolve("units.json"), "{\"items\":[" + "{\"name\":\"Xã\"},".repeat(60) + "{}]}");
        Files.write(documents.resolve("large.pdf"), new byte[5 * MEGABYTE]);
        // the worker of nginx runs as somebody else
        for (Path path : List.of(root, root.resolve("api"), documents)) {
            if (!path.toFile().setExecutable(true, false) || !path.toFile().setReadable(true, false)) {
                throw new IOException(path + " cannot be shown to nginx");
            }
        }
        return root;
    }

    /** Reads what comes and says how much it was. */
    private static HttpServer sink() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(UPLOAD, exchange -> {
            byte[] part = new byte[MEGABYTE];
            long size = 0;
            try (InputStream in = exchange.getRequestBody()) {
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    size += read;
                }
            }
            byte[] answer = String.valueOf(size).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }
}
