package vn.hososo.document.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Signer;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ReviewApiTest {
    private static final String PATH = "/api/documents/outgoing/";
    private static final String APPROVE = "{\"decision\":\"APPROVE\"}";
    private static final String RETURN = "{\"decision\":\"RETURN\",\"comment\":\"Thiếu số liệu\"}";

    private static String reviewers(String... accounts) {
        return "{\"reviewers\":["
                + String.join(
                        ",",
                        List.of(accounts).stream()
                                .map(it -> "{\"account\":\"" + it + "\",\"name\":\"Trần Thị B\"}")
                                .toList())
                + "]}";
    }

    private static String underReview(Office office) {
        String id = office.drafted("BAO_CAO");
        office.act("officer", id, "submission", reviewers("phongnv." + office.key(), "vp." + office.key()))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("pendingReviews", equalTo(2));
        return id;
    }

    private static Response review(Office office, String account, String id, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user(account + "." + office.key(), office.unitId(), "officer"))
                .header("If-Match", office.get(id).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + id + "/reviews");
    }

    @Test
    void theLeaderSignsAfterTheLastReviewer() {
        // Given
        Office office = Office.commune();
        String id = underReview(office);

        // When
        Response tooEarly = new Signer().sign(id, Signer.LEADER);
        String seenBySigning = Signer.toSign(id).getString("state");
        Response outOfTurn = review(office, "vp", id, APPROVE);
        Response inkTooEarly = office.act("clerk", id, "number", "{\"form\":\"PAPER\"}");
        Response first = review(office, "phongnv", id, "{\"decision\":\"APPROVE\",\"comment\":\"Đồng ý\"}");
        Response second = review(office, "vp", id, APPROVE);
        Response third = review(office, "vp", id, APPROVE);
        Response signed = new Signer().sign(id, Signer.LEADER);

        // Then
        tooEarly.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        assertThat(tooEarly.<String>path("detail")).contains("UNDER_REVIEW");
        assertThat(seenBySigning).isEqualTo("UNDER_REVIEW");
        outOfTurn.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        inkTooEarly.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        first.then().statusCode(200).body("pendingReviews", equalTo(1));
        second.then().statusCode(200).body("pendingReviews", equalTo(0)).body("state", equalTo("SUBMITTED"));
        third.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        signed.then().statusCode(200).body("state", equalTo("LEADER_SIGNED"));
        office.as("leader")
                .get(PATH + id + "/reviews")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "2")
                .body("items.level", contains(1, 2))
                .body("items.decision", contains("APPROVE", "APPROVE"))
                .body("items[0].comment", equalTo("Đồng ý"));
    }

    @Test
    void eachSeesWhatWaitsForThem() {
        // Given
        Office office = Office.commune();
        String other = office.drafted("BAO_CAO");
        String id = underReview(office);

        // When
        List<String> ofTheFirst = listed(office, "phongnv", "reviewer=me");
        List<String> ofTheSecond = listed(office, "vp", "reviewer=me");
        review(office, "phongnv", id, APPROVE).then().statusCode(200);
        List<String> ofTheFirstLater = listed(office, "phongnv", "reviewer=me");
        List<String> ofTheSecondLater = listed(office, "vp", "reviewer=me");
        review(office, "vp", id, RETURN).then().statusCode(200);
        List<String> afterTheReturn = listed(office, "vp", "reviewer=me");

        // Then
        assertThat(ofTheFirst).containsExactly(id);
        assertThat(ofTheSecond).isEmpty();
        assertThat(ofTheFirstLater).isEmpty();
        assertThat(ofTheSecondLater).containsExactly(id);
        assertThat(afterTheReturn).isEmpty();
        assertThat(listed(office, "officer", "returned=true")).containsExactly(id);
        assertThat(listed(office, "officer", "returned=false&state=DRAFT")).containsExactly(other);
        assertThat(office.as("officer").get(PATH + "?drafter=me").<List<String>>path("items.id"))
                .containsExactly(id, other);
        assertThat(listed(office, "officer", "drafter=vp." + office.key())).isEmpty();
        assertThat(listed(office, "officer", "answers=" + id)).isEmpty();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.user("vp." + office.key(), office.unitId(), "officer"))
                .get(PATH + "?reviewer=phongnv." + office.key())
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reviewer"));
    }

    private static List<String> listed(Office office, String account, String query) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user(account + "." + office.key(), office.unitId(), "officer"))
                .get(PATH + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void aReturnedDraftKeepsWhatWasSaid() {
        // Given
        Office office = Office.commune();
        String id = underReview(office);

        // When
        Response silent = review(office, "phongnv", id, "{\"decision\":\"RETURN\"}");
        Response returned = review(office, "phongnv", id, RETURN);
        office.act("officer", id, "submission", reviewers("vp." + office.key()))
                .then()
                .statusCode(200);
        Response again = review(office, "vp", id, APPROVE);

        // Then
        silent.then().statusCode(400).body("violations.field", hasItem("comment"));
        returned.then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("returnReason", equalTo("Thiếu số liệu"))
                .body("pendingReviews", equalTo(0));
        again.then().statusCode(200).body("pendingReviews", equalTo(0)).body("returnReason", nullValue());
        office.as("officer")
                .get(PATH + id + "/reviews")
                .then()
                .body("items.submission", contains(1, 1, 2))
                .body("items.decision", contains("RETURN", null, "APPROVE"))
                .body("items[0].comment", equalTo("Thiếu số liệu"));
    }

    @Test
    void aDraftIsGivenUpAndItsNumberStays() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        office.act("clerk", id, "number", "{\"form\":\"PAPER\"}").then().statusCode(200);
        String issued = office.organSigned("BAO_CAO");
        office.act("clerk", issued, "issue", null).then().statusCode(200);
        String reason = "{\"reason\":\"Sai thẩm quyền ký\"}";

        // When
        Response officer = office.act("officer", id, "cancellation", reason);
        Response silent = office.act("clerk", id, "cancellation", "{\"reason\":\" \"}");
        Response cancelled = office.act("leader", id, "cancellation", reason);
        Response twice = office.act("clerk", id, "cancellation", reason);
        Response reissued = office.act("clerk", id, "issue", null);
        Response afterIssue = office.act("clerk", issued, "cancellation", reason);
        String next = office.submitted("BAO_CAO");
        office.act("clerk", next, "number", "{\"form\":\"PAPER\"}").then().body("number", equalTo("03"));

        // Then
        officer.then().statusCode(403);
        silent.then().statusCode(400);
        cancelled
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("numberAndSymbol", equalTo("01/BC-UBND"))
                .body("cancelReason", equalTo("Sai thẩm quyền ký"));
        List.of(twice, reissued, afterIssue)
                .forEach(it -> it.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT")));
        assertThat(twice.<String>path("detail")).contains("CANCELLED");
        assertThat(afterIssue.<String>path("detail")).contains("ISSUED");
        office.as("officer")
                .get("/api/documents/outgoing?state=CANCELLED")
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void reviewsAreNotForEveryone() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String id = underReview(office);
        String draft = office.drafted("BAO_CAO");

        // When
        Response nobody = RestAssured.get(PATH + id + "/reviews");
        Response clerk = office.act("clerk", id, "reviews", APPROVE);
        Response foreignRead = other.as("officer").get(PATH + id + "/reviews");
        Response foreign = other.as("officer")
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(APPROVE)
                .post(PATH + id + "/reviews");
        Response foreignCancels = other.as("clerk")
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"x\"}")
                .post(PATH + id + "/cancellation");
        Response twiceTheSame = office.act("officer", draft, "submission", reviewers("a", "a"));
        Response unversioned =
                office.as("officer").contentType(ContentType.JSON).body(APPROVE).post(PATH + id + "/reviews");

        // Then
        nobody.then().statusCode(401);
        clerk.then().statusCode(403);
        List.of(foreignRead, foreign, foreignCancels).forEach(it -> it.then().statusCode(403));
        twiceTheSame.then().statusCode(400).body("violations.field", hasItem("reviewers"));
        unversioned.then().statusCode(428);
        office.get(draft).then().body("state", equalTo("DRAFT"));
    }
}
