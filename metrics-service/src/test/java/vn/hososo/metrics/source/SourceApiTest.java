package vn.hososo.metrics.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.Stranger;
import vn.hososo.metrics.fact.Voice;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SourceApiTest {

    private static final String PATH = "/api/metrics/sources/";
    private static final LocalDate DAY = LocalDate.of(2019, 5, 6);

    private final String system = "s" + UUID.randomUUID();
    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();

    @Test
    void whatAnotherSystemDeclaresStandsBesideTheFigureAndCountsWhenThatIsDecided() {
        // Given
        Events.publish(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(commune, "xa-" + commune, "COMMUNE", district.toString()));
        register(Map.of("unitIds", List.of(commune)));
        var incoming = id("incoming");
        var document = id("document");
        tell(Events.incomingRegistered(commune, incoming, DAY, true));
        tell(Events.dossierCreated(commune, id("dossier"), incoming, DAY));
        tell(Events.signed(commune, document, id("revision"), List.of("LEADER:VALID", "ORGAN:VALID")));
        tell(Events.issued(commune, document, id("revision"), DAY, "ELECTRONIC", incoming.toString()));
        tell(duty(id("duty"), DAY));
        tell(Events.event(
                "",
                commune,
                "portal-duty-done",
                "{\"dutyId\":\"%s\",\"unitId\":\"%s\",\"doneOn\":\"%s\"}".formatted(id("duty"), commune, DAY)));

        // When
        Waiting.until(() -> row("portal-activity", Map.of()).get("declared") != null
                && row("portal-activity", Map.of()).getInt("declared.numerator") == 1);
        var shown = row("digital-signing", Map.of());
        var before = Instant.now().toString();
        decide(LocalDate.of(2019, 5, 1), true);
        decide(LocalDate.of(2019, 6, 1), false);

        // Then
        assertThat(shown.getInt("denominator")).isZero();
        assertThat(shown.getInt("declared.denominator")).isEqualTo(1);
        for (var indicator : List.of("dossier-creation", "digital-signing", "portal-activity")) {
            var row = row(indicator, Map.of());
            assertThat(row.getString("ratio")).as(indicator).isEqualTo("1.0");
            assertThat(row.getInt("declared.numerator")).isEqualTo(1);
            assertThat(row.getInt("onTime")).isEqualTo(1);
            assertThat(evidence(indicator)).containsExactly("DECLARED");
        }
        assertThat(row("digital-signing", Map.of("asOf", before)).getInt("denominator"))
                .isZero();
        var told = Stranger.reading("compliance")
                .read(
                        it -> it.tells("compliance-changed", commune)
                                && it.payload().path("indicator").asString().equals("digital-signing")
                                && it.payload().at("/days/0/denominator").asInt() == 1,
                        1,
                        Duration.ofSeconds(20));
        assertThat(told).singleElement().satisfies(it -> {
            assertThat(it.payload().at("/days/0/day").asString()).isEqualTo(DAY.toString());
            assertThat(it.payload().at("/days/0/declared/numerator").asInt()).isEqualTo(1);
        });
    }

    @Test
    void whatASystemHasNoRightToSayIsPutAside() {
        // Given
        Events.publish(Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""));
        register(Map.of("unitIds", List.of(district), "types", List.of("portal-duty-arose")));
        tell(duty(id("stranger"), DAY));
        tell(Events.issued(district, id("document"), id("revision"), DAY, "PAPER", ""));

        // When
        var letters = Topic.read(Voice.topicOf(system) + ".dlq", letter -> true, 2, Duration.ofSeconds(20));

        // Then
        assertThat(letters)
                .extracting(letter ->
                        new String(letter.headers().lastHeader("hososo_reason").value(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("UNIT_NOT_OF_SOURCE", "TYPE_NOT_OF_SOURCE");
    }

    @Test
    void aRegisteredSystemIsListedWithWhatItMaySay() {
        // When
        register(Map.of("types", List.of("application-received")));

        // Then
        given().auth()
                .oauth2(Tokens.user("integration", UUID.randomUUID()))
                .queryParam("size", 200)
                .when()
                .get("/api/metrics/sources")
                .then()
                .statusCode(200)
                .body("items.find { it.system == '%s' }.topic".formatted(system), equalTo("hososo.intake." + system))
                .body("items.find { it.system == '%s' }.types".formatted(system), hasItem("application-received"));
    }

    @ParameterizedTest
    @CsvSource({
        "portal, '', INVALID_REQUEST",
        "Portal, outgoing-issued, INVALID_REQUEST",
        "portal, unit-created, INVALID_REQUEST",
    })
    void aDescriptionThatCannotBeIsRefused(String name, String type, String code) {
        put("system-admin", name, body(Map.of("types", List.of(type))))
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"clerk", "leader", "integration"})
    void onlyTheRootOfficeRegisters(String role) {
        put(role, system, body(Map.of())).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    /** The database would keep it as a day before our era, which nobody reads any more. */
    @Test
    void aYearThatIsNoneIsRefusedAndTheDecisionsStayReadable() {
        // When
        var refused = given().auth()
                .oauth2(Tokens.user("system-admin", UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .body(Map.of("validFrom", "0000-01-01", "counts", true, "basis", "15/KH-UBND"))
                .put("/api/metrics/declared-policy");
        var read = given().auth()
                .oauth2(Tokens.user("system-admin", UUID.randomUUID()))
                .get("/api/metrics/declared-policy");
        var asked = given().auth().oauth2(Tokens.user("clerk", commune)).get("/api/metrics/practising?on=0000-01-01");

        // Then
        refused.then().statusCode(400).body("code", equalTo("INVALID_REQUEST"));
        read.then().statusCode(200);
        asked.then().statusCode(400).body("code", equalTo("INVALID_REQUEST"));
    }

    @Test
    void withoutTokenNothingIsRegisteredOrDecided() {
        given().contentType(ContentType.JSON)
                .body(body(Map.of()))
                .put(PATH + system)
                .then()
                .statusCode(401);
        given().get("/api/metrics/sources").then().statusCode(401);
        given().get("/api/metrics/declared-policy").then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("validFrom", "2019-05-01", "counts", true, "basis", "x"))
                .put("/api/metrics/declared-policy")
                .then()
                .statusCode(401);
    }

    private void register(Map<String, ?> differing) {
        var effective = put("system-admin", system, body(differing))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("effectiveAt");
        Waiting.until(() -> Instant.now().isAfter(Instant.parse(effective)));
    }

    private static Map<String, Object> body(Map<String, ?> differing) {
        var body = new java.util.HashMap<String, Object>(
                Map.of("name", "Cổng thông tin", "types", SourceTypes.ALL, "proof", "DECLARED"));
        body.putAll(differing);
        return body;
    }

    private static Response put(String role, String system, Map<String, Object> body) {
        return given().auth()
                .oauth2(Tokens.user(role, UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .body(body)
                .when()
                .put(PATH + system);
    }

    private static void decide(LocalDate from, boolean counts) {
        given().auth()
                .oauth2(Tokens.user("system-admin", UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .body(Map.of("validFrom", from.toString(), "counts", counts, "basis", "15/KH-UBND"))
                .when()
                .put("/api/metrics/declared-policy")
                .then()
                .statusCode(200)
                .body("counts", equalTo(counts));
    }

    private void tell(Events.Event event) {
        Events.publish(new Events.Event(Voice.topicOf(system), event.key(), event.headers(), event.json()));
    }

    private Events.Event duty(UUID duty, LocalDate dueOn) {
        return Events.event(
                "",
                commune,
                "portal-duty-arose",
                "{\"dutyId\":\"%s\",\"unitId\":\"%s\",\"kind\":\"PUBLICATION\",\"arisenOn\":\"%s\",\"dueOn\":\"%s\"}"
                        .formatted(duty, commune, dueOn, dueOn));
    }

    /** Of version 5, as the ids of other systems are. */
    private UUID id(String name) {
        var made = UUID.nameUUIDFromBytes((system + name).getBytes(StandardCharsets.UTF_8));
        return new UUID(made.getMostSignificantBits() & ~0xf000L | 0x5000L, made.getLeastSignificantBits());
    }

    private JsonPath row(String indicator, Map<String, ?> parameters) {
        var rows = given().auth()
                .oauth2(Tokens.user("clerk", commune))
                .queryParams(parameters)
                .queryParam("indicator", indicator)
                .queryParam("from", "2019-05")
                .queryParam("to", "2019-05")
                .when()
                .get("/api/metrics/compliance/" + commune)
                .jsonPath();
        var items = new ArrayList<Object>(rows.getList("items") == null ? List.of() : rows.getList("items"));
        return items.isEmpty() ? new JsonPath("{}") : new JsonPath(rows.prettify()).setRootPath("items[0]");
    }

    private List<String> evidence(String indicator) {
        return given().auth()
                .oauth2(Tokens.user("clerk", commune))
                .queryParam("indicator", indicator)
                .queryParam("period", "2019-05")
                .when()
                .get("/api/metrics/compliance/%s/evidence".formatted(commune))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.proof");
    }
}
