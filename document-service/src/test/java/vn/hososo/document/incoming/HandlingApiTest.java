package vn.hososo.document.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HandlingApiTest {
    private static final String PATH = "/api/documents/incoming/";
    private static final String DONE = "{\"outcome\":\"WITHOUT_REPLY\",\"note\":\"Đã phổ biến\"}";
    private static final String NOTE = "{\"note\":\"Đang dự thảo\\nxin ý kiến\"}";
    private static final String REASON = "{\"reason\":\"Gửi nhầm nơi nhận\"}";
    private static final LocalDate TODAY = VietnamDay.today(Clock.systemUTC());

    @Inject
    RecordedMoves moves;

    @Test
    void fromRegistrationThroughAssignmentAndProgressToCompletion() {
        // Given
        Office office = Office.commune();
        String id = office.registered();
        LocalDate due = TODAY.plusDays(9);
        String direction = """
            {"direction":"Phòng Nội vụ tham mưu","assignees":[
             {"username":"%s","name":"Nguyễn Văn A","role":"LEAD","dueOn":"%s"},
             {"accountId":"%s","name":"Trần Thị B","role":"COOPERATE","unitId":"%s"},
             {"username":"x","name":"Lê C","role":"INFORM"}]}""".formatted(
                        office.username("officer"), due, Tokens.subject(office.username("clerk")), office.unitId());

        // When
        Response assigned = office.handle("leader", id, "assignments", direction);
        Response begun = office.handle("clerk", id, "progress", NOTE);
        Response more = office.handle("officer", id, "progress", "{\"note\":\"Trình ký\"}");
        Response done = office.handle("officer", id, "completion", DONE);

        // Then
        assigned.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(PATH + id + "/assignments"))
                .body("state", equalTo("ASSIGNED"))
                .body("dueOn", equalTo(due.toString()))
                .body("assignees.role", contains("LEAD", "COOPERATE", "INFORM"));
        assertThat(assigned.header("ETag")).isEqualTo("\"" + assigned.path("version") + "\"");
        begun.then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        more.then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        done.then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("completion.outcome", equalTo("WITHOUT_REPLY"))
                .body("completion.completedOn", equalTo(TODAY.toString()))
                .body("completion.completedBy", equalTo(office.username("officer")));
        office.as("officer")
                .get(PATH + id + "/assignments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].direction", equalTo("Phòng Nội vụ tham mưu"))
                .body("notes.kind", contains("PROGRESS", "PROGRESS", "COMPLETION"))
                .body("notes.note", contains("Đang dự thảo\nxin ý kiến", "Trình ký", "Đã phổ biến"));
        List<ConsumerRecord<String, byte[]>> records =
                Topic.read("hososo.documents", it -> new String(it.value()).contains(id), 3, Duration.ofSeconds(20));
        assertThat(records)
                .extracting(Topic::type)
                .containsExactly(
                        "vn.hososo.incoming-registered.v1",
                        "vn.hososo.incoming-assigned.v1",
                        "vn.hososo.incoming-completed.v1");
        records.forEach(EventSchemas::check);
        assertThat(new String(records.get(1).value())).doesNotContain("Nguyễn").contains(due.toString());
    }

    @Test
    void aLaterAssignmentReplacesTheFirstAndLeavesItReadable() {
        // Given
        Office office = Office.commune();
        String id = office.assigned();
        office.handle("officer", id, "progress", NOTE).then().statusCode(200);

        // When
        Response again = office.handle("leader", id, "assignments", office.assignment("clerk", ""));

        // Then
        again.then()
                .statusCode(201)
                .body("state", equalTo("ASSIGNED"))
                .body("assignees.username", contains(office.username("clerk")));
        office.handle("officer", id, "progress", NOTE).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        office.handle("clerk", id, "progress", NOTE).then().statusCode(200);
        office.as("leader")
                .get(PATH + id + "/assignments")
                .then()
                .body(
                        "items.assignees.flatten().username",
                        contains(office.username("clerk"), office.username("officer")))
                .body("items[0].replacedAt", nullValue())
                .body("items[1].replacedAt", notNullValue());
    }

    @Test
    void aClerkEntersWhatALeaderDirectedAndNamesTheLeader() {
        // Given
        Office office = Office.commune();
        String id = office.registered();
        String direction = office.assignment("officer", "");

        // When
        Response unnamed = office.handle("clerk", id, "assignments", direction);
        Response named = office.handle(
                "clerk", id, "assignments", direction.replaceFirst("\\{", "{\"directedBy\":\"Chủ tịch Lê D\","));
        Response officer = office.handle("officer", id, "assignments", direction);

        // Then
        unnamed.then().statusCode(400).body("violations.field", contains("directedBy"));
        named.then().statusCode(201);
        officer.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        office.as("clerk").get(PATH + id + "/assignments").then().body("items[0].directedBy", equalTo("Chủ tịch Lê D"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assignees              | "role":"LEAD"          | "role":"INFORM"
            assignees              | }]}                    | },{"username":"z","name":"Z","role":"LEAD"}]}
            assignees[1].username  | }]}                    | },{"username":"USER","name":"Z","role":"INFORM"}]}
            assignees[1].username  | }]}                    | },{"name":"Z","role":"INFORM"}]}
            assignees[0].unitId    | "role":"LEAD"          | "role":"LEAD","unitId":"01939f2b-61d4-7e0a-b3c5-2d4e6f801a21"
            assignees[0].dueOn     | "role":"LEAD"          | "role":"LEAD","dueOn":"2001-01-01"
            assignees[0].name      | "name":"Nguyễn Văn A"  | "name":" "
            direction              | "Tham mưu trả lời"     | "a\\u0000b"
            direction              | "Tham mưu trả lời"     | ""
            directedBy             | {"direction"           | {"directedBy":"Ai","direction"
            unknown                | {"direction"           | {"unknown":1,"direction"
            """, quoteCharacter = '`')
    void anAssignmentThatIsNotWholeNamesTheField(String field, String good, String bad) {
        // Given
        Office office = Office.commune();
        String id = office.registered();
        String wrong = office.assignment("officer", "").replace(good, bad.replace("USER", office.username("officer")));

        // When
        Response answer = office.handle("leader", id, "assignments", wrong);

        // Then
        answer.then().statusCode(400).body("code", equalTo("INVALID_REQUEST")).body("violations.field", hasItem(field));
        office.as("officer").get(PATH + id).then().body("state", equalTo("REGISTERED"));
    }

    @Test
    void aReplyCompletesOnceItIsIssued() {
        // Given
        Office office = Office.commune();
        String id = office.assigned();
        String reply = office.organSigned("CONG_VAN");
        String withReply = "{\"outcome\":\"WITH_REPLY\",\"replyId\":\"%s\"}".formatted(reply);

        // When
        Response early = office.handle("officer", id, "completion", withReply);
        Response foreign = office.handle(
                "officer",
                id,
                "completion",
                withReply.replace(reply, Office.commune().drafted("CONG_VAN")));
        Response nameless = office.handle("officer", id, "completion", "{\"outcome\":\"WITH_REPLY\"}");
        Response unneeded = office.handle("officer", id, "completion", withReply.replace("WITH_", "WITHOUT_"));
        Response unknown = office.handle(
                "officer",
                id,
                "completion",
                withReply.replace(reply, UUID.randomUUID().toString()));
        office.act("clerk", reply, "issue", null).then().statusCode(200);
        Response done = office.handle("leader", id, "completion", withReply);

        // Then
        early.then().statusCode(409).body("code", equalTo("REPLY_NOT_ISSUED"));
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        nameless.then().statusCode(400).body("violations.field", contains("replyId"));
        unneeded.then().statusCode(400).body("violations.field", contains("replyId"));
        unknown.then().statusCode(404).body("code", equalTo("OUTGOING_NOT_FOUND"));
        done.then().statusCode(200).body("completion.replyId", equalTo(reply));
    }

    @Test
    void theClerkReturnsADocumentWithAReason() {
        // Given
        Office office = Office.commune();
        String id = office.registered();

        // When
        Response returned = office.handle("clerk", id, "return", REASON);
        Response after = office.handle("leader", id, "assignments", office.assignment("officer", ""));
        Response reasonless = office.handle("clerk", office.registered(), "return", "{\"reason\":\" \"}");

        // Then
        returned.then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("returned.reason", equalTo("Gửi nhầm nơi nhận"))
                .body("returned.returnedOn", equalTo(TODAY.toString()));
        after.then()
                .statusCode(409)
                .body("code", equalTo("INCOMING_STATE_CONFLICT"))
                .body("detail", org.hamcrest.Matchers.containsString("RETURNED"));
        reasonless.then().statusCode(400).body("violations.field", contains("reason"));
    }

    @Test
    void anActNamesTheVersionItSaw() {
        // Given
        Office office = Office.commune();
        String id = office.registered();
        String body = office.assignment("officer", "");

        // When
        Response blind = office.posting("leader")
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + id + "/assignments");
        Response stale = office.posting("leader")
                .header("If-Match", "\"7\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + id + "/assignments");
        Response keyless = office.as("leader")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + id + "/assignments");

        // Then
        blind.then().statusCode(428).body("code", equalTo("IF_MATCH_MISSING"));
        stale.then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        keyless.then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void whoFollowsADocumentIsToldOfEachMoveOnce() {
        // Given
        Office office = Office.commune();
        String done = office.assigned();
        String returned = office.registered();

        // When
        office.handle("officer", done, "progress", NOTE).then().statusCode(200);
        office.handle("officer", done, "progress", NOTE).then().statusCode(200);
        office.handle("leader", done, "assignments", office.assignment("clerk", ""))
                .then()
                .statusCode(201);
        office.handle("officer", done, "progress", NOTE).then().statusCode(403);
        office.handle("leader", done, "completion", DONE).then().statusCode(200);
        office.handle("clerk", returned, "return", REASON).then().statusCode(200);

        // Then
        assertThat(moves.of(done))
                .containsExactly(
                        IncomingMove.ASSIGNED, IncomingMove.STARTED, IncomingMove.ASSIGNED, IncomingMove.COMPLETED);
        assertThat(moves.of(returned)).containsExactly(IncomingMove.RETURNED);
    }

    @Test
    void ofLeadersWhoAssignAtOnceOneDoes() throws Exception {
        // Given
        Office office = Office.commune();
        String id = office.registered();
        List<Callable<Integer>> leaders = IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(
                        i -> () -> assign(office, id, UUID.randomUUID().toString(), office.assignment("officer", ""))
                                .statusCode())
                .toList();

        // When
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            answers = threads.invokeAll(leaders).stream().map(Future::resultNow).toList();
        }

        // Then
        assertThat(answers).containsOnly(201, 412).containsOnlyOnce(201);
        office.as("leader").get(PATH + id + "/assignments").then().body("items", hasSize(1));
    }

    @Test
    void theSameKeyAssignsOnce() {
        // Given
        Office office = Office.commune();
        String id = office.registered();
        String key = UUID.randomUUID().toString();
        String body = office.assignment("officer", "");

        // When
        Response first = assign(office, id, key, body);
        Response again = assign(office, id, key, body);

        // Then
        first.then().statusCode(201);
        again.then().statusCode(201).body("version", equalTo(first.<Integer>path("version")));
        office.as("leader").get(PATH + id + "/assignments").then().body("items", hasSize(1));
    }

    private static Response assign(Office office, String id, String key, String body) {
        return office.as("leader")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + id + "/assignments");
    }

    @ParameterizedTest
    @CsvSource({"assignments,leader", "progress,officer", "completion,officer", "return,clerk"})
    void whoMayNotIsRefused(String act, String role) {
        // Given
        Office office = Office.commune();
        String id = office.assigned();
        String body = switch (act) {
            case "assignments" -> office.assignment("officer", "");
            case "progress" -> NOTE;
            case "completion" -> DONE;
            default -> REASON;
        };

        // When
        Response nobody = office.handle(RestAssured.given(), id, act, body);
        Response archivist = office.handle("archivist", id, act, body);
        Response foreigner = office.handle(Office.commune().as(role), id, act, body);
        Response unknown = office.posting(role)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + UUID.randomUUID() + "/" + act);

        // Then
        nobody.then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        archivist.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        foreigner.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("INCOMING_NOT_FOUND"));
        office.as("officer").get(PATH + id).then().body("state", equalTo("ASSIGNED"));
        Office.commune().as("leader").get(PATH + id + "/assignments").then().statusCode(403);
    }
}
