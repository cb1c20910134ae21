package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the merged description has it, with one kind of body.
 *
 * @param roles who may call it at all; {@code **} is everybody who is signed in, none is everybody
 * @param sample a body that is one, taken from the description's own example
 * @param fields what the body's schema knows
 */
record ApiOperation(
        String method,
        String path,
        Set<String> roles,
        @Nullable String mediaType,
        byte[] sample,
        Set<String> fields) {
    static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";
    private static final String BOUNDARY = "----parts-of-a-sample";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Every operation of the platform, as anybody can read them. */
    static List<ApiOperation> all(Map<String, String> metadataOfUploads) {
        JsonNode api = Person.nobody().get("/openapi?format=json").ok().json();
        List<ApiOperation> all = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.addAll(
                                of(api, path.getKey(), method.getKey(), method.getValue(), metadataOfUploads))));
        return all;
    }

    private static List<ApiOperation> of(
            JsonNode api, String path, String method, JsonNode operation, Map<String, String> metadataOfUploads) {
        Set<String> roles = texts(operation.at("/security/0/SecurityScheme"));
        String name = method.toUpperCase(java.util.Locale.ROOT);
        JsonNode contents = operation.at("/requestBody/content");
        if (contents.isEmpty()) {
            return List.of(new ApiOperation(name, path, roles, null, new byte[0], Set.of()));
        }
        return contents.properties().stream()
                .map(content -> {
                    boolean isUpload = content.getKey().equals(MULTIPART);
                    byte[] sample = isUpload
                            ? upload(metadataOfUploads.get(name + " " + path))
                            : example(content.getValue()).getBytes(StandardCharsets.UTF_8);
                    return new ApiOperation(
                            name,
                            path,
                            roles,
                            isUpload ? MULTIPART + "; boundary=" + BOUNDARY : content.getKey(),
                            sample,
                            fields(api, content.getValue().path("schema")));
                })
                .toList();
    }

    private static String example(JsonNode content) {
        JsonNode named = content.path("examples");
        JsonNode example = named.isEmpty()
                ? content.path("example")
                : named.elements().next().path("value");
        return example.isTextual() ? example.asText() : example.toString();
    }

    private static byte[] upload(@Nullable String metadata) {
        String described = metadata == null
                ? ""
                : "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                        + "Content-Type: application/json; charset=utf-8\r\n\r\n" + metadata + "\r\n";
        String file = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        // the bytes of a PDF as they are, one character each
        String pdf = new String(Desk.sample("tra-loi.pdf"), StandardCharsets.ISO_8859_1);
        return (new String((described + file).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        + pdf
                        + "\r\n--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Set<String> fields(JsonNode api, JsonNode schema) {
        JsonNode meant =
                schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
        return meant.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean namesAThing() {
        return path.contains("{");
    }

    boolean isJson() {
        return JSON.equals(mediaType);
    }

    ApiOperation withSample(String json) {
        return new ApiOperation(method, path, roles, mediaType, json.getBytes(StandardCharsets.UTF_8), fields);
    }

    /** The sample with one field more, as a client would write it that wants to decide what is not its to decide. */
    byte[] sampleWith(String field, String value) {
        try {
            var body = (com.fasterxml.jackson.databind.node.ObjectNode) MAPPER.readTree(sample);
            return MAPPER.writeValueAsBytes(body.put(field, value));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(this + " has no JSON for a sample", e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
