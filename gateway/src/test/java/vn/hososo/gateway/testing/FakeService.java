package vn.hososo.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service behind the gateway that tells what reached it. */
public final class FakeService implements AutoCloseable {
    private static final int BACKLOG = 2_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger smuggled = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();

    FakeService() {
        this(0);
    }

    /** One that comes back where it was. */
    public FakeService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", FakeService::echo);
        server.createContext("/api/documents/size", FakeService::size);
        server.createContext("/api/documents/bytes", FakeService::bytes);
        server.createContext("/api/documents/teapot", exchange -> answer(exchange, 418, "{\"code\":\"TEAPOT\"}"));
        server.createContext("/api/documents/smuggled", exchange -> {
            smuggled.incrementAndGet();
            answer(exchange, 200, "{\"smuggled\":true}");
        });
        server.createContext(
                "/api/documents/smuggled-count", exchange -> answer(exchange, 200, "{\"count\":" + smuggled + "}"));
        server.createContext("/api/documents/streams", exchange -> answer(exchange, 200, "{\"open\":" + streams + "}"));
        server.createContext("/api/documents/silent", FakeService::silent);
        server.createContext("/api/documents/broken-off", FakeService::brokenOff);
        server.createContext("/api/documents/broken-at-head", FakeService::brokenAtHead);
        server.createContext("/api/documents/talkative", FakeService::talkative);
        server.createContext("/api/documents/neighbours", FakeService::neighbours);
        server.createContext("/api/metrics/stream", this::stream);
        server.createContext("/api/metrics/verification/", FakeService::verification);
        server.createContext("/internal/verifications", FakeService::verified);
        server.createContext("/internal/units/", FakeService::unit);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** The request as it came: method, target and headers. */
    private static void echo(HttpExchange exchange) throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            seen.put(header.getKey().toLowerCase(Locale.ROOT), String.join(" & ", header.getValue()));
        }
        var json = new StringBuilder("{\"method\":\"" + exchange.getRequestMethod() + "\",\"target\":\""
                + exchange.getRequestURI() + "\",\"headers\":{");
        seen.forEach((name, value) -> json.append('"')
                .append(name)
                .append("\":\"")
                .append(value.replace("\"", "\\\""))
                .append("\","));
        json.setLength(json.length() - 1);
        exchange.getRequestBody().readAllBytes();
        answer(exchange, 200, json.append("}}").toString());
    }

    private static void size(HttpExchange exchange) throws IOException {
        long size = 0;
        byte[] part = new byte[8192];
        for (int read = exchange.getRequestBody().read(part);
                read >= 0;
                read = exchange.getRequestBody().read(part)) {
            size += read;
        }
        answer(exchange, 200, "{\"size\":" + size + "}");
    }

    private static void bytes(HttpExchange exchange) throws IOException {
        int megabytes = Integer.parseInt(exchange.getRequestURI().getQuery());
        exchange.getResponseHeaders().set("Content-Type", "application/pdf");
        exchange.sendResponseHeaders(200, megabytes * 1024L * 1024);
        for (int i = 0; i < megabytes; i++) {
            exchange.getResponseBody().write(new byte[1024 * 1024]);
        }
        exchange.close();
    }

    /** Reads what is sent and never answers. */
    private static void silent(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        pause(60_000);
        exchange.close();
    }

    /** Says about itself and its connection what nobody outside need know. */
    private static void talkative(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Server", "fake/1.0");
        headers.set("X-Powered-By", "fake");
        headers.set("Set-Cookie", "a=b");
        headers.set("Keep-Alive", "timeout=5");
        headers.set("X-Frame-Options", "ALLOWALL");
        headers.set("Content-Security-Policy", "default-src *");
        answer(exchange, 200, "{}");
    }

    /** Names the pages beside the one asked for, as lists do: the question stands in each. */
    private static void neighbours(HttpExchange exchange) throws IOException {
        var link = "<" + exchange.getRequestURI() + ">; rel=\"%s\"";
        exchange.getResponseHeaders()
                .set(
                        "Link",
                        String.join(
                                ", ",
                                link.formatted("first"),
                                link.formatted("prev"),
                                link.formatted("next"),
                                link.formatted("last")));
        answer(exchange, 200, "[]");
    }

    /** Events with silence between them: a gateway that waits for more would show nothing, an impatient one not the later. */
    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        streams.incrementAndGet();
        try {
            for (int i = 0; i < 20; i++) {
                exchange.getResponseBody()
                        .write("event: compliance-changed\ndata: {\"unitKey\":\"thua\"}\n\n"
                                .getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                if ("broken-off".equals(exchange.getRequestURI().getQuery())) {
                    breakOff();
                }
                pause(3_000);
            }
        } finally {
            streams.decrementAndGet();
        }
        exchange.close();
    }

    /** Promises more than it sends. */
    private static void brokenOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        breakOff();
    }

    /** Breaks off as soon as the answer has begun. */
    private static void brokenAtHead(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().flush();
        throw new IOException("broken off");
    }

    /** Not before what was said has passed the gateway. */
    private static void breakOff() throws IOException {
        pause(300);
        throw new IOException("broken off");
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One report is known. */
    private static void verification(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/7K3M-9PQ2-WX4R-AB5C")) {
            answer(exchange, 200, """
                    {"code":"7K3M-9PQ2-WX4R-AB5C","period":"2025-Q1","from":"2025-01-01","to":"2025-03-31","number":1,"latest":1,
                     "closedAt":"2025-04-05T03:30:00Z","evidenceHash":"9f86d081","evidenceRows":6,
                     "file":"/api/metrics/verification/7K3M-9PQ2-WX4R-AB5C/report",
                     "indicators":[{"indicator":"digital-signing","name":"Ký số văn bản đi"}],
                     "figures":[{"unitId":"u","unitName":"Xã <b>Tân Lãng","indicator":"digital-signing","numerator":5,
                                 "denominator":6,"ratio":0.8333,"met":true}],
                     "corrections":[{"unitId":"u","unitName":"Xã <b>Tân Lãng","indicator":"digital-signing","numeratorBefore":5,
                                     "denominatorBefore":6,"ratioBefore":0.8333,"numeratorAfter":4,"denominatorAfter":5,
                                     "ratioAfter":0.8000}]}
                    """);
        } else {
            answer(
                    exchange,
                    404,
                    "{\"status\":404,\"code\":\"VERIFICATION_CODE_UNKNOWN\"}",
                    "application/problem+json");
        }
    }

    /** A verdict by what stands in the file; only for the gateway itself. */
    private static void verified(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean english = headers.getFirst("Accept-Language").equals("en");
        if (headers.containsKey("Cookie") || !isGateways(headers.getFirst("Authorization"))) {
            answer(exchange, 403, "{\"status\":403,\"code\":\"FORBIDDEN\"}", "application/problem+json");
        } else if (!form.contains("filename=")) {
            answer(exchange, 400, "{\"status\":400,\"code\":\"INVALID_REQUEST\"}", "application/problem+json");
        } else if (form.contains("UNSIGNED")) {
            answer(exchange, 200, "{\"status\":\"UNSIGNED\",\"signatures\":[]}");
        } else if (form.contains("FORGED")) {
            answer(exchange, 200, forged(english ? "A page was added." : "Tệp bị thêm trang."));
        } else {
            answer(
                    exchange,
                    422,
                    """
                    {"status":422,"code":"PDF_UNREADABLE","title":"%s","detail":"<i>"}
                    """.formatted(english ? "No readable PDF" : "Tệp không đọc được"),
                    "application/problem+json");
        }
    }

    private static boolean isGateways(String authorization) {
        var claims = new String(Base64.getUrlDecoder().decode(authorization.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.contains("\"service:gateway\"") && claims.contains("\"service:signing\"");
    }

    private static String forged(String reason) {
        return """
                {"status":"INVALID","signatures":[{"capacity":"LEADER","signerName":"Nguyễn <b>Hùng","subject":"CN=Nguyễn Văn Hùng",
                 "signedAt":"2025-03-05T02:00:00Z","timestampedAt":"2025-03-05T02:00:01Z","status":"INVALID",
                 "reasons":["PAGE_ADDED"],"explanations":[{"code":"PAGE_ADDED","message":"%s"}],
                 "timeSource":"TIMESTAMP","coverage":"EARLIER_REVISION","changes":["SIGNATURE_ADDED"],"level":"B-T",
                 "certificate":{"issuer":"CN=CA","serial":"1f","sha256":"00","validFrom":"2025-01-01T00:00:00Z",
                                "validTo":"2027-01-01T00:00:00Z","status":"REVOKED","revokedAt":"2025-04-01T00:00:00Z"},
                 "mandate":{"status":"NOT_HELD","credentialId":null,"holderName":null,"holderKind":"PERSON","held":[]}}]}
                """.formatted(reason);
    }

    /** One unit is known, to this gateway only. */
    private static void unit(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            answer(exchange, 401, "{}");
        } else if (exchange.getRequestURI().getPath().endsWith("/thua")) {
            answer(exchange, 200, "{\"id\":\"" + SiteIssuer.THUA + "\",\"key\":\"thua\"}");
        } else {
            answer(exchange, 404, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        answer(exchange, status, json, "application/json");
    }

    private static void answer(HttpExchange exchange, int status, String json, String type) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
