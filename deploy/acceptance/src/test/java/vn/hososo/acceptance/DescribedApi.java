package vn.hososo.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import vn.hososo.acceptance.Described.Body;
import vn.hososo.acceptance.Described.Parameter;
import vn.hososo.acceptance.Described.Promise;

/**
 * The merged description as the platform serves it, and its schemas as JSON Schema 2020-12, which OpenAPI 3.1's are. Here
 * an object has no field but those described, so that a field nobody described is found too.
 */
final class DescribedApi {
    private static final String PLACE = "https://hososo.invalid/openapi";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode api;
    private final ObjectNode answers = JSON.createObjectNode();
    private final List<Described> operations = new ArrayList<>();
    /** Of an object with a field for each place: one schema, for each of its own would read the whole description again. */
    private final Schema schema;

    private DescribedApi(JsonNode api) {
        this.api = api;
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(it -> METHODS.contains(it.getKey()))
                        .forEach(it -> operations.add(operation(path.getKey(), it.getKey(), it.getValue()))));
        this.schema = schema();
    }

    static DescribedApi ofPlatform() {
        return new DescribedApi(Person.nobody().get("/openapi?format=json").ok().json());
    }

    List<Described> operations() {
        return operations;
    }

    /** What a reference means, or the schema itself. */
    JsonNode meant(JsonNode schema) {
        return schema.has("$ref") ? meant(api.at(schema.path("$ref").asText().substring(1))) : schema;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Something that the schema allows, as its own examples have it. */
    JsonNode sample(JsonNode given) {
        var schema = meant(given);
        if (schema.path("examples").has(0)) {
            return schema.path("examples").path(0).deepCopy();
        }
        if (schema.path("enum").has(0)) {
            return schema.path("enum").path(0);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> {
                var object = JSON.createObjectNode();
                schema.path("properties").properties().forEach(it -> object.set(it.getKey(), sample(it.getValue())));
                yield object;
            }
            case "array" -> JSON.createArrayNode().add(sample(schema.path("items")));
            case "integer", "number" ->
                JSON.getNodeFactory().numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default ->
                JSON.getNodeFactory()
                        .textNode(
                                schema.path("format").asText().equals("uuid")
                                        ? new java.util.UUID(0, 0).toString()
                                        : "a");
        };
    }

    /** What is wrong with a body by the schema of that place. */
    List<String> faults(String place, String body) {
        try {
            return schema.validate("{\"" + place + "\":" + body + "}", InputFormat.JSON).stream()
                    .map(it -> it.getInstanceLocation().toString().replaceAll("/\\d+", "/*") + ": " + it.getMessage())
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException | JacksonException notJson) {
            return List.of("no JSON");
        }
    }

    private Described operation(String path, String method, JsonNode operation) {
        return new Described(
                method.toUpperCase(Locale.ROOT),
                path,
                texts(operation.at("/security/0/SecurityScheme")),
                StreamSupport.stream(operation.path("parameters").spliterator(), false)
                        .map(this::parameter)
                        .toList(),
                bodies(operation.path("requestBody")),
                promises(operation.path("responses")));
    }

    private Parameter parameter(JsonNode parameter) {
        var schema = meant(parameter.path("schema"));
        var told = parameter.has("example")
                ? parameter.path("example")
                : schema.path("examples").path(0);
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                schema,
                told.asText(""));
    }

    private Map<String, Body> bodies(JsonNode described) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        described.path("content").properties().forEach(it -> {
            var named = it.getValue().path("examples");
            var example = named.isEmpty()
                    ? it.getValue().path("example")
                    : named.elements().next().path("value");
            bodies.put(it.getKey(), new Body(meant(it.getValue().path("schema")), example));
        });
        return bodies;
    }

    private Map<String, Promise> promises(JsonNode described) {
        Map<String, Promise> promises = new LinkedHashMap<>();
        described.properties().forEach(it -> promises.put(it.getKey(), promise(meant(it.getValue()))));
        return promises;
    }

    private Promise promise(JsonNode answer) {
        Map<String, String> media = new LinkedHashMap<>();
        answer.path("content").properties().forEach(it -> {
            var place = String.valueOf(answers.size());
            answers.set(place, it.getValue().path("schema"));
            media.put(it.getKey().split(";", 2)[0].strip(), place);
        });
        Set<String> codes = Arrays.stream(answer.path("description").asText().split(","))
                .map(String::strip)
                .filter(it -> it.matches("[A-Z][A-Z_]+"))
                .filter(it -> !it.equals("OK"))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Promise(codes, media);
    }

    private Schema schema() {
        var all = JSON.createObjectNode().put("$id", PLACE);
        all.set("components", api.path("components").deepCopy());
        all.set("properties", answers.deepCopy());
        close(all.path("components").path("schemas"));
        close(all.path("properties"));
        try {
            var text = JSON.writeValueAsString(all);
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(DescribedApi::close);
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
