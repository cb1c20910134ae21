package vn.hososo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.problem.ProblemKind;

/** Every problem a service can answer with stands in the catalogue and has its page. */
public abstract class ProblemCatalogueRules {
    private final String service;

    protected ProblemCatalogueRules(String service) {
        this.service = service;
    }

    @Test
    void everyProblemIsInTheCatalogueAndHasAPage() throws IOException {
        // Given
        Map<String, JsonNode> catalogue = catalogue();
        List<ProblemKind> kinds = kinds();

        // When
        assertThat(kinds).isNotEmpty();

        // Then
        for (ProblemKind kind : kinds) {
            JsonNode entry = catalogue.get(kind.name());
            assertThat(entry)
                    .as("contracts/problems.yaml names %s", kind.name())
                    .isNotNull();
            assertThat(entry.get("slug").asText()).isEqualTo(kind.slug());
            assertThat(entry.get("status").asInt()).as(kind.name()).isEqualTo(kind.status());
            assertThat(entry.get("service").asText()).as(kind.name()).isEqualTo(service);
            assertThat(Root.directory().resolve("docs/problems/" + kind.slug() + ".md"))
                    .isNotEmptyFile();
        }
    }

    private List<ProblemKind> kinds() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.hososo." + service)
                        .stream()
                        .filter(it -> it.isEnum() && it.isAssignableTo(ProblemKind.class))
                        .map(JavaClass::reflect)
                        .flatMap(it -> Stream.of(it.getEnumConstants()))
                        .map(ProblemKind.class::cast)
                        .toList();
    }

    private static Map<String, JsonNode> catalogue() throws IOException {
        Map<String, JsonNode> byCode = new HashMap<>();
        for (JsonNode entry : new YAMLMapper()
                .readTree(Root.directory().resolve("contracts/problems.yaml").toFile())) {
            byCode.put(entry.get("code").asText(), entry);
        }
        return byCode;
    }
}
