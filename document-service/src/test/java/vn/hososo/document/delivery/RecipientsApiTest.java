package vn.hososo.document.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

/** To whom an issued document is delivered, and what changes when its recipients do. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RecipientsApiTest {
    private static final String PATH = "/api/documents/deliveries";

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
}
