package vn.hososo.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
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

    private static Response accept(Office by, String delivery, String etag, String key, String body) {
        return by.as("clerk")
                .header("If-Match", etag)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + delivery + "/acceptance");
    }
}
