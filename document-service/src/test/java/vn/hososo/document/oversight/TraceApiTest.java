package vn.hososo.document.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.document.testing.Signer;
import vn.hososo.document.testing.TraceTable;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TraceApiTest {
    private static final String TRACE = "/api/documents/trace";
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static List<String> acts(JsonPath trace) {
        return trace.getList("items.act");
    }

    private static Map<String, Object> only(JsonPath trace, String act) {
        List<Map<String, Object>> found = trace.getList("items.findAll { it.act == '" + act + "' }");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void anActSaysWhoWhenAndFromWhere() {
        // Given
        Office office = Office.commune();
        String id = Office.multipart(
                        office.posting("clerk")
                                .header("X-Forwarded-For", "203.0.113.7")
                                .header("traceparent", TRACEPARENT),
                        Office.INCOMING,
                        Pdfs.pages(1))
                .post("/api/documents/incoming")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        JsonPath trace = TraceTable.await(
                office, "/api/documents/incoming/" + id + "/trace", it -> it.get("items[0].sequence") != null);

        // Then
        assertThat(only(trace, "INCOMING_REGISTERED"))
                .containsEntry("thingKind", "INCOMING")
                .containsEntry("thingId", id)
                .containsEntry("unitId", office.unitId().toString())
                .containsEntry("actor", "clerk." + office.unitId())
                .containsEntry("address", "203.0.113.7")
                .containsEntry("traceId", "4bf92f3577b34da6a3ce929d0e0e4736")
                .containsKeys("at", "sequence", "hash");
    }

    @Test
    void aServiceActsOnBehalfOfAPerson() {
        // Given
        Office office = Office.commune();
        String id = office.submitted("BAO_CAO");
        byte[] file = Pdfs.pages(1);
        UUID signature = UUID.randomUUID();
        String metadata = Signer.metadata(
                Signer.toSign(id).getString("currentRevisionId"),
                Signer.LEADER,
                Pdfs.sha256(file),
                List.of(Signer.signature(signature, Signer.LEADER, "VALID")));

        // When
        Office.multipart(
                        RestAssured.given().auth().oauth2(Tokens.service("signing", "document", "leader.thua")),
                        metadata,
                        file)
                .put("/internal/documents/" + id + "/revisions/" + signature)
                .then()
                .statusCode(200);

        // Then
        JsonPath trace = TraceTable.await(office, TRACE + "?thingKind=OUTGOING&thingId=" + id, it -> true);
        assertThat(only(trace, "OUTGOING_SIGNED"))
                .containsEntry("actor", "service:signing")
                .containsEntry("onBehalfOf", "leader.thua");
        assertThat(acts(trace)).containsSubsequence("OUTGOING_DRAFTED", "OUTGOING_SUBMITTED", "OUTGOING_SIGNED");
    }

    @Test
    void viewsDownloadsListsAndRefusalsAreKept() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String incoming = office.registered();
        String revision = office.as("clerk")
                .get("/api/documents/incoming/" + incoming)
                .then()
                .statusCode(200)
                .extract()
                .path("currentRevisionId");
        office.as("officer").get("/api/documents/contents/" + revision).then().statusCode(200);
        office.as("officer").get("/api/documents/incoming").then().statusCode(200);
        other.as("officer").get("/api/documents/incoming/" + incoming).then().statusCode(403);
        Office.multipart(office.posting("officer"), Office.INCOMING, Pdfs.pages(1))
                .post("/api/documents/incoming")
                .then()
                .statusCode(403);

        // When
        JsonPath trace = TraceTable.ofUnit(
                office, it -> acts(it).containsAll(List.of("VIEWED", "DOWNLOADED", "LISTED", "REFUSED")));

        // Then
        assertThat(only(trace, "VIEWED"))
                .containsEntry("thingId", incoming)
                .containsEntry("actor", "clerk." + office.unitId());
        assertThat(only(trace, "DOWNLOADED"))
                .as("a revision's download stands in the document's trace")
                .containsEntry("thingKind", "INCOMING")
                .containsEntry("thingId", incoming);
        List<Map<String, Object>> refusals = trace.getList("items.findAll { it.act == 'REFUSED' }");
        assertThat(refusals)
                .as("a stranger's refusal stands in the trace of the unit that owns the document")
                .anySatisfy(it -> assertThat(it)
                        .containsEntry("actor", "officer." + other.unitId())
                        .containsEntry("thingId", incoming)
                        .containsEntry(
                                "details", Map.of("operation", "getIncoming", "status", "403", "pathId", incoming)));
        assertThat(trace.getList("items.details.operation")).contains("listIncoming", "registerIncoming");
    }

    @Test
    void theTraceIsForThePeopleOfTheUnitAndTheOfficeAbove() {
        // Given
        Office committee = Office.committee();
        Office department = Office.departmentOf(committee);
        Office stranger = Office.commune();
        String dossier = department.open("Của phòng", null).path("id");
        String path = "/api/documents/dossiers/" + dossier + "/trace";

        // When
        Response clerk = department.as("clerk").get(path);
        Response above = committee.as("district-office").get(path);
        Response leaderAbove = committee.as("leader").get(path);
        Response foreign = stranger.as("leader").get(path);
        Response foreignOffice = stranger.as("district-office").get(path);
        Response officer = department.as("officer").get(path);
        Response unknown = department.as("clerk").get(TRACE + "?thingKind=DOSSIER&thingId=" + UUID.randomUUID());
        Response half = department.as("clerk").get(TRACE + "?thingKind=DOSSIER");

        // Then
        clerk.then()
                .statusCode(200)
                .body("items.act", hasItem("DOSSIER_OPENED"))
                .header("X-Total-Count", notNullValue());
        above.then().statusCode(200);
        leaderAbove.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        foreignOffice.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        officer.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("TRACE_NOT_FOUND"));
        half.then().statusCode(400).body("violations.field", hasItem("thingId"));
        RestAssured.get(path).then().statusCode(401);
        RestAssured.get(TRACE).then().statusCode(401);
        department.as("leader").post(TRACE + "/heads").then().statusCode(403);
    }
}
