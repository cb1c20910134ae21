package vn.hososo.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.signing.credential.CredentialExpiry.Within;

class CredentialExpiryTest {

    private static final Instant NOW = Instant.parse("2025-03-05T01:00:00Z");

    @Test
    void everyCredentialIsCountedOnceAndNoCountIsMissing() {
        var ends = List.of(
                NOW.minusSeconds(1),
                NOW,
                NOW.plus(Duration.ofDays(7)),
                NOW.plus(Duration.ofDays(7)).plusSeconds(1),
                NOW.plus(Duration.ofDays(30)));

        assertThat(CredentialExpiry.counted(ends, NOW))
                .isEqualTo(Map.of(Within.EXPIRED, 1L, Within.WEEK, 2L, Within.MONTH, 2L, Within.LATER, 0L));
    }
}
