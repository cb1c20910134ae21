package vn.hososo.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void defaultPortsAreThoseOfTheDesign() {
        var ports = new Ports(Ports.DEFAULT_BASE);

        assertThat(ports.all())
                .containsAllEntriesOf(Map.of(
                        "gateway", 8080,
                        "document", 8081,
                        "signing", 8082,
                        "metrics", 8083,
                        "postgres", 8084,
                        "kafka", 8085,
                        "pki", 8087,
                        "gateway management", 9080,
                        "metrics management", 9083));
    }

    @Test
    void portsAreCountedFromTheBase() {
        assertThat(new Ports(18080).all().values()).allMatch(port -> port >= 18080 && port <= 19083);
        assertThat(new Ports(18080).all().values()).doesNotHaveDuplicates();
    }

    @Test
    void takenPortIsNamed() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(other.getLocalPort() - 4);

            assertThat(ports.taken()).contains(Map.entry("postgres", other.getLocalPort()));
        }
    }

    @Test
    void baseBeyondTheLastPortIsRefused() {
        assertThatThrownBy(() -> new Ports(65_000)).hasMessageContaining("--port-base");
        assertThatThrownBy(() -> new Ports(80)).hasMessageContaining("--port-base");
    }
}
