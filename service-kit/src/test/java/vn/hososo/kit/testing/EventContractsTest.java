package vn.hososo.kit.testing;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of {@code contracts} that speak of events agree with each other and with what was promised before. */
class EventContractsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    // Of a name that stands there twice one reader would believe the first and another the last.
    private static final JsonNode ASYNC_API = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readTree(EventSchemas.read(EventSchemas.contracts().resolve("asyncapi.yaml")));

    static Set<String> types() throws IOException {
        return files("events", ".schema.json")
                .map(file -> file.getFileName().toString().replace(".schema.json", ""))
                .collect(toCollection(TreeSet::new));
    }

    static Stream<Path> goodExamples() throws IOException {
        return files("examples", ".json").filter(file -> !isInvalid(file));
    }

    static Stream<Path> badExamples() throws IOException {
        return files("examples", ".json").filter(EventContractsTest::isInvalid);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaIsAValidSchemaThatToleratesUnknownFields(String type) {
        // When
        var schema = schema(type);

        // Then
        assertThat(EventSchemas.flaws(schema)).isEmpty();
        assertThat(schema.path("$id").asString()).isEqualTo("urn:hososo:events:" + type.replace(".v", ":v"));
        assertThat(schema.path("additionalProperties").asBoolean()).isTrue();
        assertThat(schema.path("required").toString()).contains("\"unitId\"");
        assertThat(schema.path("properties").valueStream())
                .allSatisfy(field -> assertThat(field.has("description")).isTrue());
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasAnExampleThatPassesAndOneThatFails(String type) {
        assertThat(EventSchemas.contracts().resolve("examples").resolve(type + ".json"))
                .exists();
        assertThat(EventSchemas.contracts().resolve("examples").resolve(type + ".invalid.json"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("goodExamples")
    void anExamplePasses(Path example) {
        EventSchemas.check("vn.hososo." + typeOf(example), EventSchemas.read(example));
    }

    @ParameterizedTest
    @MethodSource("badExamples")
    void anInvalidExampleFails(Path example) {
        assertThat(EventSchemas.violations(typeOf(example), EventSchemas.read(example)))
                .isNotEmpty();
    }

    @Test
    void asyncApiAndSchemasNameTheSameTypes() throws IOException {
        // When
        var described = ASYNC_API
                .at("/components/messages")
                .valueStream()
                .map(message -> message.path("name").asString().replace("vn.hososo.", ""))
                .collect(toCollection(TreeSet::new));

        // Then
        assertThat(described).isEqualTo(types());
    }

    @Test
    void everyMessageOfAsyncApiPointsAtItsSchemaAndLiesInOneChannel() {
        for (var message : ASYNC_API.at("/components/messages").properties()) {
            // When
            var name = message.getValue().path("name").asString();
            var channels = ASYNC_API
                    .path("channels")
                    .valueStream()
                    .filter(channel -> channel.path("messages").has(message.getKey()))
                    .toList();

            // Then
            assertThat(message.getValue().at("/payload/$ref").asString())
                    .isEqualTo("./events/" + name.replace("vn.hososo.", "") + ".schema.json");
            assertThat(message.getValue()
                            .at("/headers/properties/ce_type/const")
                            .asString())
                    .isEqualTo(name);
            assertThat(channels).as("channels of %s", name).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaOnlyAddsToItsCommittedPredecessor(String type) throws IOException {
        for (var commit : new String[] {"HEAD", "HEAD~1"}) {
            // Given
            var predecessor = committed(commit, "contracts/events/" + type + ".schema.json");

            // Then
            predecessor.ifPresent(before -> assertThat(additive(JSON.readTree(before), schema(type)))
                    .as("%s only adds optional fields to what it was in %s; else it is a new version", type, commit)
                    .isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'required':['a'],'properties':{'a':{'type':'integer'}}}",
                "{'required':['a','b'],'properties':{'a':{'type':'string'},'b':{'type':'string'}}}",
                "{'required':['a'],'properties':{'a':{'type':'string','enum':['X','Z']}}}",
                "{'required':[],'properties':{'a':{'type':'string'}}}",
                "{'required':['a'],'properties':{'b':{'type':'string'}}}"
            })
    void narrowingRenamingAndRequiringAreNotAdditive(String after) {
        // Given
        var before = JSON.readTree("{\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"}}}");

        // Then
        assertThat(additive(before, JSON.readTree(after.replace('\'', '"')))).isFalse();
    }

    @Test
    void aNewOptionalFieldAndABetterDescriptionAreAdditive() {
        // Given
        var before = JSON.readTree("{\"required\":[\"a\"],\"properties\":{\"a\":{\"type\":\"string\"}}}");
        var after = JSON.readTree("{\"required\":[\"a\"],\"description\":\"Better.\","
                + "\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"integer\"}}}");

        // Then
        assertThat(additive(before, after)).isTrue();
    }

    @Test
    void aRecordWithAllHeadersPassesAndEachMissingOneIsNamed() {
        // Given
        var complete = record("dossier-created.v1");

        // Then
        EventSchemas.check(complete);
        for (var header : complete.headers().toArray()) {
            var without = record("dossier-created.v1");
            without.headers().remove(header.key());
            assertThatThrownBy(() -> EventSchemas.check(without)).hasMessageContaining(header.key());
        }
    }

    @Test
    void aRecordKeyedByAnythingButTheUnitIsRefused() {
        // Given
        var right = record("dossier-created.v1");
        var wrong =
                new ConsumerRecord<>("hososo.documents", 0, 0, UUID.randomUUID().toString(), right.value());
        right.headers().forEach(header -> wrong.headers().add(header));

        // Then
        assertThatThrownBy(() -> EventSchemas.check(wrong)).hasMessageContaining("the key is the unit");
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertThatThrownBy(() -> EventSchemas.check("vn.hososo.coffee-made.v1", "{}"))
                .hasMessageContaining("coffee-made");
    }

    private static ConsumerRecord<String, byte[]> record(String type) {
        var json =
                EventSchemas.read(EventSchemas.contracts().resolve("examples").resolve(type + ".json"));
        var unitId = JSON.readTree(json).path("unitId").asString();
        var record = new ConsumerRecord<>("hososo.documents", 0, 0, unitId, json.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.randomUUID().toString());
        header(record, "ce_source", "/hososo/document-service");
        header(record, "ce_type", "vn.hososo." + type);
        header(record, "ce_time", Instant.EPOCH.toString());
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same schema apart from words for people, further optional properties, and so on within each property. */
    private static boolean additive(JsonNode before, JsonNode after) {
        if (!before.isObject()) {
            return before.equals(after);
        }
        var old = withoutWords(before);
        var now = withoutWords(after);
        var oldFields = old.remove("properties");
        var nowFields = now.remove("properties");
        return names(old).equals(names(now))
                && names(old).stream().allMatch(name -> additive(old.get(name), now.get(name)))
                && (oldFields == null || nowFields != null && contained(oldFields, nowFields));
    }

    private static boolean contained(JsonNode before, JsonNode after) {
        return before.properties().stream()
                .allMatch(field -> after.has(field.getKey()) && additive(field.getValue(), after.get(field.getKey())));
    }

    private static ObjectNode withoutWords(JsonNode schema) {
        return schema.isObject()
                ? ((ObjectNode) schema.deepCopy()).remove(Set.of("title", "description", "examples", "$comment"))
                : JSON.createObjectNode();
    }

    private static Set<String> names(ObjectNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    private static JsonNode schema(String type) {
        return JSON.readTree(EventSchemas.read(EventSchemas.file(type)));
    }

    /** The file as it was committed; empty where it was not yet there. */
    private static Optional<String> committed(String commit, String path) throws IOException {
        assumeTrue(Files.exists(EventSchemas.root().resolve(".git")), "no git history here");
        var show = new ProcessBuilder("git", "show", commit + ":" + path)
                .directory(EventSchemas.root().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(show.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static boolean isInvalid(Path example) {
        return example.getFileName().toString().endsWith(".invalid.json");
    }

    /** {@code revision-stored.v1.upload.json} is an example of {@code revision-stored.v1}. */
    private static String typeOf(Path example) {
        var parts = example.getFileName().toString().split("\\.");
        return parts[0] + "." + parts[1];
    }

    private static Stream<Path> files(String folder, String suffix) throws IOException {
        try (var files = Files.list(EventSchemas.contracts().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        }
    }
}
