package vn.hososo.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentStoreTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final Instant NOW = Instant.now();

    @TempDir
    Path directory;

    private FileContentStore store;

    @BeforeEach
    void open() {
        store = new FileContentStore(new Settings(directory));
    }

    @Test
    void aKeptFileMovesUnderItsDigest() throws IOException {
        // Given
        Path upload = upload("bytes");

        // When
        store.keep(upload, DIGEST);

        // Then
        assertThat(store.locate(DIGEST)).hasContent("bytes");
        assertThat(upload).doesNotExist();
    }

    @Test
    void keepingTheSameBytesAgainMakesThemYoung() throws IOException {
        // Given
        store.keep(upload("bytes"), DIGEST);
        age(store.locate(DIGEST));

        // When
        store.keep(upload("bytes"), DIGEST);

        // Then
        assertThat(store.olderThan(NOW.minusSeconds(60))).isEmpty();
    }

    @Test
    void onlyOldFilesAreFoundAndRemoved() throws IOException {
        // Given
        String young = "cd".repeat(32);
        store.keep(upload("old"), DIGEST);
        age(store.locate(DIGEST));
        store.keep(upload("young"), young);

        // When
        var old = store.olderThan(NOW.minusSeconds(60));
        store.remove(DIGEST, NOW.minusSeconds(60));
        store.remove(young, NOW.minusSeconds(60));

        // Then
        assertThat(old).containsExactly(DIGEST);
        assertThat(store.locate(DIGEST)).doesNotExist();
        assertThat(store.locate(young)).exists();
    }

    @Test
    void uploadsLeftBehindAreRemoved() throws IOException {
        // Given
        Path left = upload("left");
        age(left);
        Path running = upload("running");

        // When
        store.removeUploadsBefore(NOW.minusSeconds(60));

        // Then
        assertThat(left).doesNotExist();
        assertThat(running).exists();
    }

    private Path upload(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory.resolve("uploads"), "u", ""), content);
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(2))));
    }

    private record Settings(Path directory) implements ContentConfig {
        @Override
        public Home store() {
            return Home.FILE;
        }

        @Override
        public MemorySize maxFileSize() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public Duration sweepAfter() {
            return Duration.ofHours(24);
        }
    }
}
