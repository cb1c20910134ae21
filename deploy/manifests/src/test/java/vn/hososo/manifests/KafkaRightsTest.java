package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics and rights in Kafka: those of the arrows, and nothing beside them. */
class KafkaRightsTest {
    private static final String INTAKE = "hososo.intake.<system>";

    @ParameterizedTest
    @ValueSource(strings = {"document", "signing", "metrics"})
    void aServiceMayReadAndWriteExactlyTheTopicsOfItsArrows(String service) {
        // Given
        var arrows = Arrows.read();
        var expected = new HashMap<String, Set<String>>();
        arrows.topicsTo(service).forEach(topic -> allow(expected, topic, "Read", "Describe"));
        arrows.topicsFrom(service)
                .flatMap(topic -> meant(topic, arrows, service))
                .forEach(topic -> allow(expected, topic, "Write", "Describe"));
        // it makes the topics of a system that is registered
        expected.computeIfPresent(INTAKE, (topic, operations) -> {
            operations.add("Create");
            return operations;
        });

        // When
        var allowed = rights(service, "topic");

        // Then
        assertThat(allowed).isEqualTo(expected);
    }

    /** Metrics-service keeps its positions in PostgreSQL and has no group. */
    @ParameterizedTest
    @ValueSource(strings = {"document", "signing", "metrics"})
    void aServiceMayUseTheGroupsOfTheTopicsItReadsAndNoOther(String service) {
        // Given
        var expected = service.equals("metrics")
                ? Map.of()
                : Arrows.read()
                        .topicsTo(service)
                        .collect(Collectors.toMap(topic -> "hososo-" + service + "-" + topic, topic -> Set.of("Read")));

        // Then
        assertThat(rights(service, "group")).isEqualTo(expected);
    }

    @Test
    void onlyWhoHasATopicHasACertificate() {
        assertThat(Overlay.DISTRICT
                        .ofKind("KafkaUser")
                        .map(user -> user.at("/metadata/name").asText()))
                .containsExactlyInAnyOrder("document-service", "signing-service", "metrics-service");
    }

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void everyTopicIsAsTheContractSays(Overlay overlay) {
        // Given
        var expected = contract();

        // When
        var partitions = new TreeMap<String, Integer>();
        overlay.ofKind("KafkaTopic").forEach(topic -> {
            partitions.put(
                    topic.at("/metadata/name").asText(),
                    topic.at("/spec/partitions").asInt());
            assertThat(topic.at("/spec/config/cleanup.policy").asText()).isEqualTo("delete");
            assertThat(topic.at("/spec/config/retention.ms").asInt()).isEqualTo(-1);
            assertThat(topic.at("/spec/config/message.timestamp.type").asText()).isEqualTo("LogAppendTime");
        });

        // Then
        assertThat(partitions).isEqualTo(expected);
    }

    @Test
    void composeMakesTheSameTopics() {
        // Given
        var script = Repository.text(Repository.file("deploy/compose/kafka/topics"));
        var made = new TreeMap<String, Integer>();

        // When
        Pattern.compile("^topic (\\S+) (\\d+)$", Pattern.MULTILINE)
                .matcher(script)
                .results()
                .forEach(line -> made.put(line.group(1), Integer.parseInt(line.group(2))));
        Pattern.compile("^for dead in (.+); do$", Pattern.MULTILINE)
                .matcher(script)
                .results()
                .flatMap(line -> Stream.of(line.group(1).split(" ")))
                .forEach(name -> made.put("hososo." + name + ".dlq", 1));

        // Then
        assertThat(made).isEqualTo(contract());
        assertThat(script).contains("cleanup.policy=delete", "retention.ms=-1", "message.timestamp.type=LogAppendTime");
    }

    /** Topics of the contract with their partitions, and for each the place of what could not be read. */
    private static Map<String, Integer> contract() {
        var partitions = new TreeMap<String, Integer>();
        for (JsonNode channel : Repository.yaml(Repository.file("contracts/asyncapi.yaml"))
                .getFirst()
                .path("channels")) {
            var kafka = channel.at("/bindings/kafka");
            var topic = kafka.path("topic").asText();
            if (!topic.isEmpty() && !topic.contains("{") && !topic.endsWith(".dlq")) {
                partitions.put(topic, kafka.path("partitions").asInt());
                partitions.put(topic + ".dlq", 1);
            }
        }
        return partitions;
    }

    /** A name left open stands for what the service reads. */
    private static Stream<String> meant(String topic, Arrows arrows, String service) {
        if (!topic.contains("<name>")) {
            return Stream.of(topic);
        }
        // of another system's topic the prefix holds the place of what could not be read, too
        // what it tells itself it follows, and puts nothing of that aside
        var own = arrows.topicsFrom(service).toList();
        return arrows.topicsTo(service)
                .filter(read -> !own.contains(read))
                .map(read -> read.equals(INTAKE) ? read : topic.replace("hososo.<name>", read));
    }

    private static void allow(Map<String, Set<String>> rights, String topic, String... operations) {
        rights.computeIfAbsent(topic, ignored -> new HashSet<>()).addAll(Set.of(operations));
    }

    private static Map<String, Set<String>> rights(String service, String type) {
        var rights = new HashMap<String, Set<String>>();
        for (var rule : Overlay.DISTRICT
                .require("KafkaUser", Arrows.DEPLOYMENTS.get(service))
                .at("/spec/authorization/acls")) {
            if (rule.at("/resource/type").asText().equals(type)) {
                var name = rule.at("/resource/name").asText();
                var prefix = rule.at("/resource/patternType").asText().equals("prefix");
                for (var operation : rule.path("operations")) {
                    allow(rights, prefix ? name + "<system>" : name, operation.asText());
                }
            }
        }
        return rights;
    }
}
