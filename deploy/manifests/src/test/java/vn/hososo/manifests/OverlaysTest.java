package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlaysTest {

    @ParameterizedTest
    @EnumSource
    void everyResourceIsThereOnce(Overlay overlay) {
        assertThat(overlay.resources().stream().map(OverlaysTest::identity))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** Needs a {@code kubectl} of 1.27 or newer; Debian 12 has an older one, so nobody is asked to install it. */
    @ParameterizedTest
    @EnumSource
    void kustomizeItselfComesToTheSame(Overlay overlay) throws Exception {
        // Given
        var kubectl = kubectl();
        assumeTrue(kubectl.isPresent(), "no kubectl with a present-day Kustomize");

        // When
        var rendered = output(kubectl.get(), "kustomize", overlay.directory().toString());

        // Then
        assertThat(sorted(Repository.yaml(rendered))).isEqualTo(sorted(overlay.resources()));
    }

    @Test
    void theDistrictIsOneOfEachAndTheProvinceHasNoPartThatMayNotFail() {
        assertThat(Overlay.DISTRICT
                        .require("Cluster", "hososo-database")
                        .at("/spec/instances")
                        .asInt())
                .isEqualTo(1);
        assertThat(Overlay.DISTRICT.ofKind("PodDisruptionBudget")).isEmpty();
        assertThat(Overlay.PROVINCE
                        .require("Cluster", "hososo-database")
                        .at("/spec/instances")
                        .asInt())
                .isEqualTo(3);
        assertThat(Overlay.PROVINCE
                        .require("Kafka", "hososo-kafka")
                        .at("/spec/kafka/config/min.insync.replicas")
                        .asInt())
                .isEqualTo(2);
        assertThat(Overlay.PROVINCE.ofKind("KafkaTopic"))
                .allMatch(topic -> topic.at("/spec/replicas").asInt() == 3);
        for (var deployment : Arrows.DEPLOYMENTS.values()) {
            assertThat(Overlay.PROVINCE
                            .require("HorizontalPodAutoscaler", deployment)
                            .at("/spec/minReplicas")
                            .asInt())
                    .isGreaterThan(1);
            assertThat(Overlay.PROVINCE
                            .require("PodDisruptionBudget", deployment)
                            .at("/spec/selector/matchLabels"))
                    .allMatch(label -> label.asText().equals(deployment));
            assertThat(Overlay.PROVINCE
                            .require("Deployment", deployment)
                            .at("/spec/template/spec/topologySpreadConstraints"))
                    .isNotEmpty();
        }
    }

    private static String identity(ObjectNode resource) {
        return resource.path("kind").asText() + " "
                + resource.at("/metadata/name").asText();
    }

    /** Kustomize orders documents and merged lists as it likes. */
    private static List<JsonNode> sorted(List<ObjectNode> resources) {
        return resources.stream()
                .map(OverlaysTest::sorted)
                .sorted(Comparator.comparing(JsonNode::toString))
                .toList();
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return Repository.JSON.createObjectNode().setAll(fields);
        }
        if (node.isArray()) {
            var elements = Repository.items(node).stream()
                    .map(OverlaysTest::sorted)
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .toList();
            return Repository.JSON.createArrayNode().addAll(elements);
        }
        return node;
    }

    private static Optional<Path> kubectl() throws IOException, InterruptedException {
        var found = Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            return found;
        }
        var version = output(found.get(), "version", "--client", "-o", "json");
        return found.filter(ignored -> Repository.yaml(version)
                .getFirst()
                .path("kustomizeVersion")
                .asText()
                .startsWith("v5"));
    }

    private static String output(Path program, String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return text;
    }
}
