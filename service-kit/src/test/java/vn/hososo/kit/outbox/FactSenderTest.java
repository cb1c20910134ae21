package vn.hososo.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var record = FactSender.record(new UnsentFacts.Unsent(
                1, UUID.randomUUID(), "topic", "key", "type", "{}", "/hososo/test", time, null, time));

        // Then
        assertThat(new String(record.headers().lastHeader("ce_time").value(), StandardCharsets.UTF_8))
                .isEqualTo(ceTime);
    }
}
