package vn.hososo.gateway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The whole public API: the committed descriptions of the four services, packaged by the build, as one. */
@ApplicationScoped
class ApiDescription {
    private static final Map<String, String> FILES = files();

    private final YAMLMapper yaml = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private final String asJson;
    private final String asYaml;

    ApiDescription() {
        JsonNode merged = merge();
        try {
            this.asJson = new JsonMapper().writeValueAsString(merged);
            this.asYaml = yaml.writeValueAsString(merged);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the API's description cannot be written", e);
        }
    }

    String json() {
        return asJson;
    }

    String yaml() {
        return asYaml;
    }

    private JsonNode merge() {
        var merged = new MergedApi(
                "Hồ Sơ Số",
                "1",
                "Hồ sơ công việc, ký số và tỷ lệ của các đơn vị / work dossiers, signatures and ratios of units. "
                        + "Lỗi là tài liệu RFC 9457 / errors are RFC 9457 problems: `/problems/{slug}`.");
        FILES.forEach((file, service) -> add(merged, file, service));
        return DoorAnswers.addedTo(merged.description());
    }

    private void add(MergedApi merged, String file, String service) {
        try (var stream = ApiDescription.class.getResourceAsStream("/hososo/openapi/" + file)) {
            if (stream != null) {
                merged.add(service, yaml.readTree(stream));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the description " + file + " cannot be read", e);
        }
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("gateway.yaml", "Gateway");
        files.put("document-service.yaml", "Document");
        files.put("signing-service.yaml", "Signing");
        files.put("metrics-service.yaml", "Metrics");
        return files;
    }
}
