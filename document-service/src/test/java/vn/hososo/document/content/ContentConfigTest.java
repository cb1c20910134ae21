package vn.hososo.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContentConfigTest {
    @Test
    void defaults() {
        // When
        Map<String, String> defaults = Arrays.stream(ContentConfig.class.getDeclaredMethods())
                .collect(Collectors.toMap(
                        method -> method.getName(),
                        method -> method.getAnnotation(WithDefault.class).value()));

        // Then
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("store", "file", "directory", "content", "maxFileSize", "50M", "sweepAfter", "24h"));
    }
}
