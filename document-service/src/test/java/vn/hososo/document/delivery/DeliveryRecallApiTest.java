package vn.hososo.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;

/** The sender wants a document back: what both sides, and those to whom it was passed on, see and keep. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DeliveryRecallApiTest {
    private static final String PATH = "/api/documents/deliveries";

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
        assertThat(Topic.type(atReceiver.getLast())).isEqualTo("vn.hososo.item-excluded.v1");
        assertThat(new String(atReceiver.getLast().value()))
                .contains("\"basis\":\"RECALLED_BY_SENDER\"", "\"itemKind\":\"INCOMING\"");
        List<ConsumerRecord<String, byte[]>> atSender = Topic.read(
                "hososo.documents",
                it -> new String(it.value()).contains(sent) && Topic.type(it).contains("recalled"),
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
}
