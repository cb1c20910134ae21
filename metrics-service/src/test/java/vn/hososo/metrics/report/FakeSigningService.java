package vn.hososo.metrics.report;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts a line behind each file, another one every time, as no two signatures are the same. */
final class FakeSigningService implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger count = new AtomicInteger();
    private volatile String caller = "";

    FakeSigningService() {
        var url = URI.create(ConfigProvider.getConfig().getValue("hososo.signing-service.url", String.class));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/seals", exchange -> {
            caller = exchange.getRequestHeaders().getFirst("Authorization");
            var file = exchange.getRequestBody().readAllBytes();
            var mark = ("\n%seal " + count.incrementAndGet() + "\n").getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(200, file.length + mark.length);
            exchange.getResponseBody().write(file);
            exchange.getResponseBody().write(mark);
            exchange.close();
        });
        server.start();
    }

    int files() {
        return count.get();
    }

    /** The header by which the last caller said who it is. */
    String caller() {
        return caller;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
