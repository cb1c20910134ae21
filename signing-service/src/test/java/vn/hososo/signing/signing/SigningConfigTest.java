package vn.hososo.signing.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SigningConfigTest {

    @Test
    void defaults() {
        // When
        Map<String, String> defaults = Arrays.stream(SigningConfig.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(WithDefault.class))
                .collect(Collectors.toMap(
                        method -> method.getName(),
                        method -> method.getAnnotation(WithDefault.class).value()));

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
