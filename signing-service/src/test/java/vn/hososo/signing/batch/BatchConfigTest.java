package vn.hososo.signing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BatchConfigTest {

    @Test
    void defaults() {
        // When
        Map<String, String> defaults = Arrays.stream(BatchConfig.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(WithDefault.class))
                .collect(Collectors.toMap(
                        method -> method.getName(),
                        method -> method.getAnnotation(WithDefault.class).value()));

        // Then
        assertThat(defaults).containsExactlyInAnyOrderEntriesOf(Map.of("silence", "15s", "unfinished", "1s"));
    }
}
