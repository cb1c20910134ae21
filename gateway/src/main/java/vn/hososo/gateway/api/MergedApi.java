package vn.hososo.gateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * One OpenAPI description made of several. Parts of the same name and content are one; of the same name and another
 * content, the later is renamed after its service.
 */
class MergedApi {
    private static final String COMPONENTS = "components";

    private final ObjectNode merged = JsonNodeFactory.instance.objectNode();

    MergedApi(String title, String version, String description) {
        merged.put("openapi", "3.1.0");
        merged.putObject("info").put("title", title).put("version", version).put("description", description);
        merged.putArray("tags");
        merged.putObject("paths");
        merged.putObject(COMPONENTS);
    }

    /** @param service starts the names of components that clash */
    MergedApi add(String service, JsonNode description) {
        var renamed = withoutClashes(service, description);
        renamed.path(COMPONENTS)
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(it -> section(section.getKey()).set(it.getKey(), it.getValue())));
        renamed.path("paths").properties().stream()
                .filter(it -> !it.getKey().startsWith("/internal"))
                .forEach(it -> paths().set(it.getKey(), it.getValue()));
        renamed.path("tags").forEach(this::addTag);
        return this;
    }

    JsonNode description() {
        return merged;
    }

    private JsonNode withoutClashes(String service, JsonNode description) {
        Set<String> renames = new HashSet<>();
        JsonNode renamed = description;
        while (renames.addAll(clashes(renamed))) {
            renamed = new RenamedComponents(service, renames).in(description);
        }
        return renamed;
    }

    /** Pointers such as {@code schemas/UnitView}; more may appear when what a part refers to is renamed. */
    private Set<String> clashes(JsonNode description) {
        Set<String> clashes = new HashSet<>();
        description
                .path(COMPONENTS)
                .properties()
                .forEach(section -> section.getValue().properties().forEach(it -> {
                    JsonNode there =
                            merged.path(COMPONENTS).path(section.getKey()).path(it.getKey());
                    if (!there.isMissingNode() && !there.equals(it.getValue())) {
                        clashes.add(section.getKey() + "/" + it.getKey());
                    }
                }));
        return clashes;
    }

    private void addTag(JsonNode tag) {
        for (JsonNode there : merged.withArray("tags")) {
            if (there.path("name").equals(tag.path("name"))) {
                return;
            }
        }
        merged.withArray("tags").add(tag);
    }

    private ObjectNode paths() {
        return merged.withObject("/paths");
    }

    private ObjectNode section(String name) {
        return merged.withObject("/" + COMPONENTS + "/" + name);
    }
}
