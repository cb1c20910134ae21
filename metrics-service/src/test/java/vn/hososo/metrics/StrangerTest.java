package vn.hososo.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.kit.testing.Root;

/** The stranger reads what is promised and nothing else. */
class StrangerTest {

    private static final String UNIT = "01937c10-2f3a-7b51-9c0e-5a1d3e8f0b11";

    private final Stranger stranger = Stranger.reading("compliance");

    @ParameterizedTest
    @ValueSource(strings = {"compliance-changed", "unit-lapsed", "unit-recovered", "target-reached"})
    void whatIsPromisedIsRead(String kind) throws IOException {
        // When
        var message = stranger.understand(record(kind, example(kind)));

        // Then
        assertThat(message.tells(kind, UNIT)).isTrue();
    }

    @Test
    void aTypeOfAnotherChannelIsRefused() {
        assertThatThrownBy(() -> stranger.understand(record("unit-created", example("unit-created"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("vn.hososo.unit-created.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"compliance-changed", "unit-lapsed", "unit-recovered", "target-reached", "period-closed"})
    void aPayloadThatBreaksItsSchemaIsRefused(String kind) {
        assertThatThrownBy(() -> stranger.understand(record(kind, example(kind + ".v1.invalid.json"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("against the vn.hososo." + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_time", "content-type"})
    void aHeaderThatIsMissingIsRefused(String header) throws IOException {
        // Given
        var record = record("unit-recovered", example("unit-recovered"));

        // When
        record.headers().remove(header);

        // Then
        assertThatThrownBy(() -> stranger.understand(record))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(header);
    }

    @Test
    void aKeyThatIsNoIdIsRefused() throws IOException {
        // Given
        var right = record("unit-recovered", example("unit-recovered"));
        var wrong = new ConsumerRecord<>(right.topic(), 0, 0, "thua", right.value());

        // When
        right.headers().forEach(header -> wrong.headers().add(header));

        // Then
        assertThatThrownBy(() -> stranger.understand(wrong)).hasMessageContaining("key of");
    }

    @Test
    void aDescriptionThatSaysAThingTwiceIsRefused(@TempDir Path folder) throws IOException {
        // Given
        var twice = Files.writeString(folder.resolve("asyncapi.yaml"), "channels: {}\nchannels: {}\n");

        // Then
        assertThatThrownBy(() -> Stranger.reading(twice, "compliance")).hasMessageContaining("channels");
    }

    private static String example(String name) throws IOException {
        var file = name.endsWith(".json") ? name : name + ".v1.json";
        return Files.readString(Root.directory().resolve("contracts/examples").resolve(file));
    }

    private static ConsumerRecord<String, String> record(String kind, String json) {
        var record = new ConsumerRecord<>("hososo.compliance", 0, 0, UNIT, json);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", "01937c10-2f3a-7b51-9c0e-5a1d3e8f0b12");
        header(record, "ce_source", "/hososo/metrics-service");
        header(record, "ce_type", "vn.hososo." + kind + ".v1");
        header(record, "ce_time", "2025-03-05T01:00:00Z");
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ConsumerRecord<String, String> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
