package vn.hososo.metrics.answer;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.MovableClock;

/** A district with two communes, what they do in a month, and what people there ask the service. */
public final class AnsweringDistrict {

    static final String NOTICES = "/api/metrics/notices";
    private static final String SIGNING = "digital-signing";

    final UUID district = UUID.randomUUID();
    final UUID commune = UUID.randomUUID();
    final UUID neighbour = UUID.randomUUID();
    final MovableClock clock;
    final YearMonth month;

    /** @param communeKey of the commune that the story is about */
    public AnsweringDistrict(MovableClock clock, String districtKey, String communeKey) {
        this.clock = clock;
        this.month = YearMonth.from(clock.today()).plusMonths(1);
        Events.publish(
                Events.unitCreated(district, districtKey, "DISTRICT", ""),
                Events.unitCreated(commune, communeKey, "COMMUNE", district.toString()),
                Events.unitCreated(neighbour, "xa-" + neighbour, "COMMUNE", district.toString()));
    }

    AnsweringDistrict(MovableClock clock) {
        this(clock, "huyen-" + UUID.randomUUID(), "xa-" + UUID.randomUUID());
    }

    /** The commune issues replies, so that only signing is measured. */
    public Issued issue(LocalDate day, boolean signed) {
        var issued = new Issued(UUID.randomUUID(), UUID.randomUUID());
        if (signed) {
            sign(issued);
        }
        Events.publish(Events.issued(
                commune,
                issued.document(),
                issued.revision(),
                day,
                "ELECTRONIC",
                UUID.randomUUID().toString()));
        return issued;
    }

    void sign(Issued issued) {
        Events.publish(
                Events.signed(commune, issued.document(), issued.revision(), List.of("LEADER:VALID", "ORGAN:VALID")));
    }

    void doubt(Issued issued) {
        Events.publish(Events.judgedAnew(
                commune, issued.document(), issued.revision(), List.of("LEADER:VALID", "ORGAN:INVALID")));
    }

    record Issued(UUID document, UUID revision) {}

    /** One of two documents of the month is signed: 1/2 is less than the 60 % of communes. */
    public Issued missTheTarget() {
        issue(month.atDay(5), true);
        var unsigned = issue(month.atDay(6), false);
        awaitFigure(month.toString(), "1/2");
        return unsigned;
    }

    void awaitFigure(String period, String figure) {
        Waiting.until(() -> figure.equals(figure(period)));
    }

    private String figure(String period) {
        Map<String, Object> row = as("clerk", commune)
                .queryParams(Map.of("indicator", SIGNING, "period", period, "tier", "COMMUNE"))
                .get("/api/metrics/compliance")
                .path("items.find { it.unitId == '" + commune + "' }");
        return row == null ? "" : row.get("numerator") + "/" + row.get("denominator");
    }

    /** To a day on which every late fact of the month has had its time. */
    public void letTheMonthBeJudged() {
        clock.moveTo(month.plusMonths(1).atDay(10));
    }

    /** Opened notices of the commune on signing in the month, once there are any. */
    public String awaitNotice() {
        Waiting.until(() -> noticeIds().size() == 1);
        return noticeIds().getFirst();
    }

    List<String> noticeIds() {
        return as("clerk", commune)
                .queryParam("period", month.toString())
                .get(NOTICES)
                .path("items.findAll { it.indicator == '" + SIGNING + "' }.id");
    }

    public void awaitState(String id, String state) {
        Waiting.until(() -> state.equals(notice(id).getString("state")));
    }

    JsonPath notice(String id) {
        return as("clerk", commune)
                .get(NOTICES + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String tag(String id) {
        return as("clerk", commune).get(NOTICES + "/" + id).header("ETag");
    }

    Response answer(String role, UUID unit, String id, String tag, String body) {
        return act(role, unit, id + "/answers", tag, body);
    }

    Response direct(String role, UUID unit, String id, String tag) {
        return act(role, unit, id + "/directions", tag, "{\"direction\":\"Hoàn thành trước ngày 20.\"}");
    }

    static Response act(String role, UUID unit, String path, String tag, String body) {
        var request = as(role, unit).contentType(ContentType.JSON).body(body);
        return (tag == null ? request : request.header("If-Match", tag)).post(NOTICES + "/" + path);
    }

    static String answer(LocalDate dueOn, String aim) {
        return "{\"cause\":\"CERTIFICATE\",\"explanation\":\"Chứng thư số hết hạn.\",\"difficulty\":\"Chưa có thiết bị mới.\","
                + "\"commitment\":{\"dueOn\":\"%s\",\"aim\":%s}}".formatted(dueOn, aim);
    }

    static RequestSpecification as(String role, UUID unit) {
        return given().auth().oauth2(Tokens.user(role, unit));
    }
}
