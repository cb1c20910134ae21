package vn.hososo.acceptance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** JSON with places at which stands what no writer of JSON would write. */
final class RawJson {
    private RawJson() {}

    /** @param tokens what stands at which place, as it is */
    static String written(JsonNode tree, Map<JsonPointer, String> tokens) {
        return written(tree, JsonPointer.empty(), tokens);
    }

    private static String written(JsonNode node, JsonPointer at, Map<JsonPointer, String> tokens) {
        if (tokens.containsKey(at)) {
            return tokens.get(at);
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(it -> text(it.getKey()) + ":" + written(it.getValue(), at.appendProperty(it.getKey()), tokens))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            var items = new StringBuilder("[");
            for (int i = 0; i < node.size(); i++) {
                items.append(i == 0 ? "" : ",").append(written(node.get(i), at.appendIndex(i), tokens));
            }
            return items.append(']').toString();
        }
        return node.toString();
    }

    private static String text(String name) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(name).toString();
    }

    /** Every place below the root, from outside inwards. */
    static Map<JsonPointer, JsonNode> places(JsonNode tree) {
        Map<JsonPointer, JsonNode> places = new LinkedHashMap<>();
        walk(tree, JsonPointer.empty(), places::put);
        return places;
    }

    private static void walk(JsonNode node, JsonPointer at, BiConsumer<JsonPointer, JsonNode> found) {
        if (node.isObject()) {
            node.properties().forEach(it -> {
                var place = at.appendProperty(it.getKey());
                found.accept(place, it.getValue());
                walk(it.getValue(), place, found);
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                var place = at.appendIndex(i);
                found.accept(place, node.get(i));
                walk(node.get(i), place, found);
            }
        }
    }
}
