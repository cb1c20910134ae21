package vn.hososo.signing.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.FakeDocumentService;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.SignatureEvents;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.document.Pdf;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class BatchApiTest {

    private static final String PATH = "/api/signing/batches";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final FakeDocumentService documents = Peers.documents();

    @Inject
    Pool database;

    @TestHTTPResource(PATH)
    URI address;

    @AfterEach
    void everythingRunsAgain() {
        Peers.tsa().fail(false);
        documents.down(false);
    }

    @Test
    void eachDocumentOfATrayIsSignedOnceAndHasItsOwnResult() {
        // Given
        var office = Office.ready();
        var tray = tray(office, 6);
        var asked = request(tray, TestPki.PIN);
        var changed = tray.get(2);
        documents.revise(changed, draft());

        // When
        var id = post(office, UUID.randomUUID().toString(), asked)
                .statusCode(202)
                .body("total", equalTo(6))
                .extract()
                .jsonPath()
                .getString("id");

        // Then
        var ended = awaitState(office, id, "DONE");
        assertThat(ended.getInt("signed")).isEqualTo(5);
        assertThat(ended.getInt("refused")).isEqualTo(1);
        assertThat(ended.getString("endedAt")).isNotNull();
        var results = documentsOf(office, id);
        assertThat(results.getList("items.documentId", String.class))
                .isEqualTo(tray.stream().map(UUID::toString).toList());
        assertThat(results.getString("items[2].state")).isEqualTo("REFUSED");
        assertThat(results.getString("items[2].problem.code")).isEqualTo("REVISION_NOT_CURRENT");
        assertThat(results.getString("items[2].problem.vi")).isNotBlank();
        for (int place : List.of(0, 1, 3, 4, 5)) {
            var document = tray.get(place);
            assertThat(results.getString("items[" + place + "].state")).isEqualTo("SIGNED");
            assertThat(results.getString("items[" + place + "].signedRevisionId"))
                    .isEqualTo(documents.revision(document).toString());
            assertThat(documents.state(document)).isEqualTo("LEADER_SIGNED");
        }
        assertThat(signedEvents(tray)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void theSameRequestAgainSignsNothingTwice() {
        // Given
        var office = Office.ready();
        var tray = tray(office, 3);
        var asked = request(tray, TestPki.PIN);
        var key = UUID.randomUUID().toString();
        var id = post(office, key, asked).statusCode(202).extract().jsonPath().getString("id");
        awaitState(office, id, "DONE");
        var before = documentsOf(office, id).getList("items.signatureId");

        // When
        post(office, key, asked).statusCode(202).body("id", equalTo(id)).body("state", equalTo("DONE"));

        // Then
        assertThat(documentsOf(office, id).getList("items.signatureId")).isEqualTo(before);
        post(office, key, request(tray.subList(0, 2), TestPki.PIN))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(signedEvents(tray)).hasSize(3);
    }

    @Test
    void aWrongPinIsTriedOnceAndTheRightOneGoesOn() {
        // Given
        var office = Office.ready();
        var tray = tray(office, 4);
        var key = UUID.randomUUID().toString();

        // When
        var id = post(office, key, request(tray, "wrong"))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");

        // Then
        var interrupted = awaitState(office, id, "INTERRUPTED");
        assertThat(interrupted.getString("problem.code")).isEqualTo("PIN_WRONG");
        assertThat(interrupted.getInt("signed") + interrupted.getInt("refused")).isZero();
        assertThat(number(
                        "select coalesce(sum(wrong), 0) from pin_tries where place like '%' || $1", credential(office)))
                .isEqualTo(1);
        goOn(office, id, TestPki.PIN).statusCode(202).body("problem", nullValue());
        assertThat(awaitState(office, id, "DONE").getInt("signed")).isEqualTo(4);
    }

    @Test
    void withoutTimeStampsNothingIsRefusedForGood() {
        // Given
        var office = Office.ready();
        var tray = tray(office, 3);
        Peers.tsa().fail(true);
        var id = post(office, UUID.randomUUID().toString(), request(tray, TestPki.PIN))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        assertThat(awaitState(office, id, "INTERRUPTED").getString("problem.code"))
                .isEqualTo("TIMESTAMP_UNAVAILABLE");

        // When
        Peers.tsa().fail(false);
        goOn(office, id, TestPki.PIN).statusCode(202);

        // Then
        var ended = awaitState(office, id, "DONE");
        assertThat(ended.getInt("signed")).isEqualTo(3);
        assertThat(ended.getInt("refused")).isZero();
    }

    @Test
    void aTrayThatWasCutOffGoesOnWhereItWas() {
        // Given
        var office = Office.ready();
        var tray = tray(office, 3);
        var id = post(office, UUID.randomUUID().toString(), request(tray, TestPki.PIN))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        awaitState(office, id, "DONE");
        var before = documentsOf(office, id).getList("items.signatureId");

        // When
        run("""
                update batch_item set state = 'WAITING', signed_revision_id = null, ended_at = null
                where batch_id = $1 and place > 0
                """, id);
        run("""
                update batch set state = 'RUNNING', runner = gen_random_uuid(), ended_at = null,
                       alive_at = now() - interval '1 hour' where id = $1
                """, id);

        // Then
        assertThat(awaitState(office, id, "INTERRUPTED").getString("problem.code"))
                .isEqualTo("BATCH_CUT_OFF");
        goOn(office, id, TestPki.PIN).statusCode(202);
        assertThat(awaitState(office, id, "DONE").getInt("signed")).isEqualTo(3);
        assertThat(documentsOf(office, id).getList("items.signatureId")).isEqualTo(before);
        assertThat(signedEvents(tray)).hasSize(3);
    }

    @Test
    void progressIsToldUntilTheTrayIsDone() throws Exception {
        // Given
        var office = Office.ready();
        var id = post(office, UUID.randomUUID().toString(), request(tray(office, 5), TestPki.PIN))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");

        // When
        var told = progress(office, id);

        // Then
        var last = JsonPath.from(told.getLast());
        assertThat(last.getString("state")).isEqualTo("DONE");
        assertThat(last.getInt("signed")).isEqualTo(5);
        assertThat(told).doesNotHaveDuplicates();
    }

    @Test
    void aCancelledTrayIsOver() {
        // Given
        var office = Office.ready();
        var tray = tray(office, 2);
        var id = post(office, UUID.randomUUID().toString(), request(tray, "wrong"))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        awaitState(office, id, "INTERRUPTED");

        // When
        office.asLeader().delete(PATH + "/" + id).then().statusCode(204);

        // Then
        assertThat(view(office, id).getString("state")).isEqualTo("CANCELLED");
        goOn(office, id, TestPki.PIN).statusCode(409).body("code", equalTo("BATCH_OVER"));
        office.asLeader().delete(PATH + "/" + id).then().statusCode(409).body("code", equalTo("BATCH_OVER"));
        assertThat(documents.state(tray.getFirst())).isEqualTo("SUBMITTED");
    }

    @Test
    void aTrayIsSeenByNobodyElse() {
        // Given
        var office = Office.ready();
        var id = post(office, UUID.randomUUID().toString(), request(tray(office, 1), TestPki.PIN))
                .statusCode(202)
                .extract()
                .jsonPath()
                .getString("id");
        var other = Tokens.user("leader.other", office.unit, "leader");

        // When
        var foreign = Office.as(other).get(PATH + "/" + id).then();

        // Then
        foreign.statusCode(404).body("code", equalTo("BATCH_NOT_FOUND"));
        Office.as(other).get(PATH + "/" + id + "/documents").then().statusCode(404);
        Office.as(other)
                .accept("text/event-stream, application/problem+json")
                .get(PATH + "/" + id + "/progress")
                .then()
                .statusCode(404)
                .body("code", equalTo("BATCH_NOT_FOUND"));
        Office.as(other).delete(PATH + "/" + id).then().statusCode(404);
        goOn(Office.as(other), id, TestPki.PIN).statusCode(404);
        Office.as(other).get(PATH).then().statusCode(200).header("X-Total-Count", equalTo("0"));
    }

    @Test
    void badTraysAreRefusedWithTheField() {
        // Given
        var office = Office.ready();
        var document = tray(office, 1).getFirst();

        // When
        var twice = post(office, UUID.randomUUID().toString(), request(List.of(document, document), TestPki.PIN));
        var none = post(office, UUID.randomUUID().toString(), request(List.of(), TestPki.PIN));
        var unsaid = post(office, UUID.randomUUID().toString(), Map.of("capacity", "LEADER"));
        var many = post(
                office,
                UUID.randomUUID().toString(),
                Map.of(
                        "capacity",
                        "LEADER",
                        "documents",
                        IntStream.range(0, 501)
                                .mapToObj(
                                        it -> Map.of("documentId", UUID.randomUUID(), "revisionId", UUID.randomUUID()))
                                .toList()));

        // Then
        twice.statusCode(400).body("violations[0].field", equalTo("documents"));
        none.statusCode(400).body("violations[0].field", equalTo("documents"));
        unsaid.statusCode(400).body("violations[0].field", equalTo("documents"));
        many.statusCode(400).body("violations[0].field", equalTo("documents"));
        post(office, null, request(List.of(document), TestPki.PIN))
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        post(
                        Office.as(Tokens.user(office.clerk, office.unit, "clerk")),
                        UUID.randomUUID().toString(),
                        request(List.of(document), TestPki.PIN))
                .statusCode(403);
        post(
                        Office.as(Tokens.user("officer.x", office.unit, "officer")),
                        UUID.randomUUID().toString(),
                        request(List.of(document), TestPki.PIN))
                .statusCode(403);
    }

    private List<UUID> tray(Office office, int size) {
        return IntStream.range(0, size)
                .mapToObj(it -> documents.submitted(office.unit, draft()))
                .toList();
    }

    private static Pdf draft() {
        try {
            return TestPdf.decision("Nguyễn Văn Hùng");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> request(List<UUID> tray, String pin) {
        var asked = new HashMap<String, Object>();
        asked.put("capacity", "LEADER");
        asked.put("pin", pin);
        asked.put(
                "documents",
                tray.stream()
                        .map(it -> Map.of("documentId", it, "revisionId", documents.revision(it)))
                        .toList());
        return asked;
    }

    private static ValidatableResponse post(Office office, @Nullable String key, Map<String, Object> asked) {
        return post(office.asLeader(), key, asked);
    }

    private static ValidatableResponse post(RequestSpecification who, @Nullable String key, Map<String, Object> asked) {
        var request = who.contentType("application/json").body(asked);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse goOn(Office office, String id, String pin) {
        return goOn(office.asLeader(), id, pin);
    }

    private static ValidatableResponse goOn(RequestSpecification who, String id, String pin) {
        return who.contentType("application/json")
                .body(Map.of("pin", pin))
                .post(PATH + "/" + id + "/continuation")
                .then();
    }

    private static JsonPath view(Office office, String id) {
        return office.asLeader()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath documentsOf(Office office, String id) {
        return office.asLeader()
                .get(PATH + "/" + id + "/documents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath awaitState(Office office, String id, String state) {
        var end = Instant.now().plus(LONGEST);
        var view = view(office, id);
        while (!view.getString("state").equals(state) && Instant.now().isBefore(end)) {
            pause();
            view = view(office, id);
        }
        assertThat(view.getString("state")).as(view.prettify()).isEqualTo(state);
        return view;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> progress(Office office, String id) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/" + id + "/progress"))
                .header("Authorization", "Bearer " + Tokens.user(office.leader, office.unit, "leader"))
                .header("Accept", "text/event-stream")
                .timeout(LONGEST)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var told = new ArrayList<String>();
            client.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .forEach(line -> told.add(line.substring("data:".length())));
            return told;
        }
    }

    /** The signatures told of, each as often as it was told. */
    private static List<String> signedEvents(List<UUID> tray) {
        Set<String> ids = tray.stream().map(UUID::toString).collect(Collectors.toSet());
        return SignatureEvents.told(
                        event -> ids.contains(event.path("documentId").asText()))
                .stream()
                .map(event -> event.path("revisionId").asText())
                .toList();
    }

    private static String credential(Office office) {
        return office.asLeader()
                .get("/api/signing/credentials")
                .then()
                .extract()
                .jsonPath()
                .getString("items.find { it.kind == 'PERSON' }.id");
    }

    private void run(String sql, String id) {
        database.preparedQuery(sql)
                .execute(Tuple.of(UUID.fromString(id)))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private long number(String sql, String argument) {
        return database.preparedQuery(sql)
                .execute(Tuple.of(argument))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }
}
