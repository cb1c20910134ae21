package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A real Prometheus reads the running platform, and its rules say what is wrong with it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsIT {
    private static final String LAPSING = "nnptnt";
    private static final Duration FIRES = Duration.ofSeconds(90);

    private static Prometheus prometheus;

    @BeforeAll
    static void start() throws IOException {
        RunningPlatform.start();
        prometheus = Prometheus.start(Tools.require("AlertsIT", "prometheus"));
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        RunningPlatform.releaseAll();
        dismissDeadLetters();
    }

    @Test
    @Order(1)
    void allFourServicesAreRead() {
        for (String service : RunningPlatform.SERVICES) {
            RunningPlatform.await(
                    service + " to be scraped",
                    FIRES,
                    () -> prometheus
                                    .query("up{job=\"" + service + "\"} == 1")
                                    .at("/data/result")
                                    .size()
                            == 1);
        }
        assertThat(prometheus.get("/api/v1/rules").at("/data/groups"))
                .as("no rule fails")
                .allSatisfy(group -> assertThat(group.get("rules"))
                        .allMatch(it -> !it.get("health").asText().equals("err")));
    }

    @Test
    @Order(2)
    void whatGoesWrongFiresItsAlertAndNoOther() {
        // Given
        assertThat(prometheus.firing("TimestampAuthorityDown")).isEmpty();
        assertThat(lapsesOf(LAPSING)).isEmpty();
        Person admin = Person.signIn("admin");
        UUID unit = unit(admin, LAPSING);

        // When
        RunningPlatform.holdBack("pki");
        try (var system = new OtherSystem()) {
            system.tellNonsense(unit);
            system.tellOfBusyWeeks(unit, 12, 12, 3);
        }

        // Then
        awaitAlert(
                "TimestampAuthorityDown", labels -> labels.get("job").asText().equals("signing"));
        awaitAlert("DeadLetters", labels -> labels.get("topic").asText().equals("hososo.intake.qlvb"));
        awaitAlert(
                "UnitLapsed",
                labels -> labels.get("unit").asText().equals(LAPSING)
                        && labels.get("indicator").asText().equals("dossier-creation"));
        for (String other : List.of("ServiceDown", "ServiceMissing", "ServiceNotReady", "OutboxWaiting")) {
            assertThat(prometheus.firing(other)).as(other).isEmpty();
        }
    }

    /** Behind the test before: who stamps and who knows of revocations is away, and signing says so in its log. */
    @Test
    @Order(3)
    void aLineOfTheLogNamesTheRequestThatItIsFor() throws IOException {
        // Given
        String correlation = "viec-" + UUID.randomUUID();
        String trace = UUID.randomUUID().toString().replace("-", "");
        Desk desk = Desk.of("gddt")
                .with(Map.of("X-Correlation-Id", correlation, "traceparent", "00-" + trace + "-00f067aa0ba902b7-00"));
        UUID draft = desk.draft("").ok().id();
        desk.submit(draft).ok();

        // When
        Answer refused = desk.sign(draft, "LEADER");

        // Then
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.field("traceId")).isEqualTo(trace);
        assertThat(refused.header("X-Correlation-Id")).contains(correlation);
        assertThat(linesOf("signing"))
                .filteredOn(line -> line.at("/mdc/correlationId").asText().equals(correlation))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.at("/mdc/traceId").asText()).isEqualTo(trace);
                    assertThat(line.get("level").asText()).isEqualTo("WARN");
                    assertThat(line.get("message").asText()).contains("does not answer");
                });
    }

    @Test
    @Order(4)
    void whatComesBackEndsItsAlert() {
        // When
        RunningPlatform.releaseAll();
        dismissDeadLetters();

        // Then
        awaitEnd("TimestampAuthorityDown");
        awaitEnd("DeadLetters");
    }

    @Test
    @Order(5)
    void everyRuleAndEveryPanelAsksForWhatIsThere() throws IOException {
        // Given
        var there = prometheus.names();
        var questions = Stream.concat(PromQl.ofRules().stream(), PromQl.ofDashboards().stream())
                .toList();

        // Then
        for (PromQl question : questions) {
            assertThat(prometheus.query(question.expression()).get("status").asText())
                    .as(question.toString())
                    .isEqualTo("success");
            var missing = new TreeSet<>(question.series());
            missing.removeAll(there);
            assertThat(missing).as(question.toString()).isEmpty();
        }
        assertThat(questions).hasSizeGreaterThan(50);
    }

    private static void awaitAlert(String name, Predicate<JsonNode> labels) {
        RunningPlatform.await(
                name, FIRES, () -> prometheus.firing(name).stream().anyMatch(labels));
    }

    private static void awaitEnd(String name) {
        RunningPlatform.await(
                "the end of " + name, FIRES, () -> prometheus.firing(name).isEmpty());
    }

    private static List<JsonNode> lapsesOf(String unit) {
        return prometheus.firing("UnitLapsed").stream()
                .filter(it -> it.get("unit").asText().equals(unit))
                .toList();
    }

    private static UUID unit(Person by, String key) {
        JsonNode units = by.get("/api/documents/units?size=500").ok().json().get("items");
        return StreamSupport.stream(units.spliterator(), false)
                .filter(it -> it.get("key").asText().equals(key))
                .map(it -> UUID.fromString(it.get("id").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** So that the tests that come later find none. */
    private static void dismissDeadLetters() {
        Person admin = Person.signIn("admin");
        admin.get("/api/metrics/dead-letters?state=PUT_ASIDE&size=500")
                .ok()
                .json()
                .get("items")
                .forEach(letter -> admin.post(
                                "/api/metrics/dead-letters/" + letter.get("id").asText() + "/dismissal",
                                "{\"reason\":\"Thông điệp thử\"}")
                        .ok());
    }

    private static List<JsonNode> linesOf(String service) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(RunningPlatform.home().resolve("logs/" + service + ".log"))) {
            if (line.startsWith("{")) {
                lines.add(new ObjectMapper().readTree(line));
            }
        }
        return lines;
    }
}
