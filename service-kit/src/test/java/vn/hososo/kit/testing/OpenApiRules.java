package vn.hososo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        String served =
                RestAssured.given().accept("application/yaml").get("/q/openapi").asString();
        if (Boolean.getBoolean("hososo.openapi.update")) {
            Files.writeString(committed, served);
        }

        // Then
        assertThat(committed).exists();
        assertThat(tree(served)).isEqualTo(tree(Files.readString(committed)));
    }

    private static JsonNode tree(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml);
    }
}
