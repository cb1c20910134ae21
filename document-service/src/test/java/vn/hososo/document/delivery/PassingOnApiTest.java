package vn.hososo.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;

/** A unit hands what it received to another. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PassingOnApiTest {
    private static final String PATH = "/api/documents/deliveries";
    private static final String DONE = "{\"outcome\":\"WITHOUT_REPLY\",\"note\":\"Đã phổ biến\"}";

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
}
