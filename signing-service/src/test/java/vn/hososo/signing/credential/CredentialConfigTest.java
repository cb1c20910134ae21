package vn.hososo.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CredentialConfigTest {

    @Test
    void defaults() {
        // When
        Map<String, String> defaults = Arrays.stream(CredentialConfig.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(WithDefault.class))
                .collect(Collectors.toMap(
                        method -> method.getName(),
                        method -> method.getAnnotation(WithDefault.class).value()));

        // Then
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "anchorsReread", "30s",
                        "revocationUnknown", "refuse",
                        "pinTries", "3",
                        "expiryWarning", "30d"));
    }
}
