package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tray of two hundred documents is signed, whatever happens to the signing service meanwhile. */
class BatchIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNIT = "my-huong";
    private static final int DOCUMENTS = 200;
    private static final String SIGNED = "vn.hososo.document-signed.v1";
    private static final String BATCHES = "/api/signing/batches";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void aTrayCutOffHalfWayAndRepeatedIsSignedExactlyOnce() {
        // Given
        Desk desk = Desk.of(UNIT);
        Map<UUID, String> seen = submitted(desk);
        String request = request(seen);
        String key = Person.key();
        String id = desk.leader().post(BATCHES, request, key).ok().field("id");
        await(desk, id, tray -> tray.get("signed").asInt() >= DOCUMENTS / 2);

        // When
        RunningPlatform.kill("signing");
        RunningPlatform.pause(Duration.ofMillis(500));
        RunningPlatform.awaitReady();
        await(desk, id, tray -> tray.get("state").asText().equals("INTERRUPTED"));
        desk.leader().post(BATCHES, request, key).ok();

        // Then
        JsonNode done = await(desk, id, tray -> tray.get("state").asText().equals("DONE"));
        assertThat(done.get("signed").asInt()).isEqualTo(DOCUMENTS);
        assertThat(done.get("refused").asInt()).isZero();
        Map<String, JsonNode> documents = DailyWork.all(desk.leader(), "/api/documents/outgoing");
        seen.keySet()
                .forEach(document -> assertThat(
                                documents.get(document.toString()).get("state").asText())
                        .isEqualTo("LEADER_SIGNED"));
        everySignatureIsTheOnlyOne(desk, seen.keySet());
        assertThat(told(seen.keySet()))
                .containsOnlyKeys(seen.keySet())
                .allSatisfy((document, ids) -> assertThat(ids).hasSize(1));
    }

    private static Map<UUID, String> submitted(Desk desk) {
        Map<UUID, String> seen = new ConcurrentSkipListMap<>();
        IntStream.range(0, DOCUMENTS).parallel().forEach(it -> {
            UUID document = desk.draft("").ok().id();
            desk.submit(document).ok();
            seen.put(document, Desk.revision(desk.leader(), document));
        });
        return seen;
    }

    private static String request(Map<UUID, String> seen) {
        return "{\"capacity\":\"LEADER\",\"documents\":[%s]}"
                .formatted(seen.entrySet().stream()
                        .map(it ->
                                "{\"documentId\":\"%s\",\"revisionId\":\"%s\"}".formatted(it.getKey(), it.getValue()))
                        .collect(Collectors.joining(",")));
    }

    private interface Wanted {
        boolean isMetBy(JsonNode tray);
    }

    private static JsonNode await(Desk desk, String id, Wanted wanted) {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            Answer answer = desk.leader().get(BATCHES + "/" + id);
            if (answer.status() == 200 && wanted.isMetBy(answer.json())) {
                return answer.json();
            }
            RunningPlatform.pause(Duration.ofMillis(100));
        }
        throw new AssertionError("the tray did not come so far: "
                + desk.leader().get(BATCHES + "/" + id).text());
    }

    private static void everySignatureIsTheOnlyOne(Desk desk, Set<UUID> documents) {
        Set<String> found = new HashSet<>();
        documents.forEach(document -> {
            JsonNode signatures = desk.leader()
                    .get("/api/signing/signatures?documentId=" + document)
                    .ok()
                    .json()
                    .get("items");
            assertThat(signatures).as("signatures of %s", document).hasSize(1);
            found.add(signatures.get(0).get("id").asText());
        });
        assertThat(found).hasSize(DOCUMENTS);
    }

    /** The ids of the events that tell that a document was signed; the same event may come twice. */
    private static Map<UUID, Set<String>> told(Set<UUID> documents) {
        Map<UUID, Set<String>> told = new TreeMap<>();
        var settings = Map.<String, Object>of("bootstrap.servers", RunningPlatform.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("hososo.signatures").stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var event : consumer.poll(Duration.ofMillis(200))) {
                    UUID document = UUID.fromString(
                            read(event.value()).path("documentId").asText());
                    if (documents.contains(document) && header(event, "ce_type").equals(SIGNED)) {
                        told.computeIfAbsent(document, it -> new HashSet<>()).add(header(event, "ce_id"));
                    }
                }
            }
        }
        return told;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + json, e);
        }
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
