package vn.hososo.metrics.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SealConfigTest {

    @Test
    void theDefaultsAreAsDocumented() {
        // When
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SealConfig.class)
                .build()
                .getConfigMapping(SealConfig.class);

        // Then
        assertThat(config.url()).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(config.retries()).isEqualTo(2);
        assertThat(config.breakAfter()).isEqualTo(5);
        assertThat(config.breakFor()).isEqualTo(Duration.ofSeconds(10));
    }
}
