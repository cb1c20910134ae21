package vn.hososo.metrics.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.Stranger;

/** One act later figure, evidence and what other systems hear all say the same. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutwardApiTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stranger stranger = Stranger.reading("compliance");
    private final UUID commune = UUID.randomUUID();
    private final UUID document = UUID.randomUUID();
    private final UUID revision = UUID.randomUUID();
    private final UUID incoming = UUID.randomUUID();

    @BeforeEach
    void theCommuneHasSignedAndNotFiled() {
        Events.publish(
                Events.unitCreated(commune, "xa-" + commune, "COMMUNE", ""),
                Events.incomingRegistered(commune, incoming, DAY, true),
                Events.signed(commune, document, revision, List.of("LEADER:VALID", "ORGAN:VALID")),
                Events.issued(commune, document, revision, DAY, "ELECTRONIC", incoming.toString()));
        Waiting.until(() -> figure("digital-signing").equals("1/1")
                && figure("dossier-creation").equals("0/1"));
        assertThat(heard("digital-signing", "1/1 excluded 0 after 0", DAY)).isNotNull();
    }

    @Test
    void aSignatureThatTurnsInvalidIsHeard() {
        follows(
                "a signature that turns invalid",
                Events.judgedAnew(commune, document, revision, List.of("LEADER:INVALID", "ORGAN:VALID")),
                "digital-signing",
                "0/1 excluded 0 after 0",
                "SIGNATURE_NOT_VALID");
    }

    @Test
    void aRecallIsHeardAsAnEmptyDay() {
        follows(
                "a recall",
                Events.recalled(commune, document, DAY.plusDays(2)),
                "digital-signing",
                "0/0 excluded 0 after 0",
                "");
    }

    @Test
    void aLateDossierIsHeard() {
        // Given
        Events.publish(Events.completed(commune, incoming, DAY));

        // Then
        follows(
                "a late dossier",
                Events.dossierCreated(commune, UUID.randomUUID(), incoming, DAY.plusDays(3)),
                "dossier-creation",
                "1/1 excluded 0 after 1",
                "null");
    }

    @Test
    void anExclusionIsHeard() {
        follows(
                "an exclusion",
                Events.excluded(commune, "OUTGOING", document, DAY.plusDays(2)),
                "digital-signing",
                "0/0 excluded 1 after 0",
                "");
        assertThat(evidence("digital-signing", "excluded").getString("items[0].exclusion"))
                .isEqualTo("LAWFUL_PAPER");
    }

    @Test
    void aRepeatIsNotHeard() {
        // Given
        var recall = Events.recalled(commune, document, DAY.plusDays(2));
        follows("a recall", recall, "digital-signing", "0/0 excluded 0 after 0", "");
        var before = stranger.read(told -> told.tells("compliance-changed", commune), 99, Duration.ofSeconds(1));

        // When
        Events.publish(recall, Events.incomingRegistered(commune, UUID.randomUUID(), DAY.plusDays(9), true));

        // Then
        assertThat(heard("dossier-creation", "0/1 excluded 0 after 0", DAY.plusDays(9)))
                .isNotNull();
        assertThat(stranger.read(told -> told.tells("compliance-changed", commune), 99, Duration.ofSeconds(1)))
                .hasSize(before.size() + 1);
    }

    /** The act is published; figure, evidence and event follow. How long that took is printed, for people. */
    private void follows(String act, Events.Event event, String indicator, String standing, String reason) {
        var start = Instant.now();

        // When
        Events.publish(event);

        // Then
        var figure = standing.substring(0, standing.indexOf(' '));
        Waiting.until(() -> figure(indicator).equals(figure));
        var seen = Duration.between(start, Instant.now());
        var rows = evidence(indicator, "").getList("items.reason", String.class);
        assertThat(rows.stream().map(String::valueOf)).isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
        var told = heard(indicator, standing, DAY);
        System.out.printf(
                "%s: ratio after %d ms, told to others after %d ms%n",
                act, seen.toMillis(), Duration.between(start, told).toMillis());
    }

    /** When an event came that tells this. */
    private Instant heard(String indicator, String standing, LocalDate day) {
        var events = stranger.read(
                told -> told.tells("compliance-changed", commune) && says(told, indicator, standing, day), 1, PATIENCE);
        assertThat(events)
                .as("events that tell %s of %s on %s", standing, indicator, day)
                .isNotEmpty();
        return events.getFirst().at();
    }

    private static boolean says(Stranger.Message told, String indicator, String standing, LocalDate day) {
        return told.payload().path("indicator").asString().equals(indicator)
                && told.payload()
                        .path("days")
                        .valueStream()
                        .anyMatch(it -> it.path("day").asString().equals(day.toString())
                                && "%d/%d excluded %d after %d"
                                        .formatted(
                                                it.path("numerator").asLong(),
                                                it.path("denominator").asLong(),
                                                it.path("excluded").asLong(),
                                                it.path("madeAfterFact").asLong())
                                        .equals(standing));
    }

    private String figure(String indicator) {
        var row = answer("/api/metrics/compliance", Map.of("indicator", indicator))
                .setRootPath("items.find { it.unitId == '" + commune + "' }");
        return row.getString("numerator") + "/" + row.getString("denominator");
    }

    private JsonPath evidence(String indicator, String counted) {
        return answer(
                "/api/metrics/compliance/" + commune + "/evidence",
                counted.isEmpty()
                        ? Map.of("indicator", indicator)
                        : Map.of("indicator", indicator, "counted", counted));
    }

    private JsonPath answer(String path, Map<String, String> parameters) {
        return given().auth()
                .oauth2(Tokens.user("officer", commune))
                .queryParam("period", "2025-03")
                .queryParams(parameters)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
