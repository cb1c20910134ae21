package vn.hososo.gateway.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.kit.testing.Root;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class ApiDescriptionApiTest {
    private static final ObjectMapper YAML = new YAMLMapper();

    @Test
    void jsonAndYamlSayTheSame() throws IOException {
        // When
        var json = given().accept("application/json").get("/openapi").asString();
        var yaml = given().get("/openapi")
                .then()
                .contentType(containsString("yaml"))
                .extract()
                .asString();
        var asked = given().get("/openapi?format=json")
                .then()
                .contentType(containsString("json"))
                .extract()
                .asString();

        // Then
        assertThat(YAML.readTree(yaml)).isEqualTo(new ObjectMapper().readTree(json));
        assertThat(asked).isEqualTo(json);
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryOperationHasItsOwnName() throws IOException {
        // When
        JsonNode merged = YAML.readTree(given().get("/openapi").asString());

        // Then
        for (JsonNode reference : merged.findValues("$ref")) {
            assertThat(merged.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse();
        }
        List<String> operations = new ArrayList<>();
        merged.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.add(operation.path("operationId").asText());
                    }
                }));
        assertThat(operations).contains("createToken", "listAccounts").doesNotHaveDuplicates();
    }

    @Test
    void everySchemaHasANameThatClientsCanKeepApart() throws IOException {
        // When
        JsonNode merged = YAML.readTree(given().get("/openapi").asString());

        // Then
        List<String> names = new ArrayList<>();
        merged.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        assertThat(names).noneMatch(name -> name.matches(".*\\d"));
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    @Test
    void everyPublicPathOfEveryServiceIsThere() throws IOException {
        // Given
        JsonNode merged = YAML.readTree(given().get("/openapi").asString());
        var contracts = Root.directory().resolve("contracts/openapi");

        // Then
        try (var files = Files.list(contracts)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                var paths = new HashSet<String>();
                YAML.readTree(file.toFile()).path("paths").fieldNames().forEachRemaining(paths::add);
                paths.removeIf(path -> path.startsWith("/internal"));
                assertThat(merged.path("paths").properties().stream().map(it -> it.getKey()))
                        .as(file.getFileName().toString())
                        .containsAll(paths);
            }
        }
        assertThat(merged.path("paths").properties())
                .noneSatisfy(path -> assertThat(path.getKey()).startsWith("/internal"));
    }

    @Test
    void swaggerUiShowsTheMergedApi() {
        given().get("/docs/").then().statusCode(200).body(containsString("/openapi"));
    }

    @Test
    void aProblemsTypeLeadsToAPage() {
        given().get("/problems/forbidden")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("<h1>Không có quyền</h1>"))
                .body(containsString("<h2>Not allowed</h2>"));
        given().get("/problems/unheard-of").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void thePageIsServedWithoutInlineScriptsOrForeignOrigins() {
        // When
        var page = given().get("/").then().statusCode(200).contentType(containsString("text/html"));

        // Then
        var html = page.body(containsString("<hososo-app>"))
                .body(not(containsString("http:")))
                .body(not(containsString("https:")))
                .extract()
                .asString();
        var script = html.replaceAll("(?s).*?<script[^>]*src=\"([^\"]+)\".*", "$1");
        given().get(script).then().statusCode(200).contentType(containsString("javascript"));
        assertThat(html).doesNotContainPattern("<script[^>]*>[^<]").doesNotContain("<style");
    }

    /** What clients are generated from. */
    @Test
    void theMergedApiIsAsCommitted() throws IOException {
        // Given
        var committed = Root.directory().resolve("contracts/openapi/hososo.yaml");

        // When
        var merged = given().get("/openapi").asString();
        if (Boolean.getBoolean("hososo.openapi.update")) {
            Files.writeString(committed, merged);
        }

        // Then
        assertThat(YAML.readTree(merged)).isEqualTo(YAML.readTree(committed.toFile()));
    }

    @Test
    void theGatewaysOwnPartIsAsCommitted() throws IOException {
        // Given
        var built = Root.directory().resolve("gateway/target/openapi/openapi.yaml");
        var committed = Root.directory().resolve("contracts/openapi/gateway.yaml");
        if (Boolean.getBoolean("hososo.openapi.update")) {
            Files.copy(built, committed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        // Then
        assertThat(YAML.readTree(built.toFile())).isEqualTo(YAML.readTree(committed.toFile()));
    }
}
