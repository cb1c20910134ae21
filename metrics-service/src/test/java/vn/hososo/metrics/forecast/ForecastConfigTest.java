package vn.hososo.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForecastConfigTest {

    @Test
    void theDefaultsAreAsDocumented() {
        // When
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ForecastConfig.class)
                .build()
                .getConfigMapping(ForecastConfig.class);

        // Then
        assertThat(config.recentWeeks()).isEqualTo(12);
        assertThat(config.runs()).isEqualTo(1000);
        assertThat(config.leastItems()).isEqualTo(10);
        assertThat(config.pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.every()).isEqualTo(Duration.ofMinutes(1));
    }
}
