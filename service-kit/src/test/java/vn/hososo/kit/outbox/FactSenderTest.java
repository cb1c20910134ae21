package vn.hososo.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.TracerProvider;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.observation.EventSpans;

class FactSenderTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-05T08:00:00+07:00, 2025-03-05T01:00:00Z",
        "2025-03-05T01:00:07Z, 2025-03-05T01:00:07Z",
        "2025-03-05T01:00:07.123456Z, 2025-03-05T01:00:07.123456Z",
    })
    void theTimeOfAnEventHasItsSecondsEvenWhenTheyAreZero(String occurredAt, String ceTime) {
        // Given
        var time = OffsetDateTime.parse(occurredAt);

        // When
        var record = FactSender.record(fact(time), null);

        // Then
        assertThat(new String(record.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8))
                .isEqualTo(ceTime);
    }

    /** Otherwise the readers of a site that asks for certificates would connect and its relays would not. */
    @Test
    void theRelayConnectsAsTheSiteSays() {
        // Given
        var site = Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:1",
                "security.protocol", "SSL",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", "/nowhere/ca.crt");
        var sender = new FactSender(site, new EventSpans(TracerProvider.noop().get("test")));

        // Then
        assertThatThrownBy(() -> sender.send(List.of(fact(OffsetDateTime.parse("2025-03-05T01:00:00Z"))))
                        .await()
                        .indefinitely())
                .hasStackTraceContaining("/nowhere/ca.crt");
    }

    private static UnsentFacts.Unsent fact(OffsetDateTime time) {
        return new UnsentFacts.Unsent(
                1, UUID.randomUUID(), "topic", "key", "type", "{}", "/hososo/test", time, null, time);
    }
}
