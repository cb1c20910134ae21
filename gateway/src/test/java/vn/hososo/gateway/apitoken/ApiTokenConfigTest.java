package vn.hososo.gateway.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class ApiTokenConfigTest {
    @Test
    void defaults() {
        assertThat(ConfigDefaults.of(ApiTokenConfig.class))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("longestLife", "365d", "mostPerAccount", "20", "remembered", "30s"));
    }
}
