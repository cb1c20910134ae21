package vn.hososo.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the door itself may answer in the place of any operation behind it: no service knows of it, so it is added here. */
final class DoorAnswers {
    private static final String PROBLEM = "application/problem+json";
    private static final String RESPONSES = "#/components/responses/";
    private static final List<Added> ADDED = List.of(
            new Added("400", "INVALID_REQUEST", (path, operation) -> true),
            new Added("403", "CROSS_SITE_REQUEST, OUT_OF_SCOPE", (path, operation) -> path.startsWith("/api/")),
            new Added("408", "REQUEST_TOO_SLOW", (path, operation) -> operation.has("requestBody")),
            new Added("413", "FILE_TOO_LARGE", (path, operation) -> operation.has("requestBody")),
            new Added("414", "URI_TOO_LONG", (path, operation) -> true),
            new Added("429", "TOO_MANY_REQUESTS", (path, operation) -> true),
            new Added("431", "HEADERS_TOO_LARGE", (path, operation) -> true),
            new Added("503", "OVERLOADED", (path, operation) -> !path.startsWith("/api/")),
            new Added("503", "OVERLOADED, PEER_UNAVAILABLE", (path, operation) -> path.startsWith("/api/")),
            new Added("504", "SERVICE_TOO_SLOW", (path, operation) -> path.startsWith("/api/")));

    private interface Which {
        boolean is(String path, JsonNode operation);
    }

    /** A refusal, and the operations in whose place the door may answer with it. */
    private record Added(String status, String codes, Which which) {}

    private final ObjectNode api;

    private DoorAnswers(ObjectNode api) {
        this.api = api;
    }

    static JsonNode addedTo(JsonNode merged) {
        var api = (ObjectNode) merged.deepCopy();
        new DoorAnswers(api).add();
        return api;
    }

    private void add() {
        for (var path : api.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getValue().path("responses") instanceof ObjectNode responses) {
                    ADDED.stream()
                            .filter(it -> it.which().is(path.getKey(), method.getValue()))
                            .forEach(it -> add(responses, it.status(), it.codes()));
                }
            }
        }
    }

    /** One that is no more than the door's is the same everywhere; else the codes of both stand together. */
    private void add(ObjectNode responses, String status, String codes) {
        if (responses.path(status) instanceof ObjectNode own
                && !separate(codes).containsAll(separate(own.path("description").asText()))) {
            own.put("description", sorted(own.path("description").asText() + ", " + codes));
        } else {
            responses.putObject(status).put("$ref", RESPONSES + name(status, codes));
        }
    }

    private String name(String status, String codes) {
        var name = Arrays.stream(codes.split("[, _]+"))
                .map(it -> it.charAt(0) + it.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        var shared = api.withObject("/components/responses");
        if (!shared.has(name)) {
            var first = codes.split(",", 2)[0];
            var answer = shared.putObject(name).put("description", codes);
            var problem = answer.putObject("content").putObject(PROBLEM);
            problem.putObject("schema").put("$ref", "#/components/schemas/Problem");
            problem.putObject("example")
                    .put("type", "/problems/" + first.toLowerCase(Locale.ROOT).replace('_', '-'))
                    .put("status", Integer.parseInt(status))
                    .put("code", first);
        }
        return name;
    }

    private static String sorted(String codes) {
        return String.join(", ", separate(codes));
    }

    private static SortedSet<String> separate(String codes) {
        return Arrays.stream(codes.split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
