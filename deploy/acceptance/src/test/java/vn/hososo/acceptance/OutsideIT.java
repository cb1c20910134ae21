package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What other systems and administrators see: events on Kafka, health and metrics on the management ports only. */
class OutsideIT {
    private static final Pattern TYPE = Pattern.compile("ce_type:vn\\.hososo\\.([a-z-]+\\.v1)");

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void aConsoleConsumerReadsEventsThatMatchTheirSchema() throws IOException {
        // Given
        Desk.of("an-thinh").register("1", Person.key()).ok();

        // When
        String printed = Tools.output(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.tools.consumer.ConsoleConsumer",
                "--bootstrap-server",
                RunningPlatform.kafka(),
                "--topic",
                "hososo.documents",
                "--from-beginning",
                "--max-messages",
                "1",
                "--timeout-ms",
                "30000",
                "--property",
                "print.headers=true",
                "--property",
                "print.key=true"));

        // Then
        String line = printed.lines()
                .filter(it -> it.contains("ce_specversion:1.0"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(printed));
        String[] parts = line.split("\t");
        assertThat(parts[0])
                .contains("ce_id:", "ce_source:/hososo/document-service", "ce_time:", "content-type:application/json");
        assertThat(parts[2]).contains("\"unitId\":\"" + parts[1] + "\"");
        Matcher type = TYPE.matcher(parts[0]);
        assertThat(type.find()).as(parts[0]).isTrue();
        String schema = Files.readString(RunningPlatform.file("contracts/events/" + type.group(1) + ".schema.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(parts[2], InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void healthAndMetricsAreOnTheManagementPortsOnly() {
        for (int offset = 0; offset < RunningPlatform.SERVICES.size(); offset++) {
            // When
            int health = RunningPlatform.status(RunningPlatform.management(offset, "/q/health/ready"));
            int metrics = RunningPlatform.status(RunningPlatform.management(offset, "/q/metrics"));

            // Then
            assertThat(List.of(health, metrics)).containsExactly(200, 200);
        }
        for (String hidden :
                List.of("/q/health", "/q/health/ready", "/q/metrics", "/internal/documents/x", "/api/../q/metrics")) {
            assertThat(RunningPlatform.status(RunningPlatform.url(hidden)))
                    .as(hidden)
                    .isIn(400, 404);
        }
    }

    @Test
    void theOpenApiDocumentAndItsPageAreServed() {
        // When
        Answer merged = Person.nobody().get("/openapi").ok();

        // Then
        assertThat(merged.text())
                .contains(
                        "/api/documents/incoming",
                        "/api/signing/signatures",
                        "/api/metrics/compliance",
                        "/api/identity/tokens");
        assertThat(RunningPlatform.status(RunningPlatform.url("/docs/"))).isEqualTo(200);
    }
}
