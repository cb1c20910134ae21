package vn.hososo.signing.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthorityClientTest {

    private static final Duration HANGS = Duration.ofSeconds(30);

    private final AuthorityClient client = new AuthorityClient(Duration.ofSeconds(1), 1_000);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/short", exchange -> answer(exchange, 200, 10));
        server.createContext("/long", exchange -> answer(exchange, 200, 1_001));
        server.createContext("/broken", exchange -> answer(exchange, 503, 10));
        server.createContext("/dribbling", AuthorityClientTest::dribble);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aWholeAnswerIsTheBytesThatCame() throws IOException {
        assertThat(client.get(url("/short"))).hasSize(10);
        assertThat(client.post(url("/short"), "application/octet-stream", new byte[3]))
                .hasSize(10);
        client.reach(url("/short"));
    }

    @Test
    void whoAnswersWithTroubleOrTooMuchIsNotBelieved() {
        assertThatThrownBy(() -> client.get(url("/broken")))
                .isInstanceOf(IOException.class)
                .hasMessage("status 503");
        assertThatThrownBy(() -> client.reach(url("/broken"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> client.get(url("/long")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("1000 bytes");
    }

    @Test
    void whoNeverEndsHisAnswerIsCutOff() {
        assertTimeoutPreemptively(
                HANGS,
                () -> assertThatThrownBy(() -> client.get(url("/dribbling"))).isInstanceOf(IOException.class));
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, int length) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(new byte[length]);
        }
        exchange.close();
    }

    private static void dribble(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        try {
            for (var sent = 0; sent < 100; sent++) {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                Thread.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
