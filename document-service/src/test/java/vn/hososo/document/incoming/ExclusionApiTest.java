package vn.hososo.document.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExclusionApiTest {
    private static final String PATH = "/api/documents/incoming/";
    private static final String PROPOSAL = "{\"basis\":\"REGISTERED_SEPARATELY\",\"reason\":\"Đơn khiếu nại\"}";
    private static final String CONFIRM = "{\"decision\":\"CONFIRM\",\"note\":\"Đúng đối tượng\"}";
    private static final String REFUSE = "{\"decision\":\"REFUSE\",\"note\":\"Không đúng\"}";
    private static final String REASON = "{\"reason\":\"Nhầm\"}";

    private Office committee;
    private Office department;

    @BeforeEach
    void offices() {
        committee = Office.committee();
        department = Office.departmentOf(committee);
    }

    @Test
    void aLeaderProposesTheDistrictOfficeConfirmsAndReadmits() {
        // Given
        String id = department.registered();

        // When
        Response proposed = department.handle("leader", id, "exclusion", PROPOSAL);
        Response confirmed = decide(committee, id, "decision", CONFIRM);
        Response excluded = department.as("officer").get(PATH + id);
        Response readmitted = decide(committee, id, "readmission", REASON);

        // Then
        proposed.then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("document.number", notNullValue())
                .body("document.subject", nullValue());
        confirmed.then().statusCode(200).body("state", equalTo("CONFIRMED")).body("decisionNote", notNullValue());
        assertThat(confirmed.header("ETag")).isEqualTo("\"1\"");
        excluded.then().body("excludedOn", notNullValue());
        readmitted.then().statusCode(200).body("state", equalTo("READMITTED"));
        department.as("officer").get(PATH + id).then().body("excludedOn", nullValue());
        List<ConsumerRecord<String, byte[]>> records =
                Topic.read("hososo.documents", it -> new String(it.value()).contains(id), 3, Duration.ofSeconds(20));
        assertThat(records)
                .extracting(Topic::type)
                .containsExactly(
                        "vn.hososo.incoming-registered.v1",
                        "vn.hososo.item-excluded.v1",
                        "vn.hososo.item-readmitted.v1");
        records.forEach(EventSchemas::check);
    }

    @Test
    void whatTheOfficeRefusesCountsOnAndMayBeProposedAgain() {
        // Given
        String id = department.registered();
        department.handle("leader", id, "exclusion", PROPOSAL).then().statusCode(200);

        // When
        Response second = department.handle("leader", id, "exclusion", PROPOSAL);
        Response early = decide(committee, id, "readmission", REASON);
        Response refused = decide(committee, id, "decision", REFUSE);
        Response late = decide(committee, id, "decision", CONFIRM);
        Response again = department.handle("leader", id, "exclusion", PROPOSAL);

        // Then
        second.then().statusCode(409).body("code", equalTo("EXCLUSION_STATE_CONFLICT"));
        early.then().statusCode(409).body("code", equalTo("EXCLUSION_STATE_CONFLICT"));
        refused.then().statusCode(200).body("state", equalTo("REFUSED"));
        late.then().statusCode(409).body("detail", org.hamcrest.Matchers.containsString("REFUSED"));
        again.then().statusCode(200).body("state", equalTo("PROPOSED"));
        department.as("officer").get(PATH + id).then().body("excludedOn", nullValue());
    }

    @Test
    void theOfficeSeesWhatWaitsForItAndOthersDoNot() {
        // Given
        String id = department.registered();
        department.handle("leader", id, "exclusion", PROPOSAL).then().statusCode(200);

        // When
        Response office = committee.as("district-office").get(PATH + "exclusions?state=PROPOSED");
        Response own = department.as("clerk").get(PATH + "exclusions");
        Response other = Office.committee().as("district-office").get(PATH + "exclusions");
        Response leader = committee.as("leader").get(PATH + "exclusions");
        Response bases = department.as("leader").get(PATH + "exclusion-bases");

        // Then
        office.then().statusCode(200).body("items.incomingId", contains(id));
        own.then().body("items.incomingId", contains(id));
        other.then().body("items", empty());
        leader.then().body("items", empty());
        bases.then().body("items.code", hasItem("REGISTERED_SEPARATELY"));
    }

    @Test
    void whoMayNotIsRefused() {
        // Given
        String id = department.registered();
        Response unproposed = decide(committee, id, "decision", CONFIRM);
        department.handle("leader", id, "exclusion", PROPOSAL).then().statusCode(200);

        // When
        Response nobody = decide(RestAssured.given(), "\"0\"", id, "decision", CONFIRM);
        Response own = decide(department, id, "decision", CONFIRM);
        Response foreign = decide(Office.committee(), id, "decision", CONFIRM);
        Response leader = decide(committee.as("leader"), "\"0\"", id, "decision", CONFIRM);
        Response stale = decide(committee.as("district-office"), "\"7\"", id, "decision", CONFIRM);
        Response clerk = department.handle("clerk", department.registered(), "exclusion", PROPOSAL);
        Response foreignLeader =
                department.handle(committee.as("leader"), department.registered(), "exclusion", PROPOSAL);
        Response unlawful = department.handle(
                "leader", department.registered(), "exclusion", PROPOSAL.replace("REGISTERED_SEPARATELY", "TOO_LATE"));
        Response nonsense = department.handle(
                "leader", department.registered(), "exclusion", PROPOSAL.replace("REGISTERED_SEPARATELY", "too late"));

        // Then
        unproposed.then().statusCode(404).body("code", equalTo("EXCLUSION_NOT_FOUND"));
        nobody.then().statusCode(401);
        own.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        leader.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        stale.then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        clerk.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        foreignLeader.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unlawful.then().statusCode(422).body("code", equalTo("EXCLUSION_BASIS_UNKNOWN"));
        nonsense.then().statusCode(400).body("violations.field", contains("basis"));
        Office.commune().as("leader").get(PATH + id + "/exclusion").then().statusCode(403);
        department.as("leader").get(PATH + id + "/exclusion").then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void nobodyDecidesOnTheirOwnProposal() {
        // Given
        String both = Tokens.user("both." + committee.unitId(), committee.unitId(), "leader", "district-office");
        String id = committee.registered();
        committee
                .handle(RestAssured.given().auth().oauth2(both), id, "exclusion", PROPOSAL)
                .then()
                .statusCode(200);

        // When
        Response self = decide(RestAssured.given().auth().oauth2(both), "\"0\"", id, "decision", CONFIRM);
        Response office = decide(committee.as("district-office"), "\"0\"", id, "decision", CONFIRM);

        // Then
        self.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        office.then().statusCode(200).body("state", equalTo("CONFIRMED"));
    }

    @Test
    void onlyALeaderClassifiesAndSaysWhy() {
        // Given
        String id = department.registered();
        String body = "{\"needsAction\":false,\"reason\":\"Gửi để biết\"}";

        // When
        Response clerk = department.handle("clerk", id, "classification", body);
        Response foreign = department.handle(committee.as("leader"), id, "classification", body);
        Response reasonless = department.handle("leader", id, "classification", "{\"needsAction\":false}");
        Response done = department.handle("leader", id, "classification", body);
        Response same = department.handle("leader", id, "classification", body);

        // Then
        clerk.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        reasonless.then().statusCode(400).body("violations.field", contains("reason"));
        done.then().statusCode(200).body("needsAction", equalTo(false));
        same.then().statusCode(200).body("version", equalTo(done.<Integer>path("version")));
        department
                .as("leader")
                .get(PATH + id + "/assignments")
                .then()
                .body("notes.kind", contains("CLASSIFICATION"))
                .body("notes.note", contains("Gửi để biết"));
        List<ConsumerRecord<String, byte[]>> records =
                Topic.read("hososo.documents", it -> new String(it.value()).contains(id), 2, Duration.ofSeconds(20));
        assertThat(new String(records.get(1).value())).contains("\"needsAction\":false");
        records.forEach(EventSchemas::check);
    }

    private static Response decide(Office office, String id, String act, String body) {
        String seen = office.as("district-office").get(PATH + id + "/exclusion").header("ETag");
        return decide(office.as("district-office"), seen == null ? "\"0\"" : seen, id, act, body);
    }

    private static Response decide(RequestSpecification person, String seen, String id, String act, String body) {
        return person.header("If-Match", seen)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + id + "/exclusion/" + act);
    }
}
