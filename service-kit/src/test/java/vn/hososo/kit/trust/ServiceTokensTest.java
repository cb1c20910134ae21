package vn.hososo.kit.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {
    private final Time time = new Time();
    private final ServiceTokens tokens = tokens(time);

    @Test
    void aTokenIsMadeOnceForCallsThatFollowEachOther() {
        String first = tokens.mint("document", "lan");

        time.pass(Duration.ofSeconds(14));

        assertThat(tokens.mint("document", "lan")).isEqualTo(first);
    }

    @Test
    void itIsNeverOlderThanAQuarterOfItsTime() throws IOException {
        String first = tokens.mint("document", "lan");

        time.pass(Duration.ofSeconds(15));
        String second = tokens.mint("document", "lan");

        assertThat(second).isNotEqualTo(first);
        assertThat(claims(first).path("exp").asLong()
                        - claims(first).path("iat").asLong())
                .isEqualTo(60);
        assertThat(claims(second).path("exp").asLong())
                .isEqualTo(time.instant().plusSeconds(60).getEpochSecond());
    }

    @Test
    void aTokenIsForOnePeerAndOnePerson() throws IOException {
        String forLan = tokens.mint("document", "lan");
        String forHung = tokens.mint("document", "hung");
        String forNobody = tokens.mint("document", null);
        String forMetrics = tokens.mint("metrics", "lan");

        assertThat(claims(forLan).path("onBehalfOf").asText()).isEqualTo("lan");
        assertThat(claims(forHung).path("onBehalfOf").asText()).isEqualTo("hung");
        assertThat(claims(forNobody).has("onBehalfOf")).isFalse();
        assertThat(claims(forLan).path("aud").asText()).isEqualTo("service:document");
        assertThat(claims(forMetrics).path("aud").asText()).isEqualTo("service:metrics");
    }

    @Test
    void aClockThatIsSetBackMakesNoneThatIsValidForLonger() {
        String first = tokens.mint("document", "lan");

        time.pass(Duration.ofHours(-1));

        assertThat(tokens.mint("document", "lan")).isNotEqualTo(first);
    }

    private static ServiceTokens tokens(Clock clock) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new ServiceTokens(
                    "service:signing", Optional.of(generator.generateKeyPair().getPrivate()), clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
