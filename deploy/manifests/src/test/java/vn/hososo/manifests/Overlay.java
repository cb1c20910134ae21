package vn.hososo.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** What is applied to a cluster as one: a site in its size, or what is laid beside it; with everything it comes to. */
enum Overlay {
    DISTRICT("overlays/district"),
    PROVINCE("overlays/province"),
    RECOVERY("recovery"),
    DEBEZIUM("debezium");

    private final Path directory;
    private final List<ObjectNode> resources;

    Overlay(String directory) {
        this.directory = Repository.file("deploy/kubernetes").resolve(directory);
        this.resources = Kustomization.resolve(this.directory);
    }

    Path directory() {
        return directory;
    }

    List<ObjectNode> resources() {
        return resources;
    }

    Stream<ObjectNode> ofKind(String kind) {
        return resources.stream().filter(each -> each.path("kind").asText().equals(kind));
    }

    ObjectNode require(String kind, String name) {
        return ofKind(kind)
                .filter(each -> each.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(kind + " " + name + " in " + this));
    }

    List<JsonNode> containers() {
        return ofKind("Deployment")
                .flatMap(each -> Repository.items(each.at("/spec/template/spec/containers")).stream())
                .toList();
    }

    /** What a container is told: its own variables, and those of the maps it takes whole. */
    List<Variable> variables(ObjectNode deployment) {
        var variables = new ArrayList<Variable>();
        for (var container : Repository.items(deployment.at("/spec/template/spec/containers"))) {
            for (var from : Repository.items(container.path("envFrom"))) {
                var map = require("ConfigMap", from.at("/configMapRef/name").asText());
                map.path("data")
                        .properties()
                        .forEach(entry -> variables.add(new Variable(
                                entry.getKey(), Optional.of(entry.getValue().asText()))));
            }
            for (var own : Repository.items(container.path("env"))) {
                variables.add(new Variable(
                        own.path("name").asText(),
                        Optional.of(own.path("value"))
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::asText)));
            }
        }
        return variables;
    }

    /** One variable; without a value when it comes from a Secret. */
    record Variable(String name, Optional<String> value) {}
}
