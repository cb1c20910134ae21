package vn.hososo.kit.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class TracingConfigTest {
    @Test
    void defaults() {
        assertThat(ConfigDefaults.of(TracingConfig.class)).isEqualTo(Map.of("ratio", "1"));
    }
}
