package vn.hososo.document.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class WaitingApiTest {
    private static final String PATH = "/api/documents/waiting";

    /** Where the same is listed. */
    private static final Map<String, String> LISTS = Map.of(
            "HANDLING", "incoming?open=true&assignee=me",
            "ASSIGNMENT", "incoming?state=REGISTERED&needsAction=true",
            "ACCEPTANCE", "deliveries?direction=IN&state=ARRIVED",
            "DRAFT", "outgoing?state=DRAFT&returned=false&drafter=me",
            "REWORK", "outgoing?returned=true&drafter=me",
            "REVIEW", "outgoing?reviewer=me",
            "LEADER_SIGNATURE", "outgoing?state=SUBMITTED&reviewed=true&issuing=true",
            "NUMBER", "outgoing?state=LEADER_SIGNED&issuing=true",
            "ORGAN_SIGNATURE", "outgoing?state=NUMBERED&issuing=true",
            "ISSUE", "outgoing?state=ORGAN_SIGNED&issuing=true");

    private Office committee;
    private Office office;

    @BeforeEach
    void offices() {
        committee = Office.committee();
        office = Office.departmentOf(committee);
    }

    @Test
    void whatWaitsIsCountedForEachRoleAsTheListsShowIt() {
        // Given
        office.registered();
        office.registered();
        office.assigned();
        office.drafted("BAO_CAO");
        String returned = office.submitted("BAO_CAO");
        office.act("leader", returned, "return", "{\"reason\":\"Thiếu số liệu\"}")
                .then()
                .statusCode(200);
        office.submitted("BAO_CAO");
        office.submitted("BAO_CAO");
        underReview();
        office.leaderSigned("BAO_CAO");
        numbered();
        office.organSigned("BAO_CAO");
        String passedOn = committee.registered();
        committee.handle("leader", passedOn, "passing-on", "{\"unitId\":\"" + office.unitId() + "\"}");

        // When
        Map<String, Integer> clerk = waiting("clerk");
        Map<String, Integer> officer = waiting("officer");
        Map<String, Integer> leader = waiting("leader");

        // Then
        assertThat(clerk)
                .isEqualTo(Map.of("ASSIGNMENT", 2, "ACCEPTANCE", 1, "NUMBER", 1, "ORGAN_SIGNATURE", 1, "ISSUE", 1));
        assertThat(officer).isEqualTo(Map.of("HANDLING", 1, "DRAFT", 1, "REWORK", 1));
        assertThat(leader).isEqualTo(Map.of("ASSIGNMENT", 2, "REVIEW", 1, "LEADER_SIGNATURE", 2));
        Map.of("clerk", clerk, "officer", officer, "leader", leader).forEach(this::isListed);
        office.as("leader").get(PATH).then().body("total", equalTo(5));
    }

    @Test
    void whatTheDepartmentDraftsForItsCommitteeWaitsAtTheCommittee() {
        // Given
        String id = office.draft("CONG_VAN", ",\"unitId\":\"" + committee.unitId() + "\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        office.act("officer", id, "submission", null).then().statusCode(200);

        // When
        Map<String, Integer> department = waiting("leader");
        List<String> listed = office.as("leader")
                .get("/api/documents/outgoing?issuing=false&reviewed=true")
                .path("items.id");

        // Then
        assertThat(department).isEmpty();
        assertThat(listed).containsExactly(id);
        committee.as("leader").get(PATH).then().body("items.kind", equalTo(List.of("LEADER_SIGNATURE")));
    }

    @Test
    void nothingOfOthersIsTold() {
        // Given
        office.registered();

        // When
        var foreign = Office.commune().as("clerk").get(PATH);

        // Then
        foreign.then().statusCode(200).body("total", equalTo(0)).body("items", empty());
        office.as("archivist").get(PATH).then().statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", null))
                .get(PATH)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        RestAssured.get(PATH).then().statusCode(401);
    }

    private void underReview() {
        String id = office.drafted("BAO_CAO");
        office.act(
                        "officer",
                        id,
                        "submission",
                        "{\"reviewers\":[{\"account\":\"%s\",\"name\":\"Nguyễn Văn B\"}]}"
                                .formatted(office.username("leader")))
                .then()
                .statusCode(200);
    }

    private void numbered() {
        String id = office.leaderSigned("BAO_CAO");
        office.act("clerk", id, "number", null).then().statusCode(200);
    }

    private Map<String, Integer> waiting(String role) {
        List<Map<String, Object>> items =
                office.as(role).get(PATH).then().statusCode(200).extract().path("items");
        return items.stream().collect(Collectors.toMap(it -> (String) it.get("kind"), it -> (Integer) it.get("count")));
    }

    private void isListed(String role, Map<String, Integer> counted) {
        counted.forEach((kind, count) -> office.as(role)
                .get("/api/documents/" + LISTS.get(kind))
                .then()
                .statusCode(200)
                .header("X-Total-Count", count.toString()));
    }
}
