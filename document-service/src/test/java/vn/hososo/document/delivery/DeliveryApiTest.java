package vn.hososo.document.delivery;

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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DeliveryApiTest {
    private static final String PATH = "/api/documents/deliveries";
    private static final String DONE = "{\"outcome\":\"WITHOUT_REPLY\",\"note\":\"Đã phổ biến\"}";

    @Test
    void unitAIssuesToBAndCAndSeesEachStepAndBothSidesEndRightAfterARecall() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        Office c = Office.commune();

        // When
        String first = Post.issue(a, b, c);
        String atB = Post.arrived(b);
        String atC = Post.arrived(c);
        String incoming = Post.accept(b, atB).path("incomingId");
        b.handle("leader", incoming, "assignments", b.assignment("officer", ""))
                .then()
                .statusCode(201);
        b.handle("officer", incoming, "progress", "{\"note\":\"Đang làm\"}")
                .then()
                .statusCode(200);
        b.handle("officer", incoming, "completion", DONE).then().statusCode(200);
        Post.refuse(c, atC, "Không thuộc thẩm quyền").then().statusCode(200);
        String second = Post.issue(a, b, c);
        String secondAtB = Post.accept(b, Post.arrived(b)).path("id");
        Response recalled = Post.recall(a, second);
        Post.answerRecall(b, secondAtB, true, null).then().statusCode(200);

        // Then
        JsonPath toB = Post.sent(a, first, b);
        assertThat(toB.getString("state")).isEqualTo("DONE");
        assertThat(toB.getList("messages.status", String.class)).containsExactly("01", "03", "04", "05", "06");
        assertThat(toB.getList("messages.business", String.class)).startsWith("0");
        assertThat(toB.getList("messages.unitId", String.class))
                .containsExactly(
                        a.unitId().toString(),
                        b.unitId().toString(),
                        b.unitId().toString(),
                        b.unitId().toString(),
                        b.unitId().toString());
        JsonPath toC = Post.sent(a, first, c);
        assertThat(toC.getString("state")).isEqualTo("REFUSED");
        assertThat(toC.getList("messages.status", String.class)).containsExactly("01", "02");
        assertThat(toC.getString("messages[1].reason")).isEqualTo("Không thuộc thẩm quyền");
        recalled.then()
                .statusCode(200)
                .body("state", equalTo("RECALLED"))
                .body("recallReason", equalTo("Ban hành nhầm"))
                .body("recalledOn", notNullValue());
        JsonPath backFromB = Post.sent(a, second, b);
        assertThat(backFromB.getString("state")).isEqualTo("TAKEN_BACK");
        assertThat(backFromB.getList("messages.status", String.class)).containsExactly("01", "03", "13", "15");
        JsonPath backFromC = Post.sent(a, second, c);
        assertThat(backFromC.getString("state")).isEqualTo("TAKEN_BACK");
        assertThat(backFromC.getList("messages.status", String.class)).containsExactly("01", "13");
        Post.incoming(b, backFromB.getString("incomingId"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REMOVED"))
                .body("currentRevisionId", nullValue())
                .body("sha256", equalTo(backFromB.getString("sha256")));
    }

    @Test
    void whatIsAddressedToAUnitThatIsNoMoreArrivesAtItsPrincipalSuccessor() {
        // Given
        Office a = Office.committee();
        Office gone = Office.paperless(a, "2001-01-01");
        String key = "s" + UUID.randomUUID().toString().substring(0, 8);
        String merge = """
                {"act":"15/NQ-HĐND","effectiveOn":"%s","operations":[{"kind":"MERGE","from":["%s"],"into":[
                 {"key":"%s","name":"Ủy ban nhân dân xã mới","tier":"COMMUNE","kind":"commune","parentKey":"%s"}]}]}""".formatted(VietnamDay.today(Clock.systemUTC()), gone.key(), key, a.key());
        Response merged = RestAssured.given()
                .auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(merge)
                .post("/api/documents/reorganisations");
        merged.then().statusCode(201);
        Office successor = new Office(UUID.fromString(merged.path("created[0].id")), key);

        // When
        Post.issue(a, gone);
        Response accepted = Post.accept(successor, Post.arrived(successor));

        // Then
        accepted.then().statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void anAcceptedDocumentIsCopiedIntoTheRegisterWithTheSameBytes() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        b.registered();
        String sent = Post.issue(a, b);
        String delivery = Post.arrived(b);
        String revision = Post.read(b, delivery).path("revisionId");
        Response before = b.as("clerk").get("/api/documents/contents/" + revision);

        // When
        Response accepted = Post.act(
                b,
                "clerk",
                delivery,
                "acceptance",
                "{\"needsAction\":false,\"dueOn\":\"2031-01-06\",\"urgency\":\"URGENT\"}");

        // Then
        String incoming = accepted.path("incomingId");
        accepted.then().statusCode(200).body("state", equalTo("ACCEPTED")).body("revisionId", equalTo(revision));
        Response original = a.get(sent);
        Post.incoming(b, incoming)
                .then()
                .statusCode(200)
                .body("arrivalNumber", equalTo(2))
                .body("state", equalTo("REGISTERED"))
                .body("medium", equalTo("ELECTRONIC"))
                .body("sender.class", equalTo("UNIT"))
                .body("sender.unitId", equalTo(a.unitId().toString()))
                .body("number", equalTo(original.path("number")))
                .body("symbol", equalTo(original.path("symbol")))
                .body("documentDate", equalTo(original.path("numberedOn")))
                .body("kind", equalTo("QUYET_DINH"))
                .body("subject", equalTo(original.path("subject")))
                .body("sha256", equalTo(original.path("sha256")))
                .body("needsAction", equalTo(false))
                .body("dueOn", equalTo("2031-01-06"))
                .body("urgency", equalTo("URGENT"))
                .body("deliveryId", equalTo(delivery))
                .body("currentRevisionId", equalTo(revision));
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(b.as("officer").get("/api/documents/contents/" + revision).asByteArray())
                .isEqualTo(before.asByteArray())
                .isEqualTo(a.as("officer")
                        .get("/api/documents/contents/" + original.path("currentRevisionId"))
                        .asByteArray());
        List<ConsumerRecord<String, byte[]>> records = Topic.read(
                "hososo.documents", it -> new String(it.value()).contains(incoming), 1, Duration.ofSeconds(20));
        records.forEach(EventSchemas::check);
        assertThat(new String(records.getFirst().value()))
                .contains("\"senderClass\":\"UNIT\"", "\"unitId\":\"" + b.unitId() + "\"");
    }

    @Test
    void afterARecallNothingOfTheBytesIsLeftAtTheReceiverAndTheRatiosAreTold() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        String sent = Post.issue(a, b);
        Response accepted = Post.accept(b, Post.arrived(b));
        String incoming = accepted.path("incomingId");
        String revision = accepted.path("revisionId");

        // When
        Post.recall(a, sent).then().statusCode(200);
        b.as("clerk").get("/api/documents/contents/" + revision).then().statusCode(200);
        Post.answerRecall(b, accepted.path("id"), true, "Đã xóa").then().statusCode(200);

        // Then
        b.as("clerk").get("/api/documents/contents/" + revision).then().statusCode(404);
        a.as("clerk")
                .get("/api/documents/contents/" + a.get(sent).path("currentRevisionId"))
                .then()
                .statusCode(200);
        Post.incoming(b, incoming).then().body("subject", equalTo("Về việc kiện toàn Ban chỉ đạo"));
        b.open("Hồ sơ", incoming).then().statusCode(409).body("code", equalTo("INCOMING_STATE_CONFLICT"));
        List<ConsumerRecord<String, byte[]>> atReceiver = Topic.read(
                "hososo.documents", it -> new String(it.value()).contains(incoming), 2, Duration.ofSeconds(20));
        atReceiver.forEach(EventSchemas::check);
        assertThat(type(atReceiver.getLast())).isEqualTo("vn.hososo.item-excluded.v1");
        assertThat(new String(atReceiver.getLast().value()))
                .contains("\"basis\":\"RECALLED_BY_SENDER\"", "\"itemKind\":\"INCOMING\"");
        List<ConsumerRecord<String, byte[]>> atSender = Topic.read(
                "hososo.documents",
                it -> new String(it.value()).contains(sent) && type(it).contains("recalled"),
                1,
                Duration.ofSeconds(20));
        assertThat(atSender).hasSize(1);
        EventSchemas.check(atSender.getFirst());
    }

    @Test
    void aReceiverMayKeepTheDocumentWithAReasonAndMayBeAskedOnlyOnce() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        String sent = Post.issue(a, b);
        Response accepted = Post.accept(b, Post.arrived(b));
        String delivery = accepted.path("id");
        Response unasked = Post.answerRecall(b, delivery, true, null);
        Post.recall(a, sent).then().statusCode(200);
        Post.read(b, delivery).then().body("askedBack", equalTo("ASKED"));

        // When
        Response withoutReason = Post.answerRecall(b, delivery, false, null);
        Response kept = Post.answerRecall(b, delivery, false, "Đã giải quyết");
        Response again = Post.answerRecall(b, delivery, true, null);

        // Then
        unasked.then().statusCode(409).body("code", equalTo("RECALL_NOT_ASKED"));
        withoutReason.then().statusCode(400).body("violations.field", hasItem("reason"));
        kept.then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("askedBack", equalTo("REFUSED"))
                .body("messages.status", contains("01", "03", "13", "16"));
        again.then().statusCode(409).body("code", equalTo("RECALL_NOT_ASKED"));
        Post.incoming(b, accepted.path("incomingId")).then().body("state", equalTo("REGISTERED"));
    }

    @Test
    void aRecalledDocumentIsFrozen() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        String sent = Post.issue(a, b);
        String delivery = Post.arrived(b);
        String etag = Post.read(b, delivery).header("ETag");
        String dossier = a.open("Hồ sơ", null).path("id");
        Post.recall(a, sent).then().statusCode(200);

        // When
        List<Response> refused = List.of(
                Post.recall(a, sent),
                a.act("clerk", sent, "issue", null),
                a.act("clerk", sent, "number", null),
                a.act("officer", sent, "submission", null),
                a.act("leader", sent, "return", "{\"reason\":\"x\"}"),
                a.act("clerk", sent, "recipients", "{\"reason\":\"x\"}"),
                a.posting("officer")
                        .contentType(ContentType.JSON)
                        .body("{\"itemKind\":\"OUTGOING\",\"documentId\":\"" + sent + "\"}")
                        .post("/api/documents/dossiers/" + dossier + "/documents"));
        Response accepted = Post.accept(b, delivery);
        Response refusedLate = Post.refuse(b, delivery, "x");
        Response stale = b.as("clerk")
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH + "/" + delivery + "/acceptance");

        // Then
        refused.forEach(it -> it.then()
                .statusCode(409)
                .body("code", equalTo("OUTGOING_STATE_CONFLICT"))
                .body("detail", org.hamcrest.Matchers.containsString("RECALLED")));
        accepted.then().statusCode(409).body("code", equalTo("DELIVERY_STATE_CONFLICT"));
        refusedLate.then().statusCode(409).body("code", equalTo("DELIVERY_STATE_CONFLICT"));
        stale.then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        assertThat(b.as("clerk").get("/api/documents/incoming").header("X-Total-Count"))
                .isEqualTo("0");
    }

    @Test
    void paperAndPrintedCopiesAreNotDelivered() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        String printed =
                "[{\"unitId\":\"%s\",\"name\":\"Bản in\",\"channel\":\"PRINTED\"},{\"name\":\"Ngoài hệ thống\",\"channel\":\"PLATFORM\"},"
                                .formatted(b.unitId())
                        + "{\"unitId\":\"%s\",\"name\":\"Chính mình\",\"channel\":\"PLATFORM\"}]".formatted(a.unitId());
        String onPaper = Post.drafted(a, Post.recipients(b), "");
        a.act("officer", onPaper, "submission", null).then().statusCode(200);

        // When
        a.act("clerk", onPaper, "issue", "{\"form\":\"PAPER\",\"reason\":\"Mất điện\"}")
                .then()
                .statusCode(200);
        String electronic = Post.issue(a);
        a.act("clerk", electronic, "recipients", "{\"added\":" + printed + ",\"reason\":\"Bổ sung\"}")
                .then()
                .statusCode(200)
                .body("recipients", hasSize(3));

        // Then
        a.as("clerk").get(PATH + "?direction=OUT").then().statusCode(200).body("items", hasSize(0));
        b.as("clerk").get(PATH).then().statusCode(200).body("items", hasSize(0));
        Post.recall(a, onPaper).then().statusCode(200).body("state", equalTo("RECALLED"));
    }

    @Test
    void recipientsAreAddedAndRemovedAfterTheIssue() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        Office c = Office.commune();
        String sent = Post.issue(a, b, b);
        String deliveryToB = Post.accept(b, Post.arrived(b)).path("id");

        // When
        Response unknown = a.act(
                "clerk",
                sent,
                "recipients",
                "{\"removed\":[{\"unitId\":\"" + UUID.randomUUID() + "\"}],\"reason\":\"Nhầm\"}");
        Response changed = a.act(
                "clerk",
                sent,
                "recipients",
                "{\"added\":%s,\"removed\":[{\"unitId\":\"%s\"}],\"reason\":\"Nhầm nơi nhận\"}"
                        .formatted(Post.recipients(c), b.unitId()));
        Post.answerRecall(b, deliveryToB, true, null).then().statusCode(200);

        // Then
        unknown.then().statusCode(400).body("violations.field", hasItem("removed"));
        changed.then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("recipients.unitId", contains(c.unitId().toString()));
        JsonPath toB = Post.sent(a, sent, b);
        assertThat(toB.getList("messages.status", String.class)).containsExactly("01", "03", "13", "15");
        assertThat(toB.getString("messages[2].business")).isEqualTo("2");
        JsonPath toC = Post.sent(a, sent, c);
        assertThat(toC.getString("state")).isEqualTo("ARRIVED");
        assertThat(toC.getString("messages[0].business")).isEqualTo("2");
    }

    @Test
    void aNewerDocumentTakesThePlaceOfAnOlder() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        Office c = Office.commune();
        Office d = Office.commune();
        String older = Post.issue(a, b, c);
        String incoming = Post.accept(b, Post.arrived(b)).path("incomingId");
        String atD = Post.accept(d, Post.passOn(b, incoming, d).path("id")).path("incomingId");

        // When
        String newer = Post.issue(a, ",\"replacesId\":\"" + older + "\"", b);

        // Then
        a.get(older).then().body("state", equalTo("REPLACED")).body("replacedById", equalTo(newer));
        a.get(newer).then().body("state", equalTo("ISSUED")).body("replacesId", equalTo(older));
        Post.incoming(b, incoming).then().body("replacedBy", equalTo(newer)).body("state", equalTo("PASSED_ON"));
        Post.incoming(d, atD).then().body("replacedBy", equalTo(newer)).body("state", equalTo("REGISTERED"));
        JsonPath atB = Post.sent(a, older, b);
        assertThat(atB.getList("messages.business", String.class)).containsExactly("0", null, null, "3");
        String acceptedLate = Post.accept(c, Post.arrived(c)).path("incomingId");
        Post.incoming(c, acceptedLate).then().body("replacedBy", equalTo(newer));
        Post.recall(a, older).then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        List<ConsumerRecord<String, byte[]>> records = Topic.read(
                "hososo.documents",
                it -> type(it).contains("replaced") && new String(it.value()).contains(older),
                1,
                Duration.ofSeconds(20));
        assertThat(records).hasSize(1);
        records.forEach(EventSchemas::check);
    }

    @Test
    void onlyAnIssuedDocumentOfTheSameOrganIsReplacedAndOnlyOnce() {
        // Given
        Office a = Office.committee();
        Office other = Office.committee();
        String older = Post.issue(a);
        String draft = Post.drafted(a, "[]", "");
        String replaces = ",\"replacesId\":\"%s\"";
        String firstHeir = Post.ready(a, replaces.formatted(older));
        String secondHeir = Post.ready(a, replaces.formatted(older));
        String doomed = Post.issue(a);
        String heirOfDoomed = Post.ready(a, replaces.formatted(doomed));
        Post.recall(a, doomed).then().statusCode(200);

        // When
        Response ofADraft = draft(a, replaces.formatted(draft));
        Response foreign = draft(other, replaces.formatted(older));
        Response unknown = draft(a, replaces.formatted(UUID.randomUUID()));
        Response first = a.act("clerk", firstHeir, "issue", null);
        Response second = a.act("clerk", secondHeir, "issue", null);
        Response afterRecall = a.act("clerk", heirOfDoomed, "issue", null);

        // Then
        ofADraft.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("OUTGOING_NOT_FOUND"));
        first.then().statusCode(200);
        second.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        a.get(secondHeir).then().body("state", equalTo("ORGAN_SIGNED"));
        afterRecall.then().statusCode(200).body("state", equalTo("ISSUED"));
        a.get(doomed).then().body("state", equalTo("RECALLED"));
    }

    @Test
    void tenClerksAcceptOneDeliveryOnce() throws Exception {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        Post.issue(a, b);
        String delivery = Post.arrived(b);
        String etag = Post.read(b, delivery).header("ETag");
        Callable<Integer> clerk = () -> b.as("clerk")
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH + "/" + delivery + "/acceptance")
                .statusCode();

        // When
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            answers = threads
                    .invokeAll(IntStream.range(0, 10).mapToObj(i -> clerk).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(b.as("clerk").get("/api/documents/incoming").header("X-Total-Count"))
                .isEqualTo("1");
    }

    @Test
    void whoMayNotIsRefused() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        Office stranger = Office.commune();
        String sent = Post.issue(a, b);
        String delivery = Post.arrived(b);
        String path = PATH + "/" + delivery;

        // When
        Response nobody = RestAssured.get(path);
        Response foreigner = stranger.as("clerk").get(path);
        Response foreignList = stranger.as("clerk").get("/api/documents/outgoing/" + sent + "/deliveries");
        Response unknown = b.as("clerk").get(PATH + "/" + UUID.randomUUID());
        Response badDirection = b.as("clerk").get(PATH + "?direction=UP");
        Response officer = Post.act(b, "officer", delivery, "acceptance", "{}");
        Response sender = Post.act(a, "clerk", delivery, "acceptance", "{}");
        Response versionless =
                b.as("clerk").contentType(ContentType.JSON).body("{}").post(path + "/acceptance");
        Response withoutReason = Post.act(b, "clerk", delivery, "refusal", "{\"reason\":\" \"}");
        Response editing = Post.act(b, "clerk", delivery, "acceptance", "{\"subject\":\"Khác\"}");
        Response recallByOfficer = a.act("officer", sent, "recall", "{\"reason\":\"x\"}");
        Response recallByReceiver = b.as("leader")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"x\"}")
                .post("/api/documents/outgoing/" + sent + "/recall");

        // Then
        nobody.then().statusCode(401);
        foreigner.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        foreignList.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("DELIVERY_NOT_FOUND"));
        badDirection.then().statusCode(400).body("violations.field", hasItem("direction"));
        officer.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        sender.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        versionless.then().statusCode(428).body("code", equalTo("IF_MATCH_MISSING"));
        withoutReason.then().statusCode(400).body("violations.field", hasItem("reason"));
        editing.then().statusCode(400).body("violations.field", hasItem("subject"));
        recallByOfficer.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        recallByReceiver.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        Post.read(b, delivery).then().body("state", equalTo("ARRIVED")).body("incomingId", nullValue());
        a.as("officer").get(path).then().statusCode(200);
    }

    @Test
    void aPassedOnDocumentBecomesTheOtherUnitsIncomingDocument() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        Office c = Office.commune();
        String sent = Post.issue(a, b);
        String atB = Post.accept(b, Post.arrived(b)).path("incomingId");

        // When
        Response passed = Post.passOn(b, atB, c);
        Response accepted = Post.accept(c, passed.path("id"));

        // Then
        passed.then()
                .statusCode(200)
                .body("origin", equalTo("PASSED_ON"))
                .body("sourceIncomingId", equalTo(atB))
                .body("note", equalTo("Thuộc thẩm quyền của xã"));
        accepted.then().statusCode(200).body("state", equalTo("ACCEPTED"));
        Post.incoming(b, atB).then().body("state", equalTo("PASSED_ON"));
        Post.incoming(c, accepted.path("incomingId"))
                .then()
                .statusCode(200)
                .body("sender.unitId", equalTo(a.unitId().toString()))
                .body("number", equalTo(Post.incoming(b, atB).path("number")))
                .body("sha256", equalTo(Post.incoming(b, atB).path("sha256")));
        assertThat(Post.sent(a, sent, b).getList("messages.status", String.class))
                .containsExactly("01", "03", "05");
        b.as("leader")
                .get(PATH + "?direction=OUT&state=ACCEPTED")
                .then()
                .body("items.id", contains(passed.<String>path("id")));
        Post.passOn(b, atB, c).then().statusCode(409).body("code", equalTo("INCOMING_STATE_CONFLICT"));
    }

    @Test
    void aPassedOnDocumentThatIsRefusedComesBackToWhereItWas() {
        // Given
        Office b = Office.commune();
        Office c = Office.commune();
        String incoming = b.assigned();
        String passed = Post.passOn(b, incoming, c).path("id");

        // When
        Response refused = Post.refuse(c, passed, "Không thuộc địa bàn");

        // Then
        refused.then()
                .statusCode(200)
                .body("messages.status", contains("01", "02"))
                .body("revisionId", nullValue());
        Post.incoming(b, incoming).then().body("state", equalTo("ASSIGNED"));
        b.handle("officer", incoming, "completion", DONE).then().statusCode(200);
        Post.passOn(b, incoming, c).then().statusCode(409).body("code", equalTo("INCOMING_STATE_CONFLICT"));
    }

    @Test
    void aRecallReachesWhereTheDocumentWasPassedOn() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        Office c = Office.commune();
        Office d = Office.commune();
        String sent = Post.issue(a, b, c);
        String deliveryToB = Post.arrived(b);
        String atB = Post.accept(b, deliveryToB).path("incomingId");
        String deliveryToC = Post.arrived(c);
        String atC = Post.accept(c, deliveryToC).path("incomingId");
        Response acceptedAtD = Post.accept(d, Post.passOn(b, atB, d).path("id"));
        String pendingAtD = Post.passOn(c, atC, d).path("id");
        Post.recall(a, sent).then().statusCode(200);

        // When
        Post.answerRecall(b, deliveryToB, true, null).then().statusCode(200);
        Post.answerRecall(c, deliveryToC, true, null).then().statusCode(200);

        // Then
        Post.read(d, pendingAtD).then().body("state", equalTo("TAKEN_BACK"));
        Post.read(d, acceptedAtD.path("id")).then().body("askedBack", equalTo("ASKED"));
        Post.answerRecall(d, acceptedAtD.path("id"), true, null).then().statusCode(200);
        Post.incoming(d, acceptedAtD.path("incomingId")).then().body("state", equalTo("REMOVED"));
        Post.incoming(b, atB).then().body("state", equalTo("REMOVED"));
    }

    @Test
    void passingOnIsRefusedToWhoMayNot() {
        // Given
        Office b = Office.commune();
        Office c = Office.commune();
        String incoming = b.registered();
        String path = "/api/documents/incoming/" + incoming + "/passing-on";
        String body = "{\"unitId\":\"" + Office.commune().unitId() + "\"}";

        // When
        Response officer = b.as("officer")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
        Response foreigner = c.as("leader")
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
        Response versionless =
                b.as("leader").contentType(ContentType.JSON).body(body).post(path);
        Response stale = b.as("leader")
                .header("If-Match", "\"7\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
        Response toItself = Post.passOn(b, incoming, b);
        Response toNobody = Post.passOn(b, incoming, new Office(UUID.randomUUID(), "x"));

        // Then
        officer.then().statusCode(403);
        foreigner.then().statusCode(403);
        versionless.then().statusCode(428);
        stale.then().statusCode(412);
        toItself.then().statusCode(400).body("violations.field", hasItem("unitId"));
        toNobody.then().statusCode(404).body("code", equalTo("UNIT_NOT_FOUND"));
        Post.incoming(b, incoming).then().body("state", equalTo("REGISTERED"));
    }

    @Test
    void whatIsReturnedAfterItsRegistrationIsRefusedWithTheReason() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        String sent = Post.issue(a, b);
        String incoming = Post.accept(b, Post.arrived(b)).path("incomingId");

        // When
        b.handle("clerk", incoming, "return", "{\"reason\":\"Gửi nhầm nơi nhận\"}")
                .then()
                .statusCode(200);

        // Then
        JsonPath seen = Post.sent(a, sent, b);
        assertThat(seen.getString("state")).isEqualTo("REFUSED");
        assertThat(seen.getString("messages.last().status")).isEqualTo("02");
        assertThat(seen.getString("messages.last().reason")).isEqualTo("Gửi nhầm nơi nhận");
        Post.recall(a, sent).then().statusCode(200);
        assertThat(Post.sent(a, sent, b).getList("messages")).hasSize(3);
    }

    @Test
    void theSameKeyAcceptsOnceAndAnotherBodyIsRefused() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        Post.issue(a, b);
        String delivery = Post.arrived(b);
        String etag = Post.read(b, delivery).header("ETag");
        String key = UUID.randomUUID().toString();
        Response first = accept(b, delivery, etag, key, "{}");

        // When
        Response again = accept(b, delivery, etag, key, "{}");
        Response other = accept(b, delivery, etag, key, "{\"needsAction\":false}");

        // Then
        again.then().statusCode(200).body("incomingId", equalTo(first.path("incomingId")));
        other.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void whatWasRegisteredByHandBeforeIsLinkedToWhenItIsDelivered() {
        // Given
        Office a = Office.committee();
        Office b = Office.commune();
        String sent = Post.issue(a, b);
        JsonPath facts = a.get(sent).jsonPath();
        String byHand = b.register("""
                        {"sender":{"class":"UNIT","unitId":"%s","name":"UBND"},"number":"%s","symbol":"%s","documentDate":"%s",
                         "kind":"QUYET_DINH","subject":"Bản giấy đến trước","needsAction":true,"medium":"ELECTRONIC"}""".formatted(
                                a.unitId(),
                                facts.getString("number"),
                                facts.getString("symbol"),
                                facts.getString("numberedOn")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        String delivered = Post.accept(b, Post.arrived(b)).path("incomingId");

        // Then
        Post.incoming(b, delivered).then().body("linksTo", equalTo(byHand)).body("arrivalNumber", equalTo(2));
    }

    @Test
    void aRecipientThatNamesNoUnitIsRefusedWhenItIsWritten() {
        // Given
        Office a = Office.committee();
        Office nobody = new Office(UUID.randomUUID(), "x");
        String sent = Post.issue(a);

        // When
        Response drafted = Office.multipart(
                        a.posting("officer"), Post.metadata(Post.recipients(nobody), ""), Pdfs.pages(1))
                .post("/api/documents/outgoing");
        Response added = a.act(
                "clerk", sent, "recipients", "{\"added\":" + Post.recipients(nobody) + ",\"reason\":\"Bổ sung\"}");

        // Then
        drafted.then().statusCode(400).body("violations.field", hasItem("recipients"));
        added.then().statusCode(400).body("violations.field", hasItem("added"));
    }

    private static Response accept(Office by, String delivery, String etag, String key, String body) {
        return by.as("clerk")
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + delivery + "/acceptance");
    }

    private static Response draft(Office office, String more) {
        return Office.multipart(office.posting("officer"), Post.metadata("[]", more), Pdfs.pages(1))
                .post("/api/documents/outgoing");
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value());
    }
}
