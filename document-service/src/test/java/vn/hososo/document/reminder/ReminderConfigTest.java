package vn.hososo.document.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class ReminderConfigTest {
    @Test
    void defaults() {
        assertThat(ConfigDefaults.of(ReminderConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.of("every", "10m", "daysBefore", "2", "daysUntilLeader", "2"));
    }
}
