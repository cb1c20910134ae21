package vn.hososo.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Instant ADDED = Instant.parse("2026-11-26T07:00:00Z");
    private static final Instant SIGNS = ADDED.plus(GRACE);

    @TempDir
    static Path directory;

    private static SigningKey first;
    private static SigningKey second;

    @BeforeAll
    static void keys() {
        first = SigningKey.of(new KeyFile(directory.resolve("a.pem")).readOrCreate(), Instant.EPOCH);
        second = SigningKey.of(new KeyFile(directory.resolve("b.pem")).readOrCreate(), ADDED);
    }

    private final KeyRing ring = new KeyRing(List.of(second, first), GRACE, LIFE);

    @Test
    void aNewKeyIsPublishedFromTheStartAndSignsAfterItsGrace() {
        assertThat(ring.signing(ADDED)).isEqualTo(first);
        assertThat(ring.published(ADDED)).containsExactly(first, second);
        assertThat(ring.state(1, ADDED)).isEqualTo(KeyRing.State.NEXT);
        assertThat(ring.signing(SIGNS.minusMillis(1))).isEqualTo(first);
        assertThat(ring.signing(SIGNS)).isEqualTo(second);
        assertThat(ring.state(1, SIGNS)).isEqualTo(KeyRing.State.SIGNING);
    }

    @Test
    void theLastKeyStaysPublishedUntilItsLastTokenHasRunOut() {
        assertThat(ring.state(0, SIGNS)).isEqualTo(KeyRing.State.LEAVING);
        assertThat(ring.published(SIGNS.plus(LIFE))).containsExactly(first, second);
        assertThat(ring.published(SIGNS.plus(LIFE).plus(Duration.ofMinutes(1)))).containsExactly(second);
        assertThat(ring.state(0, SIGNS.plus(Duration.ofHours(1)))).isEqualTo(KeyRing.State.GONE);
    }

    @Test
    void theOnlyKeySignsAtOnce() {
        var alone = new KeyRing(List.of(second), GRACE, LIFE);

        assertThat(alone.signing(ADDED)).isEqualTo(second);
        assertThat(alone.published(ADDED)).containsExactly(second);
        assertThatThrownBy(() -> new KeyRing(List.of(), GRACE, LIFE)).isInstanceOf(IllegalStateException.class);
    }
}
