package vn.hososo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what was sent against what was promised: the CloudEvents headers of a Kafka record and its payload against the
 * schema of its type in {@code contracts/events}.
 */
public final class EventSchemas {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final Pattern TYPE = Pattern.compile("vn\\.hososo\\.([a-z]+(?:-[a-z]+)*\\.v[0-9]+)");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private EventSchemas() {}

    /** Binary-mode CloudEvent with every header the contract names, keyed by its unit, with a payload of its type. */
    public static void check(ConsumerRecord<String, byte[]> record) {
        assertThat(header(record, "ce_specversion")).as("ce_specversion").isEqualTo("1.0");
        assertThatCode(() -> UUID.fromString(header(record, "ce_id")))
                .as("ce_id is a UUID")
                .doesNotThrowAnyException();
        assertThat(header(record, "ce_source")).as("ce_source").matches("/hososo/[a-z]+(-[a-z]+)*");
        assertThatCode(() -> OffsetDateTime.parse(header(record, "ce_time")))
                .as("ce_time is a time with offset")
                .doesNotThrowAnyException();
        assertThat(header(record, "content-type")).as("content-type").matches("application/json(;.*)?");

        var json = new String(record.value(), StandardCharsets.UTF_8);
        check(header(record, "ce_type"), json);
        assertThat(record.key())
                .as("the key is the unit")
                .isEqualTo(JSON.readTree(json).path("unitId").asString());
    }

    /** The payload alone against the schema of its type, e.g. {@code vn.hososo.incoming-registered.v1}. */
    public static void check(String ceType, String json) {
        var type = TYPE.matcher(ceType);
        assertThat(type.matches())
                .as("ce_type %s names type and version", ceType)
                .isTrue();
        assertThat(violations(type.group(1), json))
                .as("what contracts/events says against %s: %s", ceType, json)
                .isEmpty();
    }

    /** What the schema of {@code incoming-registered.v1} or the like finds wrong. */
    static List<Error> violations(String versionedType, String json) {
        // Formats are annotations in 2020-12 unless asked for; here a day that is no day is a broken promise.
        return schema(versionedType)
                .validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** What the meta-schema of 2020-12 finds wrong with the schema itself. */
    static List<Error> flaws(JsonNode schema) {
        return REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema);
    }

    /** The repository's {@code contracts} folder. */
    static Path contracts() {
        return root().resolve("contracts");
    }

    static Path root() {
        var configured = System.getProperty("hososo.root");
        return configured == null
                ? Path.of("").toAbsolutePath().getParent()
                : Path.of(configured).toAbsolutePath();
    }

    static Path file(String versionedType) {
        return contracts().resolve("events").resolve(versionedType + ".schema.json");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String versionedType) {
        return LOADED.computeIfAbsent(versionedType, type -> {
            assertThat(file(type)).as("the schema of %s", type).exists();
            return REGISTRY.getSchema(read(file(type)), InputFormat.JSON);
        });
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        assertThat(header).as("header %s of the record", name).isNotNull();
        return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
