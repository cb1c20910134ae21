package vn.hososo.manifests;

import static vn.hososo.manifests.Repository.JSON;
import static vn.hososo.manifests.Repository.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a directory with a {@code kustomization.yaml} comes to. It knows as much of Kustomize as the manifests use (resources,
 * patches, images, namespace) and refuses the rest, so that they are checked on machines without {@code kubectl}, too;
 * {@link OverlaysTest} compares with the real one where there is one.
 */
final class Kustomization {
    private static final Set<String> UNDERSTOOD =
            Set.of("apiVersion", "kind", "resources", "patches", "images", "namespace");
    private static final Set<String> BUILT_IN = Set.of("Deployment", "PersistentVolumeClaim", "ConfigMap", "Service");
    /** By which field elements of a list of a built-in kind are the same; other lists are replaced whole. */
    private static final Map<String, String> MERGED_BY = Map.of(
            "containers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath",
            "ports", "containerPort");

    private final Path directory;
    private final ObjectNode definition;

    private Kustomization(Path directory) {
        this.directory = directory;
        this.definition =
                Repository.yaml(directory.resolve("kustomization.yaml")).getFirst();
        definition.fieldNames().forEachRemaining(name -> {
            if (!UNDERSTOOD.contains(name)) {
                throw new IllegalArgumentException(directory + ": " + name + " is not understood by this test");
            }
        });
    }

    static List<ObjectNode> resolve(Path directory) {
        return new Kustomization(directory.normalize()).resources();
    }

    private List<ObjectNode> resources() {
        var resources = new ArrayList<ObjectNode>();
        for (var listed : items(definition.path("resources"))) {
            var path = directory.resolve(listed.asText()).normalize();
            resources.addAll(Files.isDirectory(path) ? resolve(path) : Repository.yaml(path));
        }
        for (var patch : items(definition.path("patches"))) {
            apply(patch, resources);
        }
        for (var image : items(definition.path("images"))) {
            var name =
                    image.path("newName").asText() + ":" + image.path("newTag").asText();
            resources.forEach(each -> rename(each, image.path("name").asText(), name));
        }
        if (definition.has("namespace")) {
            resources.stream()
                    .filter(each -> !each.path("kind").asText().equals("Namespace"))
                    .forEach(
                            each -> ((ObjectNode) each.path("metadata")).set("namespace", definition.get("namespace")));
        }
        return resources;
    }

    private void apply(JsonNode patch, List<ObjectNode> resources) {
        var change = patch.has("path")
                ? Repository.yaml(directory.resolve(patch.path("path").asText()))
                : Repository.yaml(patch.path("patch").asText());
        if (change.size() != 1) {
            throw new IllegalArgumentException(directory + ": one change for each patch");
        }
        var target = patch.has("target") ? patch.path("target") : identity(change.getFirst());
        var targets = resources.stream().filter(each -> isMeant(target, each)).toList();
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(directory + ": nothing to patch for " + target);
        }
        if (change.getFirst().path("$patch").asText().equals("delete")) {
            resources.removeAll(targets);
            return;
        }
        for (var each : targets) {
            var before = each.deepCopy();
            merge(each, change.getFirst(), BUILT_IN.contains(each.path("kind").asText()));
            // a patch with a target keeps the target's own name
            each.set("metadata", merged(before.path("metadata"), change.getFirst()));
        }
    }

    private static JsonNode merged(JsonNode metadata, ObjectNode change) {
        var own = (ObjectNode) metadata.deepCopy();
        var patched = change.path("metadata").deepCopy();
        ((ObjectNode) patched).remove("name");
        merge(own, (ObjectNode) patched, true);
        return own;
    }

    private static ObjectNode identity(ObjectNode of) {
        return JSON.createObjectNode()
                .put("kind", of.path("kind").asText())
                .put("name", of.path("metadata").path("name").asText());
    }

    private static boolean isMeant(JsonNode target, ObjectNode resource) {
        return target.path("kind").equals(resource.path("kind"))
                && (!target.has("name")
                        || target.path("name").equals(resource.path("metadata").path("name")));
    }

    private static void merge(ObjectNode into, ObjectNode change, boolean lists) {
        change.properties().forEach(field -> {
            var name = field.getKey();
            var value = field.getValue();
            var key = lists ? MERGED_BY.get(name) : null;
            if (value.isNull()) {
                into.remove(name);
            } else if (value.isObject() && into.path(name).isObject()) {
                merge((ObjectNode) into.get(name), (ObjectNode) value, lists);
            } else if (value.isArray() && into.path(name).isArray() && key != null) {
                mergeList((ArrayNode) into.get(name), (ArrayNode) value, key);
            } else {
                into.set(name, value.deepCopy());
            }
        });
    }

    private static void mergeList(ArrayNode into, ArrayNode change, String key) {
        for (var element : change) {
            var same = find(into, key, element.path(key));
            if (same == null) {
                into.add(element.deepCopy());
            } else {
                merge(same, (ObjectNode) element, true);
            }
        }
    }

    private static @Nullable ObjectNode find(ArrayNode list, String key, JsonNode value) {
        for (var element : list) {
            if (element.path(key).equals(value)) {
                return (ObjectNode) element;
            }
        }
        return null;
    }

    private static void rename(ObjectNode resource, String image, String name) {
        for (var container : items(resource.at("/spec/template/spec/containers"))) {
            if (container.path("image").asText().equals(image)) {
                ((ObjectNode) container).put("image", name);
            }
        }
    }
}
