package vn.hososo.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @TempDir
    Path directory;

    @BeforeEach
    void withAJdkThatCan() {
        assumeTrue(StartCache.isSupported());
    }

    @Test
    void aJvmReadsItsCacheWhereThereIsOne() throws IOException {
        // Given
        Files.createFile(directory.resolve("metrics.aot"));
        var cache = StartCache.readFrom(directory);

        // When
        var cached = cache.on(child("metrics", JavaCommand.jar(Path.of("a.jar"), List.of())));
        var bare = cache.on(child("gateway", JavaCommand.jar(Path.of("a.jar"), List.of())));

        // Then
        assertThat(cached.command().get(1)).isEqualTo("-XX:AOTCache=" + directory.resolve("metrics.aot"));
        assertThat(bare.command()).noneMatch(word -> word.contains("AOT"));
        assertThat(cache.hasAll(List.of("metrics"))).isTrue();
        assertThat(cache.hasAll(List.of("metrics", "gateway"))).isFalse();
    }

    @Test
    void onATrainingRunAJvmGetsTheTimeToWriteItsCache() {
        // Given
        var java = child("kafka", JavaCommand.jar(Path.of("a.jar"), List.of()));
        var other = child("postgres", List.of("/bin/sh"));
        var cache = StartCache.writtenTo(directory);

        // When
        var written = cache.on(java);

        // Then
        assertThat(written.command().get(1)).isEqualTo("-XX:AOTCacheOutput=" + directory.resolve("kafka.aot"));
        assertThat(written.stopTimeout()).isGreaterThan(java.stopTimeout());
        assertThat(cache.on(other)).isEqualTo(other);
    }

    private ChildSpec child(String name, List<String> command) {
        var log = directory.resolve(name + ".log");
        return ChildSpec.of(name, command, Map.of(), log, 1, URI.create("tcp://127.0.0.1:1"));
    }
}
