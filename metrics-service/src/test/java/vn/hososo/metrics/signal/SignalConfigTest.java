package vn.hososo.metrics.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignalConfigTest {

    @Test
    void theDefaultsAreAsDocumented() {
        // When
        var config = QuestionsTest.config();

        // Then
        assertThat(config.lastDays()).isEqualTo(3);
        assertThat(config.least()).isEqualTo(10);
        assertThat(config.timesUsual()).isEqualTo(3);
        assertThat(config.endShare()).isEqualTo(0.3);
        assertThat(config.singleShare()).isEqualTo(0.3);
    }
}
