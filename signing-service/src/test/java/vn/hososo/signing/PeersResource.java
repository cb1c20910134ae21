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
            var revocation = "http://127.0.0.1:" + freePort();
            TestHsm.create();
            return Map.ofEntries(
                    Map.entry("hososo.document-service.url", "http://127.0.0.1:" + freePort()),
                    Map.entry("hososo.document-service.timeout", "3s"),
                    Map.entry("hososo.timestamp.url", "http://127.0.0.1:" + freePort() + "/timestamp"),
                    Map.entry(
                            "hososo.credential.anchors",
                            Files.createTempDirectory("anchors").toString()),
                    Map.entry(
                            "hososo.seal.key-file",
                            Files.createTempDirectory("seal")
                                    .resolve("seal.p12")
                                    .toString()),
                    Map.entry("hososo.seal.pin", TestPki.PIN),
                    Map.entry("hososo.revocation.crl-urls", revocation + "/crl"),
                    Map.entry("hososo.revocation.ocsp-urls", revocation + "/ocsp"),
                    // A revocation in a test is noticed at once.
                    Map.entry("hososo.revocation.keep", "0s"),
                    Map.entry("hososo.token.trial.library", TestHsm.LIBRARY),
                    Map.entry("hososo.token.trial.label", "trial"),
                    Map.entry("hososo.token.other.library", TestHsm.LIBRARY),
                    Map.entry("hososo.token.other.label", "other"),
                    Map.entry("hososo.token.third.library", TestHsm.LIBRARY),
                    Map.entry("hososo.token.third.label", "third"),
                    Map.entry("hososo.credential.anchors-reread", "0s"),
                    Map.entry("hososo.care.nightly", "off"),
                    // The signers of the tests have certificates for a year.
                    Map.entry("hososo.care.raise-before", "400d"),
                    Map.entry("hososo.care.documents-per-step", "100"),
                    Map.entry("hososo.signing.recover-after", "1s"),
                    Map.entry("hososo.signing.recover-every", "1s"));
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
