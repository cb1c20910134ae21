package vn.hososo.metrics.compliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ComplianceApiTest {

    private static final String PATH = "/api/metrics/compliance";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();
    private final UUID incoming = UUID.randomUUID();
    private final UUID signed = UUID.randomUUID();
    private final UUID revision = UUID.randomUUID();
    private final UUID onPaper = UUID.randomUUID();

    @BeforeEach
    void theCommuneWorks() {
        var dossier = UUID.randomUUID();
        Events.publish(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(commune, "xa-" + commune, "COMMUNE", district.toString()),
                Events.unitCreated(neighbour, "xa-" + neighbour, "COMMUNE", district.toString()),
                Events.incomingRegistered(commune, incoming, DAY, true),
                Events.dossierCreated(commune, dossier, incoming, DAY),
                Events.filed(commune, dossier, "INCOMING", incoming, DAY),
                Events.signed(commune, signed, revision, List.of("LEADER:VALID", "ORGAN:VALID")),
                Events.filed(commune, dossier, "OUTGOING", signed, DAY.plusDays(1)),
                Events.issued(commune, signed, revision, DAY, "ELECTRONIC", incoming.toString()),
                Events.issued(commune, onPaper, UUID.randomUUID(), DAY, "PAPER", incoming.toString()));
        Waiting.until(() -> figure("digital-signing").equals("1/2")
                && figure("dossier-creation").equals("1/1")
                && figure("signed-from-dossier").equals("1/2"));
    }

    @Test
    void aRowSaysEverythingAboutItsFigure() {
        // When
        var row = row(commune, "digital-signing", Map.of());

        // Then
        assertThat(row.getString("unitKey")).isEqualTo("xa-" + commune);
        assertThat(row.getString("tier")).isEqualTo("COMMUNE");
        assertThat(row.getInt("indicatorVersion")).isEqualTo(1);
        assertThat(row.getString("period")).isEqualTo("2025-03");
        assertThat(row.getDouble("ratio")).isEqualTo(0.5);
        assertThat(row.getDouble("target")).isEqualTo(0.6);
        assertThat(row.getBoolean("met")).isFalse();
        assertThat(Instant.parse(row.getString("fresh.eventTime")))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(row.getLong("fresh.lagMillis")).isNotNegative();
        Waiting.until(() -> row(commune, "digital-signing", Map.of()).getBoolean("settled"));
    }

    @Test
    void theEvidenceCanBeTakenAwayAsAList() {
        // When
        var csv = given().auth()
                .oauth2(Tokens.user("clerk", commune))
                .accept("text/csv")
                .queryParam("indicator", "digital-signing")
                .queryParam("period", "2025-03")
                .when()
                .get(PATH + "/" + commune + "/evidence")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        // Then
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains(signed.toString(), onPaper.toString(), "ISSUED_ON_PAPER");
        given().auth()
                .oauth2(Tokens.user("clerk", neighbour))
                .accept("text/csv")
                .queryParam("indicator", "digital-signing")
                .get(PATH + "/" + commune + "/evidence")
                .then()
                .statusCode(403);
    }

    @Test
    void theRankingPutsTheUnitsOfATierInOrder() {
        // When
        var ranked = given().auth()
                .oauth2(Tokens.user("clerk", commune))
                .queryParam("indicator", "digital-signing")
                .queryParam("period", "2025-03")
                .queryParam("tier", "COMMUNE")
                .when()
                .get("/api/metrics/ranking")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        var ratios = ranked.getList("items.findAll { it.rank != null }.row.ratio", Double.class);
        assertThat(ratios)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .isNotEmpty();
        assertThat(ranked.getString("items.find { it.row.unitId == '%s' }.rank".formatted(neighbour)))
                .isNull();
    }

    @Test
    void aUnitWithoutActivityIsListedWithoutRatio() {
        // When
        var row = row(neighbour, "digital-signing", Map.of());

        // Then
        assertThat(row.getLong("denominator")).isZero();
        assertThat(row.<Object>get("ratio")).isNull();
        assertThat(row.<Object>get("met")).isNull();
        assertThat(row.getMap("")).containsKeys("ratio", "met");
    }

    @Test
    void theDistrictSumsItsCommunes() {
        // When
        var row = row(district, "digital-signing", Map.of("scope", "SUBTREE"));

        // Then
        assertThat(row.getLong("numerator")).isEqualTo(1);
        assertThat(row.getLong("denominator")).isEqualTo(2);
        assertThat(row.<Object>get("target")).isNull();
    }

    @Test
    void aTierIsOneRow() {
        as("clerk", commune)
                .queryParams(
                        Map.of("scope", "TIER", "tier", "COMMUNE", "period", "2025-03", "indicator", "digital-signing"))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].tier", equalTo("COMMUNE"))
                .body("items[0].target", equalTo(0.6f));
    }

    @Test
    void thePastIsAnsweredAsItWasKnown() {
        // Given
        var moment = Instant.now();
        Waiting.until(() -> row(commune, "digital-signing", Map.of("asOf", moment.toString()))
                .getBoolean("settled"));
        var before = row(commune, "digital-signing", Map.of("asOf", moment.toString()))
                .getLong("denominator");

        // When
        Events.publish(Events.issued(commune, UUID.randomUUID(), UUID.randomUUID(), DAY, "ELECTRONIC", ""));
        Waiting.until(() -> figure("digital-signing").equals("1/3"));

        // Then
        assertThat(row(commune, "digital-signing", Map.of("asOf", moment.toString()))
                        .getLong("denominator"))
                .isEqualTo(before);
    }

    @Test
    void oneUnitIsAnsweredMonthByMonth() {
        as("clerk", neighbour)
                .queryParams(
                        Map.of("indicator", "digital-signing", "from", "2025-01", "to", "2025-Q2", "step", "month"))
                .get(PATH + "/" + commune)
                .then()
                .statusCode(200)
                .body(
                        "items.period",
                        equalTo(List.of("2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06")))
                .body("items[1].ratio", nullValue())
                .body("items[2].denominator", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2025-03-05, 2025-03-06, 2025-03-05 2025-03-06, 2 0",
        "week, 2025-03-05, 2025-03-10, 2025-03-03..2025-03-09 2025-03-10..2025-03-16, 2 0",
        "month, 2025-02, 2025-03, 2025-02 2025-03, 0 2",
        "quarter, 2024-H2, 2025-03, 2024-Q3 2024-Q4 2025-Q1, 0 0 2",
        "year, 2024, 2025-06-01, 2024 2025, 0 2",
    })
    void aSeriesHasTheStepsAskedFor(String step, String from, String to, String periods, String denominators) {
        as("clerk", neighbour)
                .queryParams(Map.of("indicator", "digital-signing", "from", from, "to", to, "step", step))
                .get(PATH + "/" + commune)
                .then()
                .statusCode(200)
                .body("items.period", equalTo(List.of(periods.split(" "))))
                .body(
                        "items.denominator",
                        equalTo(Stream.of(denominators.split(" "))
                                .map(Integer::valueOf)
                                .toList()));
    }

    @Test
    void anUnknownUnitHasNoSeries() {
        as("clerk", commune)
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("MEASURED_UNIT_UNKNOWN"));
    }

    @Test
    void theEvidenceNamesTheDocumentsAndTheReasons() {
        as("officer", commune)
                .queryParams(Map.of("indicator", "digital-signing", "period", "2025-03"))
                .get(PATH + "/" + commune + "/evidence")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "2")
                .body("items.find { it.counted }.itemId", equalTo(signed.toString()))
                .body("items.find { it.counted }.madeAfterFact", equalTo(true))
                .body("items.find { it.counted }.symbol", equalTo("QĐ-UBND"))
                .body("items.find { !it.counted }.itemId", equalTo(onPaper.toString()))
                .body("items.find { !it.counted }.reason", equalTo("ISSUED_ON_PAPER"));
        as("officer", commune)
                .queryParams(Map.of("indicator", "digital-signing", "period", "2025-03", "counted", "false", "size", 1))
                .get(PATH + "/" + commune + "/evidence")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "1")
                .body("items.itemId", hasItem(onPaper.toString()));
    }

    @Test
    void whatIsExcludedIsShownBesideAndWhatIsRecalledIsGone() {
        // When
        Events.publish(
                Events.excluded(commune, "OUTGOING", onPaper, DAY.plusDays(2)),
                Events.completed(commune, incoming, DAY.minusDays(1)));

        // Then
        Waiting.until(() -> figure("digital-signing").equals("1/1"));
        assertThat(row(commune, "digital-signing", Map.of()).getLong("excluded"))
                .isEqualTo(1);
        assertThat(row(commune, "digital-signing", Map.of()).getLong("madeAfterFact"))
                .isEqualTo(1);
        Waiting.until(() -> row(commune, "dossier-creation", Map.of()).getLong("madeAfterFact") == 1);
        evidence("").body("items.itemId", equalTo(List.of(signed.toString())));
        evidence("false").body("items", hasSize(0));
        evidence("excluded")
                .body("items.itemId", equalTo(List.of(onPaper.toString())))
                .body("items[0].reason", equalTo("EXCLUDED"))
                .body("items[0].exclusion", equalTo("LAWFUL_PAPER"));

        // When
        Events.publish(
                Events.readmitted(commune, "OUTGOING", onPaper, DAY.plusDays(3)),
                Events.recalled(commune, signed, DAY.plusDays(3)));

        // Then
        Waiting.until(() -> figure("digital-signing").equals("0/1"));
        evidence("excluded").body("items", hasSize(0));
    }

    @Test
    void aSignatureThatTurnsInvalidCountsNoMore() {
        // When
        Events.publish(Events.judgedAnew(commune, signed, revision, List.of("LEADER:INVALID", "ORGAN:VALID")));

        // Then
        Waiting.until(() -> figure("digital-signing").equals("0/2"));
        evidence("false").body("items.find { it.itemId == '" + signed + "' }.reason", equalTo("SIGNATURE_NOT_VALID"));
    }

    @Test
    void evidenceIsForTheUnitAndThoseAboveIt() {
        assertThat(evidenceStatus("officer", commune)).isEqualTo(200);
        assertThat(evidenceStatus("leader", district)).isEqualTo(200);
        assertThat(evidenceStatus("district-office", district)).isEqualTo(200);
        assertThat(evidenceStatus("system-admin", null)).isEqualTo(200);
        assertThat(evidenceStatus("officer", district)).isEqualTo(403);
        assertThat(evidenceStatus("leader", neighbour)).isEqualTo(403);
        assertThat(evidenceStatus("leader", null)).isEqualTo(403);
    }

    @Test
    void ratiosAreForEverySignedInUser() {
        given().get(PATH).then().statusCode(401).contentType("application/problem+json");
        given().auth()
                .oauth2(Tokens.expired("clerk.thua", commune, "clerk"))
                .get(PATH)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.foreign("clerk.thua", commune, "clerk"))
                .get(PATH)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.user("nobody", commune, "stranger"))
                .get(PATH)
                .then()
                .statusCode(403);
        as("archivist", commune).get(PATH).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "period, 2025-13",
        "period, 2025-02-30",
        "indicator, happiness",
        "scope, WORLD",
        "tier, VILLAGE",
        "asOf, yesterday",
        "page, -1",
        "size, 501",
    })
    void aBadParameterIsNamed(String field, String value) {
        as("clerk", commune)
                .queryParam(field, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"from, 2025-13", "to, x", "step, fortnight", "from, 2099-01"})
    void aBadParameterOfASeriesIsNamed(String field, String value) {
        as("clerk", commune)
                .queryParam(field, value)
                .get(PATH + "/" + commune)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    private ValidatableResponse evidence(String counted) {
        return as("officer", commune)
                .queryParams(Map.of("indicator", "digital-signing", "period", "2025-03"))
                .queryParams(counted.isEmpty() ? Map.of() : Map.of("counted", counted))
                .get(PATH + "/" + commune + "/evidence")
                .then()
                .statusCode(200);
    }

    private int evidenceStatus(String role, UUID unit) {
        return as(role, unit)
                .queryParams(Map.of("indicator", "digital-signing", "period", "2025-03"))
                .get(PATH + "/" + commune + "/evidence")
                .statusCode();
    }

    private JsonPath row(UUID unit, String indicator, Map<String, String> also) {
        var path = as("clerk", commune)
                .queryParams(Map.of("indicator", indicator, "period", "2025-03"))
                .queryParams(also)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return path.setRootPath("items.find { it.unitId == '" + unit + "' }");
    }

    private String figure(String indicator) {
        var row = row(commune, indicator, Map.of());
        return row.getString("numerator") + "/" + row.getString("denominator");
    }

    private static RequestSpecification as(String role, UUID unit) {
        return given().auth().oauth2(Tokens.user(role, unit));
    }
}
