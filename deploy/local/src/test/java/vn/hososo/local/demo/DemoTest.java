package vn.hososo.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Ports;

@Timeout(120)
class DemoTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private final Map<String, String> units = new ConcurrentHashMap<>();
    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    private final Map<String, String> credentials = new ConcurrentHashMap<>();
    private final Set<String> images = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        gateway.setExecutor(Executors.newFixedThreadPool(4));
        gateway.createContext("/api/identity/tokens", exchange -> {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, 200, "{\"accessToken\":\"t\",\"expiresIn\":600}");
        });
        gateway.createContext("/api/documents/units", exchange -> collection(exchange, units, "key"));
        gateway.createContext("/api/identity/accounts", exchange -> collection(exchange, accounts, "username"));
        gateway.createContext("/api/signing/credentials", this::credential);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void districtIsLoadedAndLoadingAgainChangesNothing() throws Exception {
        // Given
        var home = new Home(directory, directory.resolve("home"));
        home.create();
        var ports = new Ports(gateway.getAddress().getPort());

        // When
        new Demo(home, ports, line -> {}).load(DistrictUnit.all());

        // Then
        assertThat(units).hasSize(30);
        assertThat(accounts).hasSize(94).containsKeys("leader.ubnd-huyen", "clerk.thua", "integration.portal");
        assertThat(credentials).hasSize(60);
        assertThat(images).hasSize(60);
        assertThat(home.demoMarker()).exists();

        // And, as after a load that was cut off
        new Demo(home, ports, line -> {}).load(DistrictUnit.all());
        assertThat(accounts).hasSize(94);
        assertThat(credentials).hasSize(60);
    }

    @Test
    void unitsComeAfterTheirParents() throws IOException {
        var known = new HashSet<String>();
        for (var unit : DistrictUnit.all()) {
            assertThat(unit.parent() == null || known.contains(unit.parent())).isTrue();
            known.add(unit.key());
        }
        assertThat(DistrictUnit.all())
                .filteredOn(unit -> unit.tier().equals("commune"))
                .hasSize(14);
    }

    @Test
    void personsHaveDifferentNamesAndTheViceChairmanHisOwn() throws IOException {
        var all = DemoAccount.all(DistrictUnit.all());

        assertThat(all).extracting(DemoAccount::displayName).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(account -> account.username().equals("leader.ubnd-huyen"))
                .singleElement()
                .matches(leader -> leader.displayName().equals("Trần Xuân Nhiên")
                        && leader.title().equals("Phó Chủ tịch UBND huyện"));
    }

    private void collection(HttpExchange exchange, Map<String, String> things, String keyField) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("X-Total-Count", Integer.toString(things.size()));
            answer(exchange, 200, "{\"items\":[" + String.join(",", things.values()) + "]}");
            return;
        }
        var request = exchange.getRequestBody().readAllBytes();
        if (requests.incrementAndGet() % 20 == 0) {
            answer(exchange, 503, "{}");
            return;
        }
        JsonNode body = JSON.readTree(request);
        var key = body.path(keyField).asText();
        var view = "{\"id\":\"" + UUID.randomUUID() + "\",\"" + keyField + "\":\"" + key + "\"}";
        var created = things.putIfAbsent(key, view) == null;
        answer(exchange, created ? 201 : 409, created ? view : "{}");
    }

    private void credential(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("X-Total-Count", Integer.toString(credentials.size()));
            var items = credentials.keySet().stream()
                    .map("{\"id\":\"%s\",\"kind\":\"ORGAN\",\"holder\":{\"name\":\"Phòng Nội vụ\"}}"::formatted)
                    .toList();
            answer(exchange, 200, "{\"items\":[" + String.join(",", items) + "]}");
            return;
        }
        if (exchange.getRequestMethod().equals("PUT")) {
            assertThat(exchange.getRequestURI().getPath()).endsWith("/image");
            images.add(exchange.getRequestURI().getPath());
            exchange.getRequestBody().readAllBytes();
            answer(exchange, 200, "{}");
            return;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(body).contains("name=\"metadata\"", "name=\"file\"", "name=\"pin\"");
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var created = credentials.putIfAbsent(key, body) == null;
        answer(exchange, created ? 201 : 409, "{\"id\":\"" + UUID.randomUUID() + "\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
