package vn.hososo.metrics.lapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.fact.Indicator;

class LapseConfigTest {

    @Test
    void theDefaultsAreAsDocumented() {
        // When
        var config = Configured.lapse();

        // Then
        assertThat(LapseConfig.watched(config)).containsExactly(Indicator.DOSSIER_CREATION, Indicator.DIGITAL_SIGNING);
        assertThat(config.pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.every()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.leastWorkingDays()).isEqualTo(3);
        assertThat(config.baseline().weeks()).isEqualTo(12);
        assertThat(config.baseline().leastWeeks()).isEqualTo(6);
        assertThat(config.baseline().leastDone()).isEqualTo(12);
        assertThat(config.baseline().goodShare()).isEqualTo(0.6);
        assertThat(config.rule().weeks()).isEqualTo(2);
        assertThat(config.rule().below()).isEqualTo(0.5);
        assertThat(config.rule().leastExpected()).isEqualTo(10);
        assertThat(config.rule().mostWeeks()).isEqualTo(8);
        assertThat(config.rule().silent()).isEqualTo(0.25);
        assertThat(config.changePoint().enabled()).isTrue();
        assertThat(config.changePoint().dropTo()).isEqualTo(0.25);
        assertThat(config.changePoint().limit()).isEqualTo(7);
        assertThat(config.changePoint().mostWeeks()).isEqualTo(8);
        assertThat(config.recovery().weeks()).isEqualTo(2);
        assertThat(config.recovery().share()).isEqualTo(0.75);
        assertThat(config.still().units()).isEqualTo(5);
        assertThat(config.still().share()).isEqualTo(0.2);
    }
}
