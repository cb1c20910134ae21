package vn.hososo.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/**
 * A description in which some components, and all references to them, have other names.
 *
 * @param prefix what the names start with from now on
 * @param pointers such as {@code schemas/UnitView}
 */
record RenamedComponents(String prefix, Set<String> pointers) {
    private static final String REFERENCE = "#/components/";

    JsonNode in(JsonNode description) {
        var renamed = (ObjectNode) references(description);
        renamed.path("components").properties().forEach(section -> {
            var names = JsonNodeFactory.instance.objectNode();
            section.getValue()
                    .properties()
                    .forEach(it -> names.set(name(section.getKey(), it.getKey()), it.getValue()));
            ((ObjectNode) renamed.path("components")).set(section.getKey(), names);
        });
        return renamed;
    }

    private JsonNode references(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(it -> copy.set(it.getKey(), references(it.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(it -> copy.add(references(it)));
                yield copy;
            }
            case TextNode text when text.textValue().startsWith(REFERENCE) -> reference(text.textValue());
            default -> node;
        };
    }

    private JsonNode reference(String reference) {
        String[] parts = reference.substring(REFERENCE.length()).split("/", 2);
        return TextNode.valueOf(REFERENCE + parts[0] + "/" + name(parts[0], parts[1]));
    }

    private String name(String section, String name) {
        return pointers.contains(section + "/" + name) ? prefix + name : name;
    }
}
