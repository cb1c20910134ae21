package vn.hososo.signing.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class SigningConfigTest {

    @Test
    void defaults() {
        // When
        Map<String, String> defaults = ConfigDefaults.of(SigningConfig.class);

        // Then
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "recoverAfter", "15s",
                        "recheckAbandoned", "2m",
                        "recoverEvery", "3s",
                        "preparationDeadline", "3m",
                        "preparationSweep", "30s"));
    }
}
