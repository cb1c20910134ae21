package vn.hososo.signing.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class TimestampConfigTest {

    @Test
    void defaults() {
        // When
        Map<String, String> defaults = ConfigDefaults.of(TimestampConfig.class);

        // Then
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.of("timeout", "5s", "patience", "0s", "look", "15s"));
    }
}
