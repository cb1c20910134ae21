package vn.hososo.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hososo.kit.testing.Root;

/**
 * A system that nobody here wrote: all it knows is {@code contracts/asyncapi.yaml}. There it finds the topic of a channel, the
 * messages by their {@code ce_type} and their schemas by reference. A type that is not described and anything that breaks
 * a promise is an {@link AssertionError}.
 */
public final class Stranger {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Path file;
    private final JsonNode description;
    private final JsonNode channel;
    private final Map<String, Promise> promises = new HashMap<>();

    private Stranger(Path file, String channel) {
        this.file = file;
        this.description = YAML.readTree(text(file));
        this.channel = description.at("/channels/" + channel);
        this.channel.path("messages").forEach(reference -> {
            var message = resolved(reference);
            promises.put(message.at("/headers/properties/ce_type/const").asString(), promise(message));
        });
        assertThat(promises).as("messages of channel %s", channel).isNotEmpty();
    }

    /** Who reads that channel of the platform. */
    public static Stranger reading(String channel) {
        return reading(Root.directory().resolve("contracts/asyncapi.yaml"), channel);
    }

    static Stranger reading(Path description, String channel) {
        return new Stranger(description, channel);
    }

    /**
     * Reads the topic from its beginning until as many messages fit as are wanted; fewer when the time is over. Each record on
     * the way is held against its description, whether it fits or not.
     */
    public List<Message> read(Predicate<Message> fits, int wanted, Duration atMost) {
        var topic = channel.path("address").asString();
        var found = new ArrayList<Message>();
        var end = Instant.now().plus(atMost);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            assertThat(partitions)
                    .as("partitions of %s", topic)
                    .hasSize(channel.at("/bindings/kafka/partitions").asInt());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.size() < wanted && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(50)).forEach(record -> {
                    var message = understand(record);
                    if (fits.test(message)) {
                        found.add(message);
                    }
                });
            }
        }
        return found;
    }

    Message understand(ConsumerRecord<String, String> record) {
        var headers = new HashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        var type = headers.get("ce_type");
        assertThat(promises).as("messages described for %s", record.topic()).containsKey(type);
        var promise = promises.get(type);
        hold(promise.headers(), JsonMapper.shared().writeValueAsString(headers), "headers of " + type);
        hold(promise.key(), JsonMapper.shared().writeValueAsString(record.key()), "key of " + type);
        hold(promise.payload(), record.value(), type);
        return new Message(
                type,
                record.key(),
                headers.get("ce_id"),
                Instant.ofEpochMilli(record.timestamp()),
                JsonMapper.shared().readTree(record.value()));
    }

    // Formats are only remarks in JSON Schema 2020-12 unless one asks: a day that is no day is a broken promise.
    private static void hold(List<Schema> schemas, String json, String what) {
        assertThat(schemas).as("what is said of the %s", what).isNotEmpty();
        schemas.forEach(schema -> assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as("what the description says against the %s: %s", what, json)
                .isEmpty());
    }

    private Promise promise(JsonNode message) {
        var parts = Stream.concat(
                        Stream.of(message), message.path("traits").valueStream().map(this::resolved))
                .toList();
        return new Promise(
                schemas(parts, "/headers"), schemas(parts, "/bindings/kafka/key"), schemas(parts, "/payload"));
    }

    private List<Schema> schemas(List<JsonNode> parts, String pointer) {
        return parts.stream()
                .map(part -> part.at(pointer))
                .filter(JsonNode::isObject)
                .map(node -> SCHEMAS.getSchema(resolved(node).toString(), InputFormat.JSON))
                .toList();
    }

    /** What a {@code $ref} points at, in the description or in a file beside it; anything else is itself. */
    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return node;
        }
        return reference.startsWith("#")
                ? resolved(description.at(reference.substring(1)))
                : YAML.readTree(text(file.resolveSibling(reference)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One record, read and found as described; {@code at} is when the broker took it. */
    public record Message(String type, String key, String id, Instant at, JsonNode payload) {

        /** Whether it is of that kind and about that unit. */
        public boolean tells(String kind, Object unitId) {
            return type.equals("vn.hososo." + kind + ".v1")
                    && payload.path("unitId").asString().equals(unitId.toString());
        }
    }

    private record Promise(List<Schema> headers, List<Schema> key, List<Schema> payload) {}
}
