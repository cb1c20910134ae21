package vn.hososo.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ConfigDefaults;

class CredentialConfigTest {

    @Test
    void defaults() {
        // When
        Map<String, String> defaults = ConfigDefaults.of(CredentialConfig.class);

        // Then
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "anchorsReread", "30s",
                        "revocationUnknown", "refuse",
                        "pinTries", "3",
                        "expiryWarning", "30d"));
    }
}
