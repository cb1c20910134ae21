package vn.hososo.document.copy;

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

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CopyApiTest {
    private static final String PATH = "/api/documents/copies";

    private static Response copy(Office office, String role, String form, String revisionId, String more) {
        return office.posting(role)
                .contentType(ContentType.JSON)
                .body("{\"form\":\"%s\",\"revisionId\":\"%s\"%s}".formatted(form, revisionId, more))
                .post(PATH);
    }

    private static String received(Office office) {
        return office.register(Office.INCOMING).path("currentRevisionId");
    }

    @Test
    void copiesOfAllFormsShareOneSeries() {
        // Given
        Office office = Office.commune();
        String revision = received(office);
        String issuedId = office.organSigned("QUYET_DINH");
        String issued = office.act("clerk", issuedId, "issue", null).path("currentRevisionId");

        // When
        Response whole = copy(office, "clerk", "SAO_Y", revision, ",\"issuedAmount\":3");
        Response part = copy(office, "clerk", "TRICH_SAO", issued, ",\"excerpt\":\"Điều 2\"");
        Response again = copy(office, "clerk", "SAO_LUC", revision, "");

        // Then
        whole.then()
                .statusCode(201)
                .body("numberAndSymbol", equalTo("01/SY-UBND"))
                .body("documentKind", equalTo("INCOMING"))
                .body("issuedAmount", equalTo(3));
        part.then()
                .statusCode(201)
                .body("numberAndSymbol", equalTo("02/TrS-UBND"))
                .body("documentId", equalTo(issuedId))
                .body("excerpt", equalTo("Điều 2"));
        again.then().statusCode(201).body("numberAndSymbol", equalTo("03/SL-UBND"));
        office.as("officer")
                .get(PATH)
                .then()
                .header("X-Total-Count", "3")
                .body("items.number", contains("03", "02", "01"));
        office.as("officer").get(PATH + "/" + whole.path("id")).then().body("number", equalTo("01"));
    }

    @Test
    void whatHasNoValueIsNotCopied() {
        // Given
        Office office = Office.commune();
        String draft = office.get(office.drafted("BAO_CAO")).path("currentRevisionId");
        String revision = received(office);

        // When
        Response ofDraft = copy(office, "clerk", "SAO_Y", draft, "");
        Response ofNothing = copy(office, "clerk", "SAO_Y", UUID.randomUUID().toString(), "");
        Response wholePart = copy(office, "clerk", "TRICH_SAO", revision, "");
        Response partOfWhole = copy(office, "clerk", "SAO_Y", revision, ",\"excerpt\":\"Điều 2\"");

        // Then
        ofDraft.then().statusCode(409).body("code", equalTo("COPY_SOURCE_NOT_ISSUED"));
        ofNothing.then().statusCode(404).body("code", equalTo("CONTENT_NOT_FOUND"));
        wholePart.then().statusCode(400).body("violations.field", hasItem("excerpt"));
        partOfWhole.then().statusCode(400).body("violations.field", hasItem("excerpt"));
        office.as("clerk").get(PATH).then().header("X-Total-Count", "0");
    }

    @Test
    void whatIsOfAnotherTypeReachesNoOperationAndIsRefusedAllTheSame() {
        Response refused =
                Office.commune().as("clerk").contentType("text/csv").body("x").post(PATH);

        refused.then().statusCode(415).body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void copiesAreTheClerksOfTheUnit() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String revision = received(office);
        String made = copy(office, "clerk", "SAO_Y", revision, "").path("id");

        // When
        Response nobody = RestAssured.get(PATH);
        Response officer = copy(office, "officer", "SAO_Y", revision, "");
        Response foreign = copy(other, "clerk", "SAO_Y", revision, "");
        Response foreignRead = other.as("clerk").get(PATH + "/" + made);
        Response unknown = office.as("clerk").get(PATH + "/" + UUID.randomUUID());

        // Then
        nobody.then().statusCode(401);
        officer.then().statusCode(403);
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        foreignRead.then().statusCode(403);
        unknown.then().statusCode(404).body("code", equalTo("COPY_NOT_FOUND"));
    }
}
