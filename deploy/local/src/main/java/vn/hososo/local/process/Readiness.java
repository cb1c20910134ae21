package vn.hososo.local.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether a child can do its work; asked again and again while it starts. */
@FunctionalInterface
public interface Readiness {
    HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    boolean isReady() throws Exception;

    /** The same, where what cannot be reached is not ready. */
    default boolean isReadyNow() throws InterruptedException {
        try {
            return isReady();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception unreachable) {
            return false;
        }
    }

    /** Ready when an HTTP address answers 200, or a {@code tcp://host:port} accepts a connection. */
    static Readiness of(URI probe) {
        return probe.getScheme().equals("tcp") ? () -> accepts(probe) : () -> answers(probe);
    }

    private static boolean accepts(URI probe) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(probe.getHost(), probe.getPort()), 500);
            return true;
        }
    }

    private static boolean answers(URI probe) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(5)).build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
