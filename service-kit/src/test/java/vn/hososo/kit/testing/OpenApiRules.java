package vn.hososo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What a service serves is what {@code contracts/openapi} promises. After a change on purpose, run the test with {@code
 * -Dhososo.openapi.update=true} and commit the file it writes.
 */
public abstract class OpenApiRules {
    private final String file;

    /** @param file the name of the contract, such as {@code document-service.yaml} */
    protected OpenApiRules(String file) {
        this.file = file;
    }

    @Test
    void servedIsCommitted() throws IOException {
        // Given
        Path committed = Root.directory().resolve("contracts/openapi").resolve(file);

        // When
        String served = served();
        if (Boolean.getBoolean("hososo.openapi.update")) {
            Files.writeString(committed, served);
        }

        // Then
        assertThat(committed).exists();
        assertThat(tree(served)).isEqualTo(tree(Files.readString(committed)));
    }

    @Test
    void everyOperationSaysWhatItAnswers() throws IOException {
        // Given
        JsonNode api = tree(served());

        // When
        List<String> lacking = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> lacking(operation.getValue())
                                .forEach(what -> lacking.add(operation.getKey() + " " + path.getKey() + ": " + what))));

        // Then
        assertThat(lacking).isEmpty();
    }

    private static List<String> lacking(JsonNode operation) {
        List<String> lacking = new ArrayList<>();
        if (operation.path("operationId").isMissingNode()
                || operation.path("summary").isMissingNode()) {
            lacking.add("operationId and summary");
        }
        withoutExample(operation.path("requestBody")).ifPresent(type -> lacking.add("example of the body " + type));
        boolean succeeds = false;
        for (var answer : operation.path("responses").properties()) {
            boolean isProblem = answer.getKey().matches("[45]..");
            succeeds |= answer.getKey().startsWith("2");
            if (isProblem && !answer.getValue().path("content").has("application/problem+json")) {
                lacking.add("problem document of " + answer.getKey());
            }
            withoutExample(answer.getValue())
                    .ifPresent(type -> lacking.add("example of " + answer.getKey() + " " + type));
        }
        if (!succeeds) {
            lacking.add("what it answers when all is well");
        }
        return lacking;
    }

    private static Optional<String> withoutExample(JsonNode withContent) {
        return withContent.path("content").properties().stream()
                .filter(media -> media.getKey().startsWith("application/json"))
                .filter(media ->
                        !media.getValue().has("example") && !media.getValue().has("examples"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String served() {
        return RestAssured.given().accept("application/yaml").get("/q/openapi").asString();
    }

    private static JsonNode tree(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }
}
