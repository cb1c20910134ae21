package vn.hososo.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.kit.testing.ConfigDefaults;

class LimitsConfigTest {

    @Test
    void defaults() {
        // When
        Map<String, String> defaults = ConfigDefaults.of(LimitsConfig.class);

        // Then
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("address", "6000/1m"),
                        Map.entry("account", "1200/1m"),
                        Map.entry("signIn", "60/1m"),
                        Map.entry("verify", "30/1m"),
                        Map.entry("remembered", "50000"),
                        Map.entry("concurrent", "1024"),
                        Map.entry("concurrentPerAddress", "256"),
                        Map.entry("streams", "4096"),
                        Map.entry("streamsPerAddress", "1024"),
                        Map.entry("uriLength", "8000"),
                        Map.entry("headers", "80"),
                        Map.entry("headerSize", "16K"),
                        Map.entry("ownBodySize", "256K"),
                        Map.entry("bodyProgress", "16K"),
                        Map.entry("bodyInterval", "15s")));
    }

    @Test
    void aRateIsRequestsInATime() {
        assertThat(Rate.of("60/1m")).isEqualTo(new Rate(60, Duration.ofMinutes(1)));
        assertThat(Rate.of(" 5 / 500ms ")).isEqualTo(new Rate(5, Duration.ofMillis(500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "0/1m", "60/0s", "-1/1m", "x/1m", "1/1m/1m", ""})
    void whatIsNoRateStopsTheStart(String text) {
        assertThatThrownBy(() -> Rate.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
