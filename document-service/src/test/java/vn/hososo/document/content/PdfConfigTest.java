package vn.hososo.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PdfConfigTest {
    @Test
    void defaults() {
        // When
        Map<String, String> defaults = Arrays.stream(PdfConfig.class.getDeclaredMethods())
                .collect(Collectors.toMap(
                        method -> method.getName(),
                        method -> method.getAnnotation(WithDefault.class).value()));

        // Then
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "maxStream", "256M",
                        "maxDecoded", "1G",
                        "maxStructure", "8M",
                        "maxRatio", "200",
                        "ratioFrom", "64M",
                        "maxPages", "5000",
                        "maxObjects", "500000",
                        "maxDepth", "64",
                        "within", "20s"));
    }
}
