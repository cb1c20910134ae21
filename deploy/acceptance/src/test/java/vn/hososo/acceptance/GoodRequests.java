package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Requests as the description's examples have them, with the ids of things that are there. */
final class GoodRequests {
    private static final String MULTIPART = "multipart/form-data";
    private static final String BOUNDARY = "----mot-ranh-gioi";

    /** The type of what {@link #upload} makes. */
    static final String FORM = MULTIPART + "; boundary=" + BOUNDARY;

    /** Which thing a field names. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("documentId", "outgoing"),
            Map.entry("incomingId", "incoming"),
            Map.entry("answersIncomingId", "incoming"),
            Map.entry("replyId", "outgoing"),
            Map.entry("dossierId", "dossiers"),
            Map.entry("dossierIds", "dossiers"),
            Map.entry("revisionId", "revisionId"),
            Map.entry("unitId", "units"),
            Map.entry("unitIds", "units"),
            Map.entry("parentId", "units"),
            Map.entry("thingId", "incoming"),
            Map.entry("credentialId", "credentials"),
            Map.entry("registerId", "registers"));

    /** Sent wherever something secret is asked for, so that it can be looked for in the logs afterwards. */
    static final String SECRET = "rat-bi-mat-7f3a9c51e0b2";

    private static final Pattern SECRET_FIELDS = Pattern.compile("(?i).*(password|pin|secret|token)");
    private static final Map<String, String> ASKED = Map.of(
            "period", "2026",
            "indicator", "digital-signing",
            "from", "2026-01-01",
            "to", "2026-12-31",
            "on", "2026-06-01",
            "q", "bao cao",
            "year", "2026");

    private final DescribedApi api;
    private final UnitThings things;
    private final Random random;

    GoodRequests(DescribedApi api, UnitThings things, Random random) {
        this.api = api;
        this.things = things;
        this.random = random;
    }

    /** @param etag of the thing the path names, where it was read */
    Draft of(Described operation, @Nullable String token, @Nullable String etag) {
        var draft = new Draft(operation);
        if (token != null) {
            draft.headers.put("Authorization", "Bearer " + token);
        }
        for (var parameter : operation.parameters()) {
            switch (parameter.in()) {
                case "path" -> draft.path.put(parameter.name(), things.id(operation.path(), parameter.name()));
                case "query" -> {
                    if (parameter.required()) {
                        draft.ask(parameter.name(), asked(parameter));
                    }
                }
                default -> header(draft, parameter.name(), etag);
            }
        }
        body(draft, operation);
        return draft;
    }

    private String asked(Described.Parameter parameter) {
        var named = things.ids().get(NAMED.getOrDefault(parameter.name(), ""));
        return named != null ? named : ASKED.getOrDefault(parameter.name(), HostileValues.encoded(parameter.example()));
    }

    private void header(Draft draft, String name, @Nullable String etag) {
        if (name.equals("If-Match")) {
            draft.headers.put(name, etag == null ? "\"0\"" : etag);
        } else if (name.equals("Idempotency-Key")) {
            draft.headers.put(name, new UUID(random.nextLong(), random.nextLong()).toString());
        }
    }

    private void body(Draft draft, Described operation) {
        if (operation.bodies().isEmpty()) {
            return;
        }
        var type = operation.bodies().containsKey(ApiOperation.JSON)
                ? ApiOperation.JSON
                : operation.bodies().keySet().iterator().next();
        var example = operation.bodies().get(type).example();
        if (type.equals(ApiOperation.JSON)) {
            draft.schema = operation.bodies().get(type).schema();
            draft.json = named(example.isMissingNode() ? api.sample(draft.schema) : example.deepCopy());
            draft.headers.put("Content-Type", type);
        } else if (type.equals(MULTIPART)) {
            form(draft, operation);
            draft.headers.put("Content-Type", FORM);
        } else {
            draft.body = Draft.latin1(example.asText());
            draft.headers.put("Content-Type", type);
        }
    }

    private void form(Draft draft, Described operation) {
        draft.file = Draft.latin1(Desk.sample("tra-loi.pdf"));
        var described =
                operation.bodies().get(MULTIPART).schema().path("properties").path("metadata");
        if (!described.isMissingNode()) {
            draft.schema = api.meant(described);
            var known = ObjectRightsIT.METADATA.get(operation.toString());
            draft.json = named(known == null ? api.sample(draft.schema) : DescribedApi.read(known));
        }
    }

    /** With the ids of things in the place of the example's. */
    private JsonNode named(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(it -> it.setValue(named(it.getKey(), it.getValue())));
        } else {
            node.forEach(this::named);
        }
        return node;
    }

    private JsonNode named(String field, JsonNode value) {
        if (value.isTextual() && SECRET_FIELDS.matcher(field).matches()) {
            return TextNode.valueOf(SECRET);
        }
        var id = things.ids().get(NAMED.getOrDefault(field, ""));
        if (id != null && value.isTextual()) {
            return TextNode.valueOf(id);
        }
        if (id != null && value.isArray() && value.path(0).isTextual()) {
            return JsonNodeFactory.instance.arrayNode().add(id);
        }
        return named(value);
    }

    /** @param file one character a byte */
    static String upload(@Nullable String metadata, String file) {
        var described = metadata == null
                ? ""
                : part("name=\"metadata\"", "application/json; charset=utf-8", Draft.latin1(metadata));
        return described + part("name=\"file\"; filename=\"van-ban.pdf\"", "application/pdf", file) + end();
    }

    static String part(String disposition, String type, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                + "\r\n\r\n" + content + "\r\n";
    }

    static String end() {
        return "--" + BOUNDARY + "--\r\n";
    }
}
