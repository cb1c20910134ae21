package vn.hososo.metrics.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailConfigTest {

    @Test
    void theDefaultsAreAsDocumented() {
        // When
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MailConfig.class)
                .build()
                .getConfigMapping(MailConfig.class);

        // Then
        assertThat(config.enabled()).isFalse();
        assertThat(config.addresses()).isEmpty();
        assertThat(config.every()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.retry()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.attempts()).isEqualTo(12);
    }
}
