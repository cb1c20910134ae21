package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComposeTest {
    private static final String ONE_MACHINE = "deploy/local/src/main/java/vn/hososo/local/service/Service.java";
    private static final Path DIRECTORY = Repository.file("deploy/compose");
    private static final JsonNode COMPOSE =
            Repository.yaml(DIRECTORY.resolve("compose.yaml")).getFirst();

    @Test
    void itIsAsTheComposeSpecificationSays() throws Exception {
        try (var file = ComposeTest.class.getResourceAsStream("/compose-spec.json")) {
            var specification = (ObjectNode) Repository.JSON.readTree(file);
            // its name is relative to nothing
            specification.remove("$id");
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(specification.toString(), InputFormat.JSON);

            assertThat(schema.validate(COMPOSE.toString(), InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void theServicesRunAsNobodyOnAFileSystemTheyCannotWrite() {
        for (var name : Arrows.DEPLOYMENTS.keySet()) {
            var service = service(name);
            assertThat(service.path("user").asText()).isEqualTo("10001:10001");
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.path("cap_drop").toString()).isEqualTo("[\"ALL\"]");
            assertThat(service.path("security_opt").toString()).contains("no-new-privileges:true");
            assertThat(service.path("tmpfs").toString()).contains("/tmp:");
        }
    }

    @Test
    void everyContainerHasItsLimitsAndAVersion() {
        COMPOSE.path("services").properties().forEach(service -> {
            assertThat(service.getValue().at("/deploy/resources/limits"))
                    .as(service.getKey())
                    .hasSize(2);
            assertThat(service.getValue().path("image").asText())
                    .matches("[a-z/-]+:(v?[0-9].*|\\$\\{HOSOSO_VERSION:\\?})");
        });
    }

    @Test
    void eachStartsWhenWhatItNeedsIsHealthy() {
        assertThat(waitsFor("gateway")).containsExactlyInAnyOrderEntriesOf(Map.of("postgres", "service_healthy"));
        assertThat(waitsFor("topics")).containsExactlyInAnyOrderEntriesOf(Map.of("kafka", "service_healthy"));
        for (var name : List.of("document", "signing", "metrics")) {
            assertThat(waitsFor(name))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "postgres", "service_healthy",
                            "topics", "service_completed_successfully",
                            "gateway", "service_healthy"));
        }
    }

    @Test
    void everyVariableSetsSomethingAndNoneIsMissing() {
        Arrows.DEPLOYMENTS.forEach((name, module) -> {
            var variables = new HashSet<String>();
            service(name).path("environment").fieldNames().forEachRemaining(variables::add);
            Variables.check(module, variables);
            assertThat(variables).containsAll(new Settings(module).required());
        });
    }

    /** The same on one machine, with Compose and in a cluster. */
    @Test
    void theHeapOfMetricsIsDividedAlikeEverywhere() throws Exception {
        var options = service("metrics").at("/environment/JDK_JAVA_OPTIONS").asText();

        assertThat(options.split(" "))
                .allSatisfy(option ->
                        assertThat(Repository.file(ONE_MACHINE)).content().contains('"' + option + '"'));
        for (var overlay : List.of(Overlay.DISTRICT, Overlay.PROVINCE)) {
            assertThat(overlay.require("Deployment", "metrics-service")
                            .findPath("env")
                            .get(0))
                    .isEqualTo(new ObjectMapper()
                            .createObjectNode()
                            .put("name", "JDK_JAVA_OPTIONS")
                            .put("value", options));
        }
    }

    @Test
    void portsAreTheServicesOwnAndOnlyTheDoorIsOpen() {
        Arrows.DEPLOYMENTS.forEach((name, module) -> {
            var arguments = service(name).at("/build/args");
            var settings = new Settings(module);
            assertThat(arguments.path("SERVICE").asText()).isEqualTo(module);
            assertThat(arguments.path("PORT").asInt()).isEqualTo(settings.number("quarkus.http.port"));
            assertThat(arguments.path("MANAGEMENT_PORT").asInt()).isEqualTo(settings.number("quarkus.management.port"));
        });
        var published = COMPOSE.path("services").properties().stream()
                .flatMap(service -> Repository.items(service.getValue().path("ports")).stream())
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        assertThat(published).isEqualTo(Set.of("${HOSOSO_PORT:-443}:8443", "127.0.0.1:3000:3000"));
        assertThat(COMPOSE.at("/networks/inside/internal").asBoolean()).isTrue();
    }

    @Test
    void everyValueThatMustBeGivenIsInTheExample() throws Exception {
        // Given
        var example = new Properties();
        try (var lines = Files.newBufferedReader(DIRECTORY.resolve(".env.example"))) {
            example.load(lines);
        }

        // When
        var needed = Pattern.compile("\\$\\{(\\w+):\\?}")
                .matcher(COMPOSE.toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        // Then
        assertThat(example.stringPropertyNames()).isEqualTo(needed);
    }

    @Test
    void filesOfTheRepositoryThatAreMountedExist() {
        for (JsonNode service : COMPOSE.path("services")) {
            Repository.items(service.path("volumes")).stream()
                    .map(volume -> volume.asText().split(":")[0])
                    .filter(path -> path.startsWith(".") && !path.startsWith("./secrets"))
                    .filter(path -> !path.startsWith("../observability"))
                    .forEach(path -> assertThat(DIRECTORY.resolve(path)).exists());
        }
    }

    private static JsonNode service(String name) {
        return COMPOSE.path("services").path(name);
    }

    private static Map<String, String> waitsFor(String name) {
        return service(name).path("depends_on").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, on -> on.getValue().path("condition").asText()));
    }
}
