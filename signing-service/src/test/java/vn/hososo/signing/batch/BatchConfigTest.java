package vn.hososo.signing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class BatchConfigTest {

    @Test
    void defaults() {
        // When
        Map<String, String> defaults = ConfigDefaults.of(BatchConfig.class);

        // Then
        assertThat(defaults).containsExactlyInAnyOrderEntriesOf(Map.of("silence", "15s", "unfinished", "1s"));
    }
}
