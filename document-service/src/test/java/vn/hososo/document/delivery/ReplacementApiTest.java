package vn.hososo.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;

/** A newer document takes the place of an older one. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReplacementApiTest {
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
                it -> Topic.type(it).contains("replaced") && new String(it.value()).contains(older),
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

    private static Response draft(Office office, String more) {
        return Office.multipart(office.posting("officer"), Post.metadata("[]", more), Pdfs.pages(1))
                .post("/api/documents/outgoing");
    }
}
