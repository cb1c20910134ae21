package vn.hososo.metrics.report;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Says where signing-service will be; {@link FakeSigningService} listens there, in the class loader of the tests. */
public class SigningPeer implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "hososo.signing-service.url",
                    "http://127.0.0.1:" + socket.getLocalPort(),
                    "hososo.signing-service.retries",
                    "1",
                    "hososo.signing-service.break-after",
                    "1000",
                    "hososo.report.verification-page",
                    "https://hoso.example.vn/verify");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}
}
