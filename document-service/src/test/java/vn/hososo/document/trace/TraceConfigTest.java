package vn.hososo.document.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TraceConfigTest {
    @Test
    void defaults() {
        // When
        Map<String, String> defaults = Arrays.stream(TraceConfig.class.getDeclaredMethods())
                .collect(Collectors.toMap(
                        Method::getName,
                        method -> method.getAnnotation(WithDefault.class).value()));

        // Then
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "flushEvery", "1s",
                        "waiting", "20000",
                        "sealEvery", "1s",
                        "headsEvery", "1h",
                        "headsFile", "trace/heads.jsonl"));
    }
}
