package vn.hososo.document.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FreezeApiTest {
    private static final String PATH = "/api/documents/freezes";

    private static String order(String kind, Object id) {
        return "{\"things\":[{\"kind\":\"%s\",\"id\":\"%s\"}],\"reason\":\"Phục vụ thanh tra\"}".formatted(kind, id);
    }

    private static Response freeze(Office office, String role, String kind, Object id) {
        return office.posting(role)
                .contentType(ContentType.JSON)
                .body(order(kind, id))
                .post(PATH);
    }

    private static Response lift(Office office, String role, String freezeId) {
        return office.as(role)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"Thanh tra đã kết thúc\"}")
                .post(PATH + "/" + freezeId + "/lifting");
    }

    private static Response file(Office office, String dossierId, String incomingId) {
        return office.as("officer")
                .contentType(ContentType.JSON)
                .body("{\"itemKind\":\"INCOMING\",\"documentId\":\"" + incomingId + "\"}")
                .post("/api/documents/dossiers/" + dossierId + "/documents");
    }

    @Test
    void aFrozenDossierTakesNothingUntilItIsReleased() {
        // Given
        Office office = Office.commune();
        String dossier = office.open("Hồ sơ", null).path("id");
        String incoming = office.registered();

        // When
        Response frozen = freeze(office, "archivist", "DOSSIER", dossier);
        Response refused = file(office, dossier, incoming);
        Response viewed = office.as("officer").get("/api/documents/dossiers/" + dossier);
        Response twice = freeze(office, "leader", "DOSSIER", dossier);
        String id = frozen.path("id");
        Response lifted = lift(office, "leader", id);
        Response again = lift(office, "leader", id);
        Response filed = file(office, dossier, incoming);

        // Then
        frozen.then().statusCode(201).body("state", equalTo("IN_FORCE")).body("things.id", contains(dossier));
        refused.then().statusCode(409).body("code", equalTo("RECORD_FROZEN"));
        viewed.then().statusCode(200).body("documentCount", equalTo(0));
        twice.then().statusCode(409).body("code", equalTo("RECORD_FROZEN"));
        lifted.then()
                .statusCode(200)
                .body("state", equalTo("LIFTED"))
                .body("liftedReason", equalTo("Thanh tra đã kết thúc"));
        again.then().statusCode(409).body("code", equalTo("FREEZE_LIFTED"));
        filed.then().statusCode(200).body("documentCount", equalTo(1));
        office.as("clerk").get(PATH).then().statusCode(200).body("items.id", contains(id));
        assertThat(office.as("leader")
                        .get("/api/documents/dossiers/" + dossier + "/trace")
                        .jsonPath()
                        .getList("items.findAll { it.act != 'VIEWED' && it.act != 'REFUSED' }.act", String.class))
                .containsExactly("DOSSIER_OPENED", "RECORD_FROZEN", "RECORD_UNFROZEN", "DOSSIER_DOCUMENT_ADDED");
    }

    @Test
    void noActOnAFrozenDocumentGetsThrough() {
        // Given
        Office office = Office.commune();
        String document = office.drafted("BAO_CAO");
        String etag = office.get(document).header("ETag");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(order("OUTGOING", document))
                .post(PATH)
                .then()
                .statusCode(201);

        // When
        Response submitted = office.act("officer", document, "submission", null);

        // Then
        submitted.then().statusCode(409).body("code", equalTo("RECORD_FROZEN"));
        office.get(document).then().body("state", equalTo("DRAFT")).header("ETag", etag);
    }

    @Test
    void onlyOnesOwnRecordsAreFrozenAndOnlyByThoseWhoMay() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String dossier = office.open("Hồ sơ", null).path("id");

        // When
        Response foreign = freeze(other, "leader", "DOSSIER", dossier);
        Response clerk = freeze(office, "clerk", "DOSSIER", dossier);
        Response unknown = freeze(office, "leader", "DOSSIER", UUID.randomUUID());
        Response keyless = office.as("leader")
                .contentType(ContentType.JSON)
                .body(order("DOSSIER", dossier))
                .post(PATH);
        Response empty = office.posting("leader")
                .contentType(ContentType.JSON)
                .body("{\"things\":[],\"reason\":\" \"}")
                .post(PATH);
        String frozen = freeze(office, "leader", "DOSSIER", dossier).path("id");
        Response foreignLift = lift(other, "leader", frozen);
        Response unknownLift = lift(office, "leader", UUID.randomUUID().toString());

        // Then
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        clerk.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("TRACE_NOT_FOUND"));
        keyless.then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        empty.then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"))
                .body("violations.field", hasItem("things"));
        foreignLift.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknownLift.then().statusCode(404).body("code", equalTo("FREEZE_NOT_FOUND"));
        RestAssured.get(PATH).then().statusCode(401);
        other.as("leader").get(PATH).then().statusCode(200).body("items.size()", equalTo(0));
    }
}
