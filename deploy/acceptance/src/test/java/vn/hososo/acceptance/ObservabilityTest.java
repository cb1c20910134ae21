package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in {@code deploy/observability}, by itself. */
class ObservabilityTest {
    private static final String BOOK = "docs/runbook/alerts.md";
    private static final Pattern HEADING = Pattern.compile("(?m)^## (\\w+)$");
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]");

    @Test
    void prometheusAcceptsTheRulesAndWhatTheyAreTestedWith() throws IOException {
        // Given
        String promtool = promtool();
        var command = new ArrayList<>(List.of(promtool, "check", "rules"));
        Prometheus.ruleFiles().forEach(it -> command.add(it.toString()));

        // Then
        assertSucceeds(command);
        assertSucceeds(List.of(
                promtool,
                "test",
                "rules",
                Prometheus.FILES.resolve("tests/rules_test.yml").toString()));
        assertSucceeds(List.of(
                promtool,
                "check",
                "config",
                Prometheus.FILES.resolve("prometheus.yml").toString()));
    }

    /** Debian's Prometheus does not know clusters; everything but how it asks one is checked. */
    @Test
    void prometheusAcceptsWhatIsForACluster(@TempDir Path temporary) throws IOException {
        // Given
        String promtool = promtool();
        var config = (ObjectNode) new YAMLMapper()
                .readTree(Prometheus.FILES.resolve("kubernetes.yml").toFile());
        config.remove("rule_files");
        for (JsonNode job : config.get("scrape_configs")) {
            assertThat(((ObjectNode) job).remove("kubernetes_sd_configs")).isNotNull();
        }
        Path without = temporary.resolve("kubernetes.yml");
        new YAMLMapper().writeValue(without.toFile(), config);

        // Then
        assertSucceeds(List.of(promtool, "check", "config", without.toString()));
    }

    @Test
    void everyAlertHasItsPageInTheRunbookAndTheRunbookNoOther() throws IOException {
        // Given
        Set<String> alerts =
                alerts().stream().map(it -> it.get("alert").asText()).collect(Collectors.toCollection(TreeSet::new));

        // When
        Set<String> pages = HEADING.matcher(Files.readString(RunningPlatform.file(BOOK)))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(pages).isEqualTo(alerts);
        assertThat(alerts())
                .allSatisfy(it -> assertThat(it.at("/annotations/runbook_url").asText())
                        .isEqualTo(BOOK + "#" + it.get("alert").asText().toLowerCase(Locale.ROOT)));
    }

    @Test
    void everyAlertSpeaksVietnameseFirst() throws IOException {
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            String[] summary = alert.at("/annotations/summary").asText().split(" / ");
            assertThat(summary).as(alert.get("alert").asText()).hasSize(2);
            assertThat(summary[0]).containsPattern(VIETNAMESE);
            assertThat(summary[1]).doesNotContainPattern(VIETNAMESE);
            assertThat(alert.at("/annotations/description").asText()).containsPattern(VIETNAMESE);
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
        });
    }

    @Test
    void everyAlertIsTriedByATestOfItsOwn() throws IOException {
        // Given
        String tests = Files.readString(Prometheus.FILES.resolve("tests/rules_test.yml"));

        // Then
        assertThat(alerts())
                .extracting(it -> it.get("alert").asText())
                .allSatisfy(it -> assertThat(tests).contains(it));
    }

    @Test
    void dashboardsAskTheSourceThatIsProvisionedAndOverlapNowhere() throws IOException {
        // Given
        String source = new YAMLMapper()
                .readTree(RunningPlatform.file("deploy/observability/grafana/provisioning/datasources/prometheus.yaml")
                        .toFile())
                .at("/datasources/0/uid")
                .asText();
        try (Stream<Path> files = Files.list(PromQl.DASHBOARDS)) {
            for (Path file : files.toList()) {
                // When
                JsonNode panels = new ObjectMapper().readTree(file.toFile()).get("panels");

                // Then
                Set<String> taken = new HashSet<>();
                for (JsonNode panel : panels) {
                    String title = file.getFileName() + " " + panel.get("title").asText();
                    assertThat(cells(panel.get("gridPos")).allMatch(taken::add))
                            .as(title)
                            .isTrue();
                    panel.path("targets")
                            .forEach(it -> assertThat(it.at("/datasource/uid").asText())
                                    .as(title)
                                    .isEqualTo(source));
                }
            }
        }
    }

    private static Stream<String> cells(JsonNode at) {
        var cells = new ArrayList<String>();
        for (int x = at.get("x").asInt(); x < at.get("x").asInt() + at.get("w").asInt(); x++) {
            for (int y = at.get("y").asInt();
                    y < at.get("y").asInt() + at.get("h").asInt();
                    y++) {
                cells.add(x < 24 ? x + "," + y : "outside");
            }
        }
        return cells.stream();
    }

    private static List<JsonNode> alerts() throws IOException {
        var alerts = new ArrayList<JsonNode>();
        for (Path file : Prometheus.ruleFiles()) {
            PromQl.rules(file).stream().filter(it -> it.has("alert")).forEach(alerts::add);
        }
        return alerts;
    }

    private static String promtool() {
        return Tools.require("ObservabilityTest", "promtool");
    }

    private static void assertSucceeds(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
    }
}
