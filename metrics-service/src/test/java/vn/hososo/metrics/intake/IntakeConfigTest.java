package vn.hososo.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IntakeConfigTest {

    @Test
    void theDefaultsAreAsDocumented() {
        // When
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IntakeConfig.class)
                .build()
                .getConfigMapping(IntakeConfig.class);

        // Then
        assertThat(config.enabled()).isTrue();
        assertThat(config.topics()).containsExactly("hososo.units", "hososo.documents", "hososo.signatures");
        assertThat(config.maxPollRecords()).isEqualTo(5_000);
        assertThat(config.poll()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.retry()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.topicCheck()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.transaction()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.presentTolerance()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.clockSkew()).isEqualTo(Duration.ofMillis(100));
    }
}
