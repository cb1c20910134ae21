package vn.hososo.metrics.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;

/** What cannot be read neither stops nor distorts anything, is told with its reason, and can be put back. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DeadLetterApiTest {

    private static final String PATH = "/api/metrics/dead-letters";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    private final UUID unit = UUID.randomUUID();

    @Inject
    Pool pool;

    @BeforeEach
    void theUnitHasIssuedOne() {
        Events.publish(
                Events.unitCreated(unit, "huyen-" + unit, "DISTRICT", ""),
                Events.issued(unit, UUID.randomUUID(), UUID.randomUUID(), DAY, "PAPER", ""));
        Waiting.until(() -> figure(null).equals("0/1"));
    }

    @Test
    void poisonOfEverySortIsPutAsideWithItsReasonWhileTheFiguresStayRight() {
        // Given
        var doses = Poison.of(unit);
        var before = figures();

        // When
        var expected = new TreeMap<String, String>();
        doses.forEach((name, dose) -> expected.put(LetterTopics.place(Poison.publish(dose.record())), dose.reason()));
        Events.publish(Events.issued(unit, UUID.randomUUID(), UUID.randomUUID(), DAY, "PAPER", ""));

        // Then
        Waiting.until(() -> figure(null).equals("0/2"));
        Waiting.until(() -> told().keySet().containsAll(expected.keySet()));
        assertThat(told()).containsAllEntriesOf(expected);
        assertThat(before).isEqualTo("0/1 0/1");
        assertThat(figures()).isEqualTo("0/2 0/2");
        assertThat(LetterTopics.reasons(expected)).isEqualTo(expected);
        Waiting.until(() -> page().lines()
                .anyMatch(line -> line.startsWith("hososo_intake_dead_letters{") && line.contains("TOO_LARGE")));
        assertThat(page()).contains("hososo_intake_unreadable_total{");
        assertThat(json("")).doesNotContain("đây không phải JSON", "wrong");
    }

    @Test
    void anEventIdThatIsUsedAgainForSomethingElseChangesNothingAndIsPutAside() {
        // Given
        var first = Events.issued(unit, UUID.randomUUID(), UUID.randomUUID(), DAY, "PAPER", "");
        Events.publish(first);
        Waiting.until(() -> figure(null).equals("0/2"));

        // When
        var reused = new ArrayList<RecordMetadata>();
        for (int i = 0; i < 3; i++) {
            var other = Events.issued(unit, UUID.randomUUID(), UUID.randomUUID(), DAY, "PAPER", "");
            reused.add(Poison.publish(
                    new Events.Event(other.topic(), other.key(), first.headers(), other.json()).record()));
        }
        Events.publish(Events.issued(unit, UUID.randomUUID(), UUID.randomUUID(), DAY, "PAPER", ""));

        // Then
        Waiting.until(() -> figure(null).equals("0/3"));
        assertThat(reused)
                .allSatisfy(lies -> assertThat(letterAt(lies))
                        .containsEntry("reason", "ID_REUSED")
                        .containsEntry("eventId", first.headers().get("ce_id")));
    }

    @Test
    void oneIsPutBackUnderTheSameIdAndOneIsDismissed() {
        // Given
        var back = aside();
        var dismissed = aside();

        // When
        as().post(PATH + "/" + back.get("id") + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUT_BACK"))
                .body("decidedBy", equalTo("system-admin.null"));
        dismiss(dismissed.get("id"), "{\"reason\":\"Thông điệp thử\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));

        // Then: as it still cannot be read, it is put aside again, at its new place
        Waiting.until(() -> as().get(PATH + "?state=PUT_ASIDE&size=500")
                .jsonPath()
                .getList("items.eventId")
                .contains(back.get("eventId")));
        as().post(PATH + "/" + back.get("id") + "/return")
                .then()
                .statusCode(409)
                .body("code", equalTo("DEAD_LETTER_DECIDED"));
        dismiss(back.get("id"), "{\"reason\":\"x\"}").then().statusCode(409);
        dismiss(dismissed.get("id"), "{\"reason\":\" \"}").then().statusCode(400);
        as().post(PATH + "/" + UUID.randomUUID() + "/return").then().statusCode(404);
        as().get(PATH + "?state=GONE").then().statusCode(400);
    }

    @Test
    void allOfAReasonArePutBackTogether() {
        // Given
        aside();

        // When
        as().contentType(ContentType.JSON)
                .body("{\"topic\":\"hososo.documents\",\"reason\":\"FIELD_MISSING\"}")
                .post(PATH + "/returns")
                .then()
                .statusCode(200)
                .body("putBack", greaterThanOrEqualTo(1))
                .body("lost", equalTo(0));

        // Then
        as().contentType(ContentType.JSON)
                .body("{\"topic\":\"hososo.unheard-of\"}")
                .post(PATH + "/returns")
                .then()
                .statusCode(200)
                .body("putBack", equalTo(0));
    }

    @Test
    void whatAnOlderReaderPutAsideCountsFromThePuttingBackOnAlsoAfterARebuild() {
        // Given
        var event = Events.issued(unit, UUID.randomUUID(), UUID.randomUUID(), DAY, "PAPER", "");
        var lies = Poison.publish(event.record());
        Waiting.until(() -> figure(null).equals("0/2"));
        rememberAsUnread(lies, event);
        assertThat(rebuild(true)).isEqualTo("SWAPPED");
        assertThat(figure(null)).isEqualTo("0/1");
        var before = Instant.now();

        // When
        as().post(PATH + "/" + letterAt(lies).get("id") + "/return").then().statusCode(200);

        // Then
        Waiting.until(() -> figure(null).equals("0/2"));
        assertThat(figure(before)).isEqualTo("0/1");
        assertThat(rebuild(false)).isEqualTo("SWAPPED");
        assertThat(figure(null)).isEqualTo("0/2");
        assertThat(figure(before)).isEqualTo("0/1");
    }

    @Test
    void onlyThoseWhoOverseeTheWholeDecide() {
        given().get(PATH).then().statusCode(401);
        given().auth().oauth2(Tokens.user("leader", unit)).get(PATH).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.user("district-office", UUID.randomUUID()))
                .get(PATH)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.user("district-office", unit))
                .get(PATH)
                .then()
                .statusCode(200);
    }

    /** As a reader that did not know the type yet would have. */
    private void rememberAsUnread(RecordMetadata lies, Events.Event event) {
        assertThat(pool.preparedQuery("""
                        insert into decision.dead_letter (id, topic, topic_id, partition, record_offset, event_id, type, reason,
                                                          subject, known, put_aside_at, state)
                        select uuidv7(), topic, topic_id, partition, $2, $3, $4, 'TYPE_UNKNOWN', $4, now(), now(), 'PUT_ASIDE'
                        from projection.partition_progress where topic = 'hososo.documents' and partition = $1
                        """)
                        .execute(Tuple.of(
                                lies.partition(),
                                lies.offset(),
                                event.headers().get("ce_id"),
                                event.headers().get("ce_type")))
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .rowCount())
                .isEqualTo(1);
    }

    private String rebuild(boolean acceptDifferences) {
        var location = as().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"acceptDifferences\":" + acceptDifferences + "}")
                .post("/api/metrics/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Waiting.until(Duration.ofMinutes(2), () -> as().get(location).jsonPath().getString("endedAt") != null);
        return as().get(location).jsonPath().getString("state");
    }

    private Map<String, Object> aside() {
        var lies = Poison.publish(Events.event(Events.DOCUMENTS, unit, "incoming-registered", "{}")
                .record());
        Waiting.until(() -> !letterAt(lies).isEmpty());
        return letterAt(lies);
    }

    private Map<String, Object> letterAt(RecordMetadata lies) {
        var found = as().get(PATH + "?topic=" + lies.topic() + "&size=500")
                .jsonPath()
                .<String, Object>getMap("items.find { it.partition == " + lies.partition() + " && it.offset == "
                        + lies.offset() + " }");
        return found == null ? Map.of() : found;
    }

    private static io.restassured.response.Response dismiss(@Nullable Object id, String body) {
        return as().contentType(ContentType.JSON).body(body).post(PATH + "/" + id + "/dismissal");
    }

    private static String json(String query) {
        return as().get(PATH + "?size=500" + query).asString();
    }

    private static Map<String, String> told() {
        var told = new HashMap<String, String>();
        as().get(PATH + "?size=500")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(letter -> told.put(
                        letter.get("topic") + "/" + letter.get("partition") + "/" + letter.get("offset"),
                        String.valueOf(letter.get("reason"))));
        return told;
    }

    private String figures() {
        return figure(null) + " " + figure("dossier-creation", null);
    }

    private String figure(@Nullable Instant asOf) {
        return figure("digital-signing", asOf);
    }

    private String figure(String indicator, @Nullable Instant asOf) {
        var request = as().queryParams(Map.of("indicator", indicator, "period", "2025-03", "size", 500));
        var row = (asOf == null ? request : request.queryParam("asOf", asOf.toString()))
                .get("/api/metrics/compliance")
                .jsonPath()
                .setRootPath("items.find { it.unitId == '" + unit + "' }");
        return row.getString("numerator") + "/" + row.getString("denominator");
    }

    private static String page() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return given().port(port).get("/q/metrics").asString();
    }

    private static RequestSpecification as() {
        return given().auth().oauth2(Tokens.user("system-admin", (UUID) null));
    }
}
