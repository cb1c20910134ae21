package vn.hososo.metrics.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GaugeConfigTest {

    @Test
    void theDefaultsAreAsDocumented() {
        // When
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GaugeConfig.class)
                .build()
                .getConfigMapping(GaugeConfig.class);

        // Then
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(30));
    }
}
