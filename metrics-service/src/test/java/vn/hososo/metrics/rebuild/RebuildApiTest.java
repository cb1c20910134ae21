package vn.hososo.metrics.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.intake.EventLog;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RebuildApiTest {

    private static final String PATH = RebuildResource.PATH;
    private static final List<String> PERIODS =
            List.of("2025", "2025-H1", "2025-Q1", "2025-02", "2025-03-05..2025-04-20");

    private static final UUID LOST = UUID.randomUUID();
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject
    Pool pool;

    Database database;

    @BeforeEach
    void look() {
        database = new Database(pool);
    }

    @Test
    void settledAnswersAreTheSameAfterARebuildThatWasCutOffThreeTimes() {
        // Given
        Events.publish(EventLog.withoutCalendar(61, 1_000), 500);
        awaitAllRead();
        var questions = questions(new Random(62), 60);
        var before = answers(questions);
        var forms = database.forms();

        // When
        var id = request(false);
        for (int cut = 0; cut < 3; cut++) {
            cutOffInTheMiddleOfABatch();
        }
        var ended = awaitEnd(id);

        // Then
        assertThat(ended.getString("state")).isEqualTo("SWAPPED");
        assertThat(ended.getList("tables.same", Boolean.class))
                .hasSizeGreaterThan(5)
                .containsOnly(true);
        assertThat(ended.getLong("eventsRead")).isGreaterThan(3_000).isEqualTo(ended.getLong("eventsTotal"));
        assertThat(ended.getLong("unreadable")).isZero();
        assertThat(answers(questions)).isEqualTo(before);
        theReaderGoesOn();
        assertThat(database.number("select count(*) from pg_namespace where nspname = 'projection_next'"))
                .isZero();
        assertThat(database.forms()).isEqualTo(forms);
    }

    @Test
    void whatDiffersIsListedAndTakesOverOnlyWhenAccepted() {
        // Given
        var unit = newUnit();
        Events.publish(
                Events.issued(unit, UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2025, 3, 5), "PAPER", ""));
        Waiting.until(() -> figure(unit, "2025-03").equals("0/1"));
        awaitAllRead();
        database.run("update projection.standing_span set denominator = 7 where unit_id = '" + unit + "'");

        // When
        var refused = awaitEnd(request(false));
        var shownMeanwhile = figure(unit, "2025-03");
        var accepted = awaitEnd(request(true));

        // Then
        assertThat(refused.getString("state")).isEqualTo("DIFFERENT");
        assertThat(refused.getString("tables.find { !it.same }.table")).isEqualTo("standing_span");
        assertThat(refused.getList("tables.find { !it.same }.onlyLive", String.class))
                .anyMatch(row -> row.contains(unit.toString()));
        assertThat(shownMeanwhile).isEqualTo("0/7");
        assertThat(accepted.getString("state")).isEqualTo("SWAPPED");
        assertThat(figure(unit, "2025-03")).isEqualTo("0/1");
        theReaderGoesOn();
    }

    @Test
    void whatWasReadFromALostTopicIsNeverReplaced() {
        // Given
        awaitAllRead();
        database.run("""
                insert into projection.partition_progress (topic_id, partition, topic, next_offset, known)
                values ('%s', 0, 'hososo.documents', 7, now())
                """.formatted(LOST));

        // When
        var ended = awaitEnd(request(true));

        // Then
        database.run("delete from projection.partition_progress where topic_id = '%s'".formatted(LOST));
        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("trouble")).isEqualTo("TOPICS_LOST: hososo.documents");
        Waiting.until(
                () -> database.number("select count(*) from pg_namespace where nspname = 'projection_next'") == 0);
    }

    @Test
    void theSwapAsksAgainForTheTablesThatALongQuestionHolds() {
        // Given
        newUnit();
        awaitAllRead();
        var asking = """
                select query_start::text from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock' and query like 'lock table%access exclusive%'
                """;
        String id;
        try (var held = database.hold("projection.calendar_day")) {
            assertThat(held).isNotNull();

            // When
            id = request(false);
            var asked = new HashSet<String>();
            Waiting.until(LONG, () -> asked.addAll(database.texts(asking)) && asked.size() > 1);
        }
        var ended = awaitEnd(id);

        // Then
        assertThat(ended.getString("state")).isEqualTo("SWAPPED");
        assertThat(ended.getString("trouble")).isNull();
        theReaderGoesOn();
    }

    @Test
    void oneThatGoesOnCanBeCancelledAndKeepsOthersOut() {
        // Given
        newUnit();
        awaitAllRead();
        var key = UUID.randomUUID().toString();
        String id;
        try (var held = database.hold("projection.partition_progress")) {
            id = request(false, key).then().statusCode(202).extract().path("id");

            // When
            var again = request(false, key).then().statusCode(202).extract().<String>path("id");

            // Then
            assertThat(held).isNotNull();
            assertThat(again).isEqualTo(id);
            request(true, key).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
            request(false, UUID.randomUUID().toString())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("REBUILD_AT_WORK"));
            as("system-admin").delete(PATH + "/" + id).then().statusCode(204);
        }
        assertThat(awaitEnd(id).getString("state")).isEqualTo("CANCELLED");
        as("system-admin").delete(PATH + "/" + id).then().statusCode(204);
        as("system-admin").get(PATH).then().statusCode(200).body("items[0].id", equalTo(id));
        Waiting.until(
                () -> database.number("select count(*) from pg_namespace where nspname = 'projection_next'") == 0);
    }

    @Test
    void onlyAdministratorsOfTheSystemRebuild() {
        given().contentType(ContentType.JSON).body("{}").post(PATH).then().statusCode(401);
        as("district-office")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403);
        as("leader").get(PATH).then().statusCode(403);
        as("system-admin")
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("REBUILD_NOT_FOUND"));
        as("system-admin")
                .contentType(ContentType.JSON)
                .body("{\"acceptDifferences\":false}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    /** The connection that writes a batch is ended while the batch is half written. */
    private void cutOffInTheMiddleOfABatch() {
        Waiting.until(() -> database.exists("projection_next.event"));
        long read = database.number("select count(*) from projection_next.event");
        try (var held = database.hold("projection_next.event")) {
            assertThat(held).isNotNull();
            Waiting.until(() -> database.number("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock' and query like '%projection_next.event%'
                    """) > 0);
        }
        Waiting.until(() -> database.number("select count(*) from projection_next.event") > read);
    }

    private void theReaderGoesOn() {
        var unit = newUnit();
        Waiting.until(() -> !figure(unit, "2025-03").equals("null/null"));
    }

    private static UUID newUnit() {
        var unit = UUID.randomUUID();
        Events.publish(Events.unitCreated(unit, "huyen-" + unit, "DISTRICT", ""));
        return unit;
    }

    /** Until an event published last of all has been read, nothing is known of those before it in other partitions. */
    private void awaitAllRead() {
        var now = Instant.now();
        Waiting.until(
                LONG,
                () -> as("clerk")
                        .queryParam("asOf", now.toString())
                        .get("/api/metrics/compliance?size=1")
                        .jsonPath()
                        .getList("items.settled")
                        .equals(List.of(true)));
    }

    private String request(boolean acceptDifferences) {
        return request(acceptDifferences, UUID.randomUUID().toString())
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static io.restassured.response.Response request(boolean acceptDifferences, String key) {
        return as("system-admin")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"acceptDifferences\":" + acceptDifferences + "}")
                .post(PATH);
    }

    private static JsonPath awaitEnd(String id) {
        Waiting.until(
                LONG, () -> as("system-admin").get(PATH + "/" + id).jsonPath().getString("endedAt") != null);
        return as("system-admin").get(PATH + "/" + id).jsonPath();
    }

    private List<String> questions(Random random, int many) {
        var units = database.texts("select unit_id::text from projection.unit order by 1");
        var moments = database.texts(
                "select to_char(known at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') from projection.event order by known");
        var questions = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            var unit = units.get(random.nextInt(units.size()));
            var about = "?asOf=%s&structure=%s&indicator=%s&size=500"
                    .formatted(
                            moments.get(random.nextInt(moments.size())),
                            random.nextBoolean() ? "THEN" : "NOW",
                            List.of("dossier-creation", "digital-signing", "signed-from-dossier")
                                    .get(random.nextInt(3)));
            var period = "&period=" + PERIODS.get(random.nextInt(PERIODS.size()));
            questions.add(
                    switch (i % 3) {
                        case 0 ->
                            about + period + "&scope="
                                    + List.of("UNIT", "TIER", "SUBTREE").get(random.nextInt(3));
                        case 1 -> "/" + unit + about + "&from=2025-01&to=2025-06&step=week";
                        default -> "/" + unit + "/evidence" + about + period;
                    });
        }
        return questions;
    }

    /** Everything that is answered but how fresh it is. */
    private static Map<String, String> answers(List<String> questions) {
        var answers = new TreeMap<String, String>();
        for (var question : questions) {
            var answer = as("system-admin").get("/api/metrics/compliance" + question);
            var body = answer.body().asString();
            if (!question.contains("/evidence") && answer.statusCode() == 200) {
                assertThat(answer.jsonPath().getList("items.settled")).doesNotContain(false);
            }
            answers.put(question, answer.statusCode() + body.replaceAll("\"fresh\":\\{[^}]*}", ""));
        }
        return answers;
    }

    private static String figure(UUID unit, String period) {
        var row = as("clerk")
                .queryParams(Map.of("indicator", "digital-signing", "period", period, "size", 500))
                .get("/api/metrics/compliance")
                .jsonPath()
                .setRootPath("items.find { it.unitId == '" + unit + "' }");
        return row.getString("numerator") + "/" + row.getString("denominator");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.user(role, (@Nullable UUID) null));
    }
}
