package vn.hososo.document.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

class S3ContentStoreTest {
    private static final S3Server SERVER = new S3Server();
    private static final Instant FUTURE = Instant.now().plus(Duration.ofHours(1));
    private static final Instant PAST = Instant.now().minus(Duration.ofHours(1));

    private static Map<String, String> settings = Map.of();

    @TempDir
    Path directory;

    private S3ContentStore store;

    @BeforeAll
    static void start() {
        settings = SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void open() {
        store = new S3ContentStore(new Uploads(directory), new Settings(Optional.of("contents")));
    }

    @Test
    void aKeptFileMovesToTheBucket() throws Exception {
        // Given
        String digest = "ab".repeat(32);
        Path upload = upload("bytes");

        // When
        store.keep(upload, digest);

        // Then
        assertThat(upload).doesNotExist();
        assertThat(store.<String>read(digest, Files::readString)).isEqualTo("bytes");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aRangeIsRead() throws IOException {
        // Given
        String digest = "cd".repeat(32);
        store.keep(upload("0123456789"), digest);

        // When
        Streamed middle = (Streamed) store.source(digest).body(new ByteRange(3, 5));

        // Then
        try (InputStream in = middle.opening().open(middle.range())) {
            assertThat(in.readAllBytes()).asString().isEqualTo("345");
        }
    }

    @Test
    void onlyOldObjectsAreFoundAndRemoved() throws IOException {
        // Given
        String digest = "ef".repeat(32);
        store.keep(upload("bytes"), digest);

        // When
        var old = store.olderThan(FUTURE);
        var older = store.olderThan(PAST);
        store.remove(digest, PAST);
        boolean keptWhileYoung = store.olderThan(FUTURE).contains(digest);
        store.remove(digest, FUTURE);

        // Then
        assertThat(old).contains(digest);
        assertThat(older).doesNotContain(digest);
        assertThat(keptWhileYoung).isTrue();
        assertThatThrownBy(() -> store.<String>read(digest, Files::readString)).isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void removingWhatIsGoneChangesNothing() {
        // When
        store.remove("01".repeat(32), FUTURE);

        // Then
        assertThat(store.olderThan(FUTURE)).doesNotContain("01".repeat(32));
    }

    @Test
    void aStoreWithoutBucketDoesNotStart() {
        // When
        var settings = new Settings(Optional.empty());

        // Then
        assertThatThrownBy(() -> new S3ContentStore(new Uploads(directory), settings))
                .hasMessageContaining("hososo.content.s3.bucket");
    }

    private Path upload(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "u", ""), content);
    }

    private record Settings(Optional<String> bucket) implements S3Config {
        @Override
        public Optional<URI> endpoint() {
            return Optional.of(URI.create(settings.get("hososo.content.s3.endpoint")));
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public String prefix() {
            return "test/";
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of("key");
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of("secret");
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(10);
        }
    }
}
