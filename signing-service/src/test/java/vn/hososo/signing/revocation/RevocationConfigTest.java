package vn.hososo.signing.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class RevocationConfigTest {

    @Test
    void defaults() {
        // When
        Map<String, String> defaults = ConfigDefaults.of(RevocationConfig.class);

        // Then
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "timeout", "3s",
                        "keep", "1m",
                        "largestList", "20M"));
    }
}
