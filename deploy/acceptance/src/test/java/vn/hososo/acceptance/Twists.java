package vn.hososo.acceptance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is tried with one operation: each place of its requests with each value that does not belong there. */
final class Twists {
    private static final String CONTENT_TYPE = "Content-Type";

    private final DescribedApi api;

    Twists(DescribedApi api) {
        this.api = api;
    }

    /** @param good a request as it should be, to see what it has */
    List<Twist> of(Draft good) {
        List<Twist> all = new ArrayList<>();
        parameters(good.operation, all);
        headers(all);
        if (good.json != null) {
            bodies(good, good.json, all);
        }
        if (!good.operation.bodies().isEmpty()) {
            wholeBodies(all);
        }
        return all;
    }

    private static void parameters(Described operation, List<Twist> all) {
        for (var parameter : operation.parameters()) {
            var name = parameter.name();
            switch (parameter.in()) {
                case "path" ->
                    HostileValues.path()
                            .forEach((what, value) ->
                                    all.add(new Twist(name + " in the path: " + what, it -> it.path.put(name, value))));
                case "query" -> {
                    HostileValues.query()
                            .forEach((what, value) ->
                                    all.add(new Twist(name + " in the query: " + what, it -> it.ask(name, value))));
                    HostileValues.boundary(parameter.schema())
                            .forEach((what, value) -> all.add(new Twist(
                                    name + " in the query: " + what,
                                    it -> it.ask(name, HostileValues.encoded(value.replace("\"", ""))))));
                    all.add(new Twist(name + " twice in the query", it -> {
                        it.query.add(Map.entry(name, "1"));
                        it.query.add(Map.entry(name, "2"));
                    }));
                    all.add(new Twist(
                            "without " + name + " in the query",
                            it -> it.query.removeIf(one -> one.getKey().equals(name))));
                }
                default ->
                    all.add(new Twist(
                            "without " + name, it -> it.headers.keySet().removeIf(name::equalsIgnoreCase)));
            }
        }
        all.add(new Twist("something nobody asked for in the query", it -> it.ask("chua_co", "1")));
        all.add(new Twist("a broken query", it -> it.ask("%zz%00", "&&=&?=%ff#")));
        all.add(new Twist("a thousand parameters", it -> {
            for (int i = 0; i < 1_000; i++) {
                it.query.add(Map.entry("p" + i, ""));
            }
        }));
        all.add(new Twist("a path without end", it -> it.ask("q", "a".repeat(9_000))));
    }

    private static void headers(List<Twist> all) {
        for (var header : HostileValues.headers()) {
            all.add(new Twist(
                    header.getKey() + ": " + HostileValues.shown(header.getValue()),
                    it -> it.headers.put(header.getKey(), header.getValue())));
        }
        all.add(new Twist("a hundred headers", it -> {
            for (int i = 0; i < 100; i++) {
                it.headers.put("X-" + i, "1");
            }
        }));
    }

    private void bodies(Draft draft, JsonNode good, List<Twist> all) {
        var schema = draft.schema == null ? MissingNode.getInstance() : draft.schema;
        RawJson.places(good).forEach((place, node) -> {
            Map<String, String> values = new LinkedHashMap<>(HostileValues.json());
            values.putAll(HostileValues.boundary(schemaAt(schema, place)));
            values.forEach((what, token) -> all.add(new Twist(place + ": " + what, it -> it.tokens.put(place, token))));
        });
        HostileValues.json()
                .forEach((what, token) ->
                        all.add(new Twist("the whole body: " + what, it -> it.tokens.put(JsonPointer.empty(), token))));
        var texts = RawJson.places(good).entrySet().stream()
                .filter(it -> it.getValue().isTextual())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(JsonPointer.empty());
        HostileValues.hugeJson()
                .forEach((what, token) -> all.add(new Twist(texts + ": " + what, it -> it.tokens.put(texts, token))));
        good.properties().forEach(it -> all.add(new Twist("without " + it.getKey(), one -> without(one, it.getKey()))));
        all.add(new Twist("every field twice", it -> twice(it, good)));
        all.add(new Twist("a field nobody knows", it -> more(it, "\"chuaCo\":1")));
        all.add(new Twist("a strange field", it -> more(it, "\"__proto__\":{\"isAdmin\":true},\"\\u0000\":1")));
    }

    private static void without(Draft draft, String field) {
        if (draft.json instanceof ObjectNode object) {
            object.remove(field);
        }
    }

    private static void twice(Draft draft, JsonNode good) {
        var whole = RawJson.written(good, Map.of());
        draft.tokens.put(
                JsonPointer.empty(),
                whole.length() > 2
                        ? whole.substring(0, whole.length() - 1) + "," + whole.substring(1)
                        : "{\"a\":1,\"a\":2}");
    }

    private static void more(Draft draft, String field) {
        var whole = draft.json == null ? "{}" : RawJson.written(draft.json, draft.tokens);
        draft.tokens.put(
                JsonPointer.empty(),
                whole.length() > 2 && whole.endsWith("}")
                        ? whole.substring(0, whole.length() - 1) + "," + field + "}"
                        : "{" + field + "}");
    }

    private static void wholeBodies(List<Twist> all) {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("no body", "");
        bodies.put("a blank body", " \r\n\t");
        bodies.put("half of a body", "{\"a\":");
        bodies.put("two bodies", "{}{}");
        bodies.put("a body with a comment", "{/* */}");
        bodies.put("single quotes", "{'a':1}");
        bodies.put("no UTF-8", "{\"a\":\"\u00ff\u00c0\u00af\u00ed\u00a0\u0080\"}");
        bodies.put("UTF-16", "\u00fe\u00ff\u0000{\u0000}");
        bodies.put("UTF-32", "\u0000\u0000\u00fe\u00ff\u0000\u0000\u0000{\u00ff\u00ff\u00ff\u00ff");
        bodies.put("UTF-32 without a mark", "\u0000\u0000\u0000{\u0011\u0033\u0044\u0055");
        bodies.put("a mark of order", "\u00ef\u00bb\u00bf{}");
        bodies.put("NULs", "\u0000".repeat(64));
        bodies.put("XML", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        bodies.put("a form", "a=1&b=%zz");
        bodies.put("a table", "a;b,c\t\"\r\n\"=1+1\";\u0000,'\r\n".repeat(50));
        bodies.put("300 KB", "A".repeat(300_000));
        bodies.forEach((what, body) -> all.add(new Twist(what, it -> it.body = body)));
        all.add(new Twist("a body without a type", it -> it.headers.remove(CONTENT_TYPE)));
    }

    private JsonNode schemaAt(JsonNode schema, JsonPointer place) {
        var at = schema;
        for (var rest = place; !rest.matches(); rest = rest.tail()) {
            var meant = api.meant(at);
            at = rest.mayMatchElement() && meant.has("items")
                    ? meant.path("items")
                    : meant.path("properties").path(rest.getMatchingProperty());
        }
        return api.meant(at);
    }
}
