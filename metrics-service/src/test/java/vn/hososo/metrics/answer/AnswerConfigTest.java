package vn.hososo.metrics.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.compliance.Step;

class AnswerConfigTest {

    @Test
    void theDefaultsAreAsDocumented() {
        // When
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AnswerConfig.class)
                .build()
                .getConfigMapping(AnswerConfig.class);

        // Then
        assertThat(config.enabled()).isTrue();
        assertThat(config.every()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.step()).isEqualTo(Step.MONTH);
        assertThat(config.lateDays()).isEqualTo(3);
        assertThat(config.lookBack()).isEqualTo(1);
        assertThat(config.answerDays()).isEqualTo(5);
    }
}
