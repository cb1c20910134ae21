package vn.hososo.signing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;

/**
 * Says where the peers will be. They themselves are started by {@link Peers}, for a test resource lives in another class
 * loader than the tests.
 */
public class PeersResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "hososo.document-service.url",
                    "http://127.0.0.1:" + freePort(),
                    "hososo.document-service.timeout",
                    "3s",
                    "hososo.timestamp.url",
                    "http://127.0.0.1:" + freePort() + "/timestamp",
                    "hososo.credential.anchors",
                    Files.createTempDirectory("anchors").toString(),
                    "hososo.seal.key-file",
                    Files.createTempDirectory("seal").resolve("seal.p12").toString(),
                    "hososo.seal.pin",
                    TestPki.PIN,
                    "hososo.signing.recover-after",
                    "1s",
                    "hososo.signing.recover-every",
                    "1s");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
