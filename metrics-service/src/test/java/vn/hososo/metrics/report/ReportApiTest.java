package vn.hososo.metrics.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(SigningPeer.class)
class ReportApiTest {

    private static final String REPORTS = "/api/metrics/reports/";
    private static final String CLOSINGS = "/api/metrics/closings";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final YearMonth THIS_MONTH = YearMonth.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Inject
    Pool pool;

    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void theDistrictHasACommune() {
        Events.publish(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(commune, "xa-" + commune, "COMMUNE", district.toString()));
    }

    /** Two documents issued, both signed; each test works in a month of its own, for closings stay. */
    private void issuedIn(String month) {
        var day = YearMonth.parse(month).atDay(5);
        for (var document : List.of(first, second)) {
            var revision = UUID.randomUUID();
            Events.publish(
                    Events.signed(commune, document, revision, List.of("LEADER:VALID", "ORGAN:VALID")),
                    Events.issued(commune, document, revision, day, "ELECTRONIC", ""));
        }
        Waiting.until(() -> figure(json(month)).equals("2/2"));
        settle(month);
    }

    private void settle(String month) {
        Waiting.until(() -> json(month).getBoolean("settled"));
    }

    @Test
    void allFormsShowTheSameFigure() throws IOException {
        // Given
        issuedIn("2021-01");

        // When
        var json = json("2021-01");
        var list =
                Csv.read(as("clerk").accept("text/csv").get(REPORTS + "2021-01").asString());
        var sheet = as("clerk").accept(XLSX).get(REPORTS + "2021-01").asByteArray();
        var pdf = as("clerk").accept("application/pdf").get(REPORTS + "2021-01");

        // Then
        assertThat(figure(json)).isEqualTo("2/2");
        assertThat(json.getString("from")).isEqualTo("2021-01-01");
        assertThat(list)
                .anyMatch(row -> row.get(1).equals("xa-" + commune)
                        && row.getFirst().equals("Ký số văn bản đi")
                        && row.subList(4, 9).equals(List.of("2", "2", "1.0000", "0.6000", "Đạt")));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(workbook.findSheet("Đơn vị").orElseThrow().read())
                    .anyMatch(row -> row.getCellText(1).equals("xa-" + commune)
                            && row.getCellText(0).equals("Ký số văn bản đi")
                            && row.getCellAsNumber(6).orElseThrow().compareTo(BigDecimal.ONE) == 0);
        }
        assertThat(pdf.header("Content-Disposition")).contains("bao-cao-2021-01.pdf");
        assertThat(text(pdf.asByteArray()))
                .contains("Đơn vị xa-" + commune.toString().substring(0, 8))
                .contains("2 2 100,00 % 60 % Đạt")
                .contains("Tháng 1 năm 2021");
    }

    @Test
    void closedFiguresStayAndWhatBecameOfThemIsShown() throws IOException {
        // Given
        issuedIn("2021-02");
        var closing = close("2021-02", null).then().statusCode(201).extract();
        var location = closing.header("Location");
        assertThat(location).endsWith(closing.path("id"));

        // When
        Events.publish(Events.recalled(commune, second, LocalDate.of(2021, 3, 1)));
        Waiting.until(() -> !json("2021-02").getList("corrections").isEmpty());

        // Then
        var report = json("2021-02");
        assertThat(figure(report)).isEqualTo("2/2");
        assertThat(report.getString("closing.code")).isEqualTo(closing.path("code"));
        var correction = "corrections.find { it.unitId == '" + commune + "' && it.indicator == 'digital-signing' }";
        assertThat(report.getInt(correction + ".numeratorAfter")).isEqualTo(1);
        assertThat(report.getInt(correction + ".denominatorDelta")).isEqualTo(-1);
        assertThat(Csv.read(
                        as("clerk").accept("text/csv").get(REPORTS + "2021-02").asString()))
                .anyMatch(row -> row.get(1).equals("xa-" + commune)
                        && row.get(4).equals("2")
                        && row.get(12).equals("1"));
        as("clerk")
                .get(location)
                .then()
                .statusCode(200)
                .body("verified", equalTo(true))
                .body("recomputedHash", equalTo(closing.path("evidenceHash")))
                .body("differing", hasSize(0));
    }

    @Test
    void whatIsKnownOtherwiseOfTheMomentIsNoticed() {
        // Given
        issuedIn("2021-03");
        var closing = close("2021-03", null).then().statusCode(201).extract();

        // When
        pool.query("update projection.contribution set symbol = 'giả' where item_id = '" + first + "'")
                .execute()
                .await()
                .indefinitely();

        // Then
        as("clerk")
                .get(CLOSINGS + "/" + closing.path("id"))
                .then()
                .statusCode(200)
                .body("verified", equalTo(false))
                .body("closing.evidenceHash", equalTo(closing.path("evidenceHash")));
    }

    @Test
    void closingAgainNeedsAReasonAndKeepsTheFirst() {
        // Given
        issuedIn("2021-04");
        var first = close("2021-04", null).then().statusCode(201).extract();
        Events.publish(Events.recalled(commune, second, LocalDate.of(2021, 5, 1)));
        Waiting.until(() -> !json("2021-04").getList("corrections").isEmpty());
        settle("2021-04");

        // When
        close("2021-04", null).then().statusCode(409).body("code", equalTo("PERIOD_CLOSED"));
        var again = close("2021-04", "Xã thu hồi văn bản sau khi chốt")
                .then()
                .statusCode(201)
                .extract();

        // Then
        assertThat(again.<Integer>path("number")).isEqualTo(2);
        var report = json("2021-04");
        assertThat(figure(report)).isEqualTo("1/1");
        assertThat(report.getList("corrections")).isEmpty();
        assertThat(report.getInt("earlierCorrections.find { it.unitId == '" + commune
                        + "' && it.indicator == 'digital-signing' }.numeratorDelta"))
                .isEqualTo(-1);
        as("clerk")
                .get(CLOSINGS + "/" + first.path("id"))
                .then()
                .body("verified", equalTo(true))
                .body(
                        "figures.find { it.unitId == '" + commune
                                + "' && it.indicator == 'digital-signing' }.numerator",
                        equalTo(2));
        as("clerk")
                .get("/api/metrics/verification/" + first.path("code"))
                .then()
                .body("number", equalTo(1))
                .body("latest", equalTo(2));
    }

    @Test
    void theSameKeyClosesOnce() {
        issuedIn("2021-05");
        var key = UUID.randomUUID().toString();

        var one = closeWith(key, "2021-05", "district-office", district)
                .then()
                .statusCode(201)
                .extract();
        var two = closeWith(key, "2021-05", "district-office", district)
                .then()
                .statusCode(201)
                .extract();

        assertThat(two.<String>path("id")).isEqualTo(one.path("id"));
        var told = told(one.path("id"));
        assertThat(told).hasSize(1).first().asString().contains(district.toString());
        EventSchemas.check("vn.hososo.period-closed.v1", told.getFirst());
    }

    @Test
    void theSignedPrintIsMadeOnceAndOpenToWhoeverHasItsCode() throws IOException {
        // Given
        issuedIn("2021-06");
        var code = close("2021-06", null).then().statusCode(201).extract().<String>path("code");

        // When: signing-service is away
        as("clerk")
                .accept("application/pdf")
                .get(REPORTS + "2021-06")
                .then()
                .statusCode(503)
                .body("code", equalTo("PEER_UNAVAILABLE"));
        as("clerk").accept(XLSX).get(REPORTS + "2021-06").then().statusCode(200);

        // When: it is back
        byte[] print;
        byte[] byCode;
        try (var signing = new FakeSigningService()) {
            print = as("clerk")
                    .accept("application/pdf")
                    .get(REPORTS + "2021-06")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            byCode = given().get("/api/metrics/verification/" + code + "/report")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(signing.files()).isEqualTo(1);
            assertThat(signing.caller()).startsWith("Bearer ");
        }

        // Then
        assertThat(byCode).isEqualTo(print);
        assertThat(new String(print, StandardCharsets.ISO_8859_1)).endsWith("%seal 1\n");
        assertThat(text(print)).contains(code).contains("Chốt kỳ lần 1").contains("https://hoso.example.vn/verify");
        given().get("/api/metrics/verification/" + code.toLowerCase().replace("-", ""))
                .then()
                .statusCode(200)
                .body("period", equalTo("2021-06"))
                .body("code", equalTo(code))
                .body("file", endsWith(code + "/report"))
                .body(
                        "figures.find { it.unitId == '" + commune
                                + "' && it.indicator == 'digital-signing' }.numerator",
                        equalTo(2))
                .body("indicators.find { it.indicator == 'digital-signing' }.name", equalTo("Ký số văn bản đi"))
                .body("closedBy", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0000-0000-0000", "7K3M-9PQ2-WX4R-AB5C", "x", "..%2f..%2fclosings"})
    void aCodeThatNoReportCarriesIsNotFound(String code) {
        given().urlEncodingEnabled(false)
                .get("/api/metrics/verification/" + code)
                .then()
                .statusCode(404)
                .contentType(containsString("problem+json"));
    }

    @Test
    void whoMayNotDecideForAllMayNotClose() {
        closeWith("k", "2021-07", "leader", district).then().statusCode(403);
        Waiting.until(
                () -> closeWith("k1", "2021-07", "district-office", commune).statusCode() == 403);
        given().contentType(ContentType.JSON)
                .body("{\"period\":\"2021-07\"}")
                .post(CLOSINGS)
                .then()
                .statusCode(401);
        given().get(REPORTS + "2021-07").then().statusCode(401);
        given().get(CLOSINGS).then().statusCode(401);
        as("district-office")
                .contentType(ContentType.JSON)
                .body("{\"period\":\"2021-07\"}")
                .post(CLOSINGS)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void aPeriodThatHasNotEndedIsNotClosed() {
        issuedIn("2021-08");

        close(THIS_MONTH.toString(), null).then().statusCode(409).body("code", equalTo("PERIOD_NOT_ENDED"));
        close("2021-09", "Chưa chốt lần nào mà sửa").then().statusCode(409).body("code", equalTo("PERIOD_NOT_CLOSED"));
        close("tháng 3", null).then().statusCode(400);
    }

    @Test
    void anotherMomentAndAnotherFormAreRefusedOrAnsweredAsAsked() {
        as("clerk").accept("image/png").get(REPORTS + "2021-01").then().statusCode(406);
        as("clerk").get(REPORTS + "2021-13").then().statusCode(400);
        as("clerk").queryParam("format", "doc").get(REPORTS + "2021-01").then().statusCode(400);
        as("clerk")
                .queryParam("asOf", "2020-01-01T00:00:00Z")
                .get(REPORTS + "2021-01")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2020-01-01T00:00:00Z"))
                .body("figures", hasSize(0))
                .body("closing", nullValue());
        as("clerk")
                .queryParam("scope", "TIER")
                .get(REPORTS + "2021-01")
                .then()
                .statusCode(200)
                .body("figures[0].unitId", nullValue());
    }

    @Test
    void aCutOffMovesTheDaysOfReportsFromItsDayOn() {
        var year = THIS_MONTH.getYear() + 3;
        cutOff("{\"validFrom\":\"%d-02-01\",\"day\":14,\"basis\":\"09/2019/NĐ-CP\"}".formatted(year))
                .then()
                .statusCode(200);

        as("clerk")
                .get(REPORTS + year + "-02")
                .then()
                .body("from", equalTo(year + "-02-01"))
                .body("to", equalTo(year + "-02-14"));
        as("clerk")
                .get(REPORTS + year + "-03")
                .then()
                .body("from", equalTo(year + "-02-15"))
                .body("to", equalTo(year + "-03-14"));
        as("clerk").get(REPORTS + year + "-01").then().body("to", equalTo(year + "-01-31"));
        as("clerk")
                .get("/api/metrics/cut-offs")
                .then()
                .body("items.find { it.day == 14 }.basis", equalTo("09/2019/NĐ-CP"));
        cutOff("{\"validFrom\":\"2021-01-01\",\"day\":14,\"basis\":\"x\"}")
                .then()
                .statusCode(400);
        cutOff("{\"validFrom\":\"2099-01-01\",\"day\":31,\"basis\":\"x\"}")
                .then()
                .statusCode(400);
    }

    private Response cutOff(String json) {
        return given().auth()
                .oauth2(Tokens.user("system-admin", null))
                .contentType(ContentType.JSON)
                .body(json)
                .put("/api/metrics/cut-offs");
    }

    /** What the outbox tells of a closing. */
    private List<String> told(String closingId) {
        var payloads = new ArrayList<String>();
        pool.query("select payload from outbox where type = 'vn.hososo.period-closed.v1' and payload like '%"
                        + closingId + "%'")
                .execute()
                .await()
                .indefinitely()
                .forEach(row -> payloads.add(row.getString(0)));
        return payloads;
    }

    private Response close(String period, @org.jspecify.annotations.Nullable String reason) {
        var body = reason == null
                ? "{\"period\":\"%s\"}".formatted(period)
                : "{\"period\":\"%s\",\"reason\":\"%s\"}".formatted(period, reason);
        return post(UUID.randomUUID().toString(), body, "district-office", district);
    }

    private static Response closeWith(String key, String period, String role, UUID unit) {
        return post(key, "{\"period\":\"%s\"}".formatted(period), role, unit);
    }

    private static Response post(String key, String body, String role, UUID unit) {
        return given().auth()
                .oauth2(Tokens.user(role, unit))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(CLOSINGS);
    }

    private JsonPath json(String period) {
        return as("clerk").get(REPORTS + period).jsonPath();
    }

    private String figure(JsonPath report) {
        var path = "figures.find { it.unitId == '" + commune + "' && it.indicator == 'digital-signing' }";
        return report.get(path) == null
                ? ""
                : report.getInt(path + ".numerator") + "/" + report.getInt(path + ".denominator");
    }

    private io.restassured.specification.RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.user(role, role.equals("district-office") ? district : commune));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        }
    }
}
