package vn.hososo.metrics.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.MovableClock;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.intake.Freshness;

@QuarkusTest
@TestProfile(NoticeApiTest.Often.class)
@QuarkusTestResource(PlatformResource.class)
class NoticeApiTest {

    private static final String NOTICES = AnsweringDistrict.NOTICES;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    @Inject
    MissedTargets missedTargets;

    @Inject
    Notices notices;

    @Inject
    NoticeBook book;

    @Inject
    Pool pool;

    @Inject
    Freshness freshness;

    private AnsweringDistrict people;

    public static class Often extends MovableClock.Moved {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hososo.answer.every", "1s");
        }
    }

    @BeforeEach
    void aMonthBegins() {
        people = new AnsweringDistrict(clock);
    }

    @Test
    void aMissedTargetIsAnsweredByTheLeaderAndDirectedByTheDistrict() {
        // Given
        var id = missed();

        // When
        var tag = people.answer("leader", people.commune, id, "\"1\"", answer())
                .then()
                .statusCode(201)
                .header("Location", NOTICES + "/" + id)
                .body("state", equalTo("ANSWERED"))
                .extract()
                .header("ETag");
        people.direct("district-office", people.district, id, tag).then().statusCode(201);
        people.direct("leader", people.district, id, "\"3\"").then().statusCode(201);
        people.answer("leader", people.commune, id, "\"4\"", "{\"cause\":\"STAFF\",\"explanation\":\"Đã phân công.\"}")
                .then()
                .statusCode(201);
        AnsweringDistrict.act("district-office", people.district, id + "/closure", "\"5\"", "")
                .then()
                .statusCode(200);

        // Then
        var notice = people.notice(id);
        assertThat(notice.getString("ground")).isEqualTo("MISSED_TARGET");
        assertThat(notice.getString("period")).isEqualTo(people.month.toString());
        assertThat(notice.getMap("missed"))
                .containsEntry("numerator", 1)
                .containsEntry("denominator", 2)
                .containsEntry("target", 0.6f);
        assertThat(notice.getList("steps.state"))
                .containsExactly("OPEN", "ANSWERED", "DIRECTED", "DIRECTED", "ANSWERED", "CLOSED");
        assertThat(notice.getList("answers.cause")).containsExactly("CERTIFICATE", "STAFF");
        assertThat(notice.getString("answers[0].answeredBy")).isEqualTo("leader." + people.commune);
        assertThat(notice.getList("directions.directedBy"))
                .containsExactly("district-office." + people.district, "leader." + people.district);
        assertThat(notice.getList("commitments.aim")).containsExactly(0.6f);
        people.answer("leader", people.commune, id, people.tag(id), answer())
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTICE_STATE_CONFLICT"));
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, commune, true",
        "officer, commune, true",
        "leader, commune, true",
        "district-office, district, true",
        "leader, district, true",
        "system-admin, none, true",
        "clerk, district, false",
        "leader, neighbour, false",
        "clerk, neighbour, false",
        "district-office, neighbour, false",
    })
    void aNoticeIsSeenByThoseConcernedAndByNobodyElse(String role, String unit, boolean sees) {
        // Given
        var id = missed();
        var caller = unit(unit);

        // When
        var list = AnsweringDistrict.as(role, caller)
                .queryParams(Map.of("unitId", people.commune, "period", people.month.toString(), "state", "OPEN"))
                .get(NOTICES);

        // Then
        list.then().statusCode(200);
        assertThat(list.<List<String>>path("items.id").contains(id)).isEqualTo(sees);
        assertThat(list.header("X-Total-Count").equals("0")).isNotEqualTo(sees);
        AnsweringDistrict.as(role, caller).get(NOTICES + "/" + id).then().statusCode(sees ? 200 : 403);
    }

    @Test
    void unansweredItGoesToTheDistrictWhenTheWorkingDaysHavePassed() {
        // Given
        var id = missed();
        var due = LocalDate.parse(people.notice(id).getString("answerDueOn"));
        var holiday = due.minusDays(1);
        var given = YearMonth.from(due).atEndOfMonth();

        // When
        Events.publish(Events.event(
                Events.UNITS,
                people.district,
                "calendar-changed",
                "{\"unitId\":\"%s\",\"day\":\"%s\",\"kind\":\"HOLIDAY\"}".formatted(people.district, holiday)));
        Waiting.until(() -> !due.toString().equals(people.notice(id).getString("answerDueOn")));
        var extended = LocalDate.parse(people.notice(id).getString("answerDueOn"));
        clock.moveTo(extended);
        rounds();

        // Then
        assertThat(extended).isBetween(due.plusDays(1), given);
        assertThat(people.notice(id).getString("state")).isEqualTo("OPEN");

        // When
        clock.moveTo(extended.plusDays(1));

        // Then
        people.awaitState(id, "ESCALATED");
        var notice = people.notice(id);
        assertThat(notice.getString("escalatedAt"))
                .startsWith(extended.plusDays(1).toString());
        assertThat(notice.getList("steps.reason")).containsExactly(null, "UNANSWERED");
        people.direct("district-office", people.district, id, "\"2\"").then().statusCode(201);
        people.answer("leader", people.commune, id, "\"3\"", answer()).then().statusCode(201);
    }

    @Test
    void aNoticeIsOpenedOnceHoweverOftenAndByHowManyItIsJudged() {
        // Given
        people.missTheTarget();
        people.letTheMonthBeJudged();

        settled();

        // When
        Uni.join()
                .all(missedTargets.judge(), missedTargets.judge(), missedTargets.judge())
                .andFailFast()
                .await()
                .atMost(PATIENCE);
        rounds();

        // Then
        assertThat(people.noticeIds()).hasSize(1);
        assertThat(people.notice(people.noticeIds().getFirst()).getList("steps"))
                .hasSize(1);
    }

    @Test
    void beforeLateFactsHaveHadTheirTimeNothingIsOpened() {
        // Given
        people.missTheTarget();
        var next = people.month.plusMonths(1);

        // When
        clock.moveTo(next.atDay(3));
        rounds();

        // Then
        assertThat(people.noticeIds()).isEmpty();
    }

    @Test
    void laterFactsWithdrawANoticeAndBringItBack() {
        // Given
        var unsigned = people.missTheTarget();
        people.letTheMonthBeJudged();
        var id = people.awaitNotice();
        people.answer("leader", people.commune, id, "\"1\"", answer()).then().statusCode(201);

        // When
        people.sign(unsigned);

        // Then
        people.awaitState(id, "WITHDRAWN");
        assertThat(people.notice(id).getList("steps.reason")).containsExactly(null, null, "TARGET_MET");
        assertThat(people.notice(id).getList("commitments.state")).containsExactly("RELEASED");
        people.answer("leader", people.commune, id, "\"3\"", answer()).then().statusCode(409);

        // When
        people.doubt(unsigned);

        // Then
        people.awaitState(id, "OPEN");
        assertThat(people.notice(id).getList("steps.reason")).endsWith("TARGET_MISSED_AGAIN");
        assertThat(people.noticeIds()).containsExactly(id);
    }

    @Test
    void aLapseOpensANoticeOnceUntilItTurnsOutToBeNone() {
        // Given
        var lapse = UUID.randomUUID();
        var since = people.month.atDay(3);
        people.issue(since, true);
        people.awaitFigure(people.month.toString(), "1/1");

        // When
        for (int i = 0; i < 2; i++) {
            pool.withTransaction(transaction ->
                            notices.openForLapse(transaction, people.commune, "digital-signing", lapse, since))
                    .await()
                    .atMost(PATIENCE);
        }

        // Then
        var id = people.awaitNotice();
        assertThat(people.notice(id).getString("ground")).isEqualTo("LAPSE");
        assertThat(people.notice(id).getString("lapseId")).isEqualTo(lapse.toString());
        assertThat(people.notice(id).getString("from")).isEqualTo(since.toString());

        // When
        pool.withTransaction(transaction -> notices.withdrawLapse(transaction, lapse))
                .await()
                .atMost(PATIENCE);

        // Then
        assertThat(people.notice(id).getString("state")).isEqualTo("WITHDRAWN");
        assertThat(people.notice(id).getList("steps.reason")).containsExactly(null, "NO_LAPSE");
    }

    @Test
    void commitmentsAreKeptOrBrokenByTheFiguresOfTheirDays() {
        // Given
        var id = missed();
        var today = clock.today();
        people.answer("leader", people.commune, id, "\"1\"", AnsweringDistrict.answer(today.plusDays(5), "0.7"))
                .then()
                .statusCode(201);
        people.answer("leader", people.commune, id, "\"2\"", AnsweringDistrict.answer(today.plusDays(9), "0.76"))
                .then()
                .statusCode(201);
        people.issue(today, false);
        people.issue(today.plusDays(1), true);
        people.issue(today.plusDays(5), true);
        people.issue(today.plusDays(6), false);
        people.issue(today.plusDays(9), true);
        people.issue(today.plusDays(10), true);
        people.awaitFigure(YearMonth.from(today).toString(), "4/6");

        // When
        clock.moveTo(today.plusDays(30));

        // Then
        Waiting.until(() -> !people.notice(id).getList("commitments.state").contains("PENDING"));
        var commitments = people.notice(id);
        assertThat(commitments.getList("commitments.state")).containsExactly("KEPT", "BROKEN");
        assertThat(commitments.getList("commitments.numerator")).containsExactly(2, 3);
        assertThat(commitments.getList("commitments.denominator")).containsExactly(2, 4);
        AnsweringDistrict.as("district-office", people.district)
                .queryParam("state", "BROKEN")
                .get("/api/metrics/commitments")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "1")
                .body("items.noticeId", equalTo(List.of(id)))
                .body("counts", hasSize(1))
                .body("counts[0].kept", equalTo(1))
                .body("counts[0].broken", equalTo(1))
                .body("counts[0].pending", equalTo(0));
        AnsweringDistrict.as("leader", people.neighbour)
                .get("/api/metrics/commitments")
                .then()
                .body("items", hasSize(0))
                .body("counts", hasSize(0));
        given().get("/api/metrics/commitments").then().statusCode(401);
        AnsweringDistrict.as("clerk", people.commune)
                .queryParam("state", "FORGOTTEN")
                .get("/api/metrics/commitments")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("state"));
    }

    @Test
    void whoeverMayNotSpeakIsRefused() {
        // Given
        var id = missed();

        // When
        given().get(NOTICES + "/" + id).then().statusCode(401);
        given().contentType(ContentType.JSON)
                .body(answer())
                .post(NOTICES + "/" + id + "/answers")
                .then()
                .statusCode(401);
        people.answer("clerk", people.commune, id, "\"1\"", answer())
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        people.answer("leader", people.neighbour, id, "\"1\"", answer())
                .then()
                .statusCode(403)
                .body("code", equalTo("NOTICE_NOT_PERMITTED"));
        people.answer("leader", people.district, id, "\"1\"", answer()).then().statusCode(403);
        people.answer("leader", people.commune, id, null, answer()).then().statusCode(428);
        people.answer("leader", people.commune, id, "\"7\"", answer()).then().statusCode(412);
        people.answer("leader", people.commune, UUID.randomUUID().toString(), "\"1\"", answer())
                .then()
                .statusCode(404)
                .body("code", equalTo("NOTICE_NOT_FOUND"));
        people.direct("district-office", people.district, id, "\"1\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTICE_STATE_CONFLICT"));
        people.direct("leader", people.commune, id, "\"1\"").then().statusCode(403);
        people.direct("district-office", people.neighbour, id, "\"1\"").then().statusCode(403);
        people.direct("clerk", people.district, id, "\"1\"").then().statusCode(403);
        AnsweringDistrict.act("leader", people.commune, id + "/closure", "\"1\"", "")
                .then()
                .statusCode(403);

        // Then
        assertThat(people.notice(id).getList("steps")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cause | {'cause':'WEATHER','explanation':'x','commitment':{'dueOn':'DUE','aim':0.6}}",
                "cause | {'explanation':'x','commitment':{'dueOn':'DUE','aim':0.6}}",
                "explanation | {'cause':'STAFF','explanation':' ','commitment':{'dueOn':'DUE','aim':0.6}}",
                "explanation | {'cause':'STAFF','explanation':'a\\u0007','commitment':{'dueOn':'DUE','aim':0.6}}",
                "commitment | {'cause':'STAFF','explanation':'x'}",
                "commitment.aim | {'cause':'STAFF','explanation':'x','commitment':{'dueOn':'DUE','aim':1.1}}",
                "commitment.dueOn | {'cause':'STAFF','explanation':'x','commitment':{'dueOn':'2020-01-01','aim':0.6}}",
                "commitment.dueOn | {'cause':'STAFF','explanation':'x','commitment':{'dueOn':'2099-01-01','aim':0.6}}",
            })
    void anAnswerThatMakesNoSenseIsRefusedAndChangesNothing(String field, String body) {
        // Given
        var id = missed();
        var due = clock.today().plusDays(10).toString();

        // When
        var refused = people.answer(
                "leader", people.commune, id, "\"1\"", body.replace('\'', '"').replace("DUE", due));

        // Then
        refused.then().statusCode(400).body("violations.field", hasItem(field));
        assertThat(people.notice(id).getList("steps")).hasSize(1);
        assertThat(people.notice(id).getList("commitments")).isEmpty();
    }

    @Test
    void severalLinesOfProseAreKeptAsTheyAreWritten() {
        // Given
        var id = missed();
        var said =
                "{\"cause\":\"OTHER\",\"explanation\":\"Do\u0323ng một\\nDòng hai\",\"commitment\":{\"dueOn\":\"%s\",\"aim\":0.6}}"
                        .formatted(clock.today().plusDays(3));

        // When
        people.answer("leader", people.commune, id, "\"1\"", said).then().statusCode(201);

        // Then
        assertThat(people.notice(id).getString("answers[0].explanation")).isEqualTo("Dọng một\nDòng hai");
    }

    @ParameterizedTest
    @CsvSource({"state, ASLEEP", "period, spring", "size, 0"})
    void aQuestionThatCannotBeUnderstoodIsRefused(String parameter, String value) {
        AnsweringDistrict.as("clerk", people.commune)
                .queryParam(parameter, value)
                .get(NOTICES)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(parameter));
    }

    @Test
    void aReportReadsWhatStoodAtAMoment() {
        // Given
        var id = missed();
        var before = clock.instant();
        people.answer("leader", people.commune, id, "\"1\"", answer())
                .then()
                .statusCode(201)
                .body("commitments[0].id", notNullValue());

        // When
        var period = Period.of(people.month);
        var then = book.about(period, before).await().atMost(PATIENCE);
        var now = book.about(period, null).await().atMost(PATIENCE);

        // Then
        var was = of(then, id);
        assertThat(was.state()).isEqualTo(NoticeStatus.OPEN);
        assertThat(was.answers()).isEmpty();
        assertThat(was.commitments()).isEmpty();
        assertThat(of(now, id).state()).isEqualTo(NoticeStatus.ANSWERED);
        assertThat(of(now, id).answers()).hasSize(1);
        assertThat(of(now, id).commitments()).hasSize(1);
    }

    private static NoticeView of(List<NoticeView> notices, String id) {
        return notices.stream()
                .filter(it -> it.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String missed() {
        people.missTheTarget();
        people.letTheMonthBeJudged();
        return people.awaitNotice();
    }

    private String answer() {
        return AnsweringDistrict.answer(clock.today().plusDays(10), "0.6");
    }

    private UUID unit(String name) {
        return switch (name) {
            case "commune" -> people.commune;
            case "district" -> people.district;
            case "neighbour" -> people.neighbour;
            default -> null;
        };
    }

    /** The reader has come to the day to which the clock was moved. */
    private void settled() {
        Waiting.until(() -> freshness.isSettled(null));
    }

    /** Whatever was due has been done. */
    private void rounds() {
        settled();
        missedTargets.judge().await().atMost(PATIENCE);
        missedTargets.judge().await().atMost(PATIENCE);
    }
}
