package vn.hososo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class UpstreamConfigTest {
    @Test
    void itsDefaultsAreThese() {
        assertThat(ConfigDefaults.of(UpstreamConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("documents", "http://127.0.0.1:8081"),
                        Map.entry("signing", "http://127.0.0.1:8082"),
                        Map.entry("metrics", "http://127.0.0.1:8083"),
                        Map.entry("connectTimeout", "2s"),
                        Map.entry("maxConnections", "4096"),
                        Map.entry("maxBodySize", "52M"),
                        Map.entry("idleTimeout", "60s"),
                        Map.entry("wholeTimeout", "15m"),
                        Map.entry("failuresBeforeRest", "5"),
                        Map.entry("rest", "1s")));
    }
}
