package vn.hososo.document.handover;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class HandoverApiTest {
    private static final String PATH = "/api/documents/handovers";
    private static final String DOSSIERS = "/api/documents/dossiers/";

    /** A dossier of one document on a work that ended long ago. */
    private static String closed(Office office, @Nullable String retention) {
        String id = filled(office);
        change(office, id, "PUT", "", """
                {"title":"Hồ sơ cũ","creator":"A","language":"Tiếng Việt","startDate":"2021-01-01","endDate":"2021-12-31"}""").then().statusCode(200);
        String body = retention == null ? "{}" : "{\"retention\":\"" + retention + "\"}";
        change(office, id, "POST", "/closure", body).then().statusCode(200);
        return id;
    }

    private static String filled(Office office) {
        String id = office.open("Hồ sơ", null).path("id");
        office.as("officer")
                .contentType(ContentType.JSON)
                .body("{\"itemKind\":\"INCOMING\",\"documentId\":\"" + office.registered() + "\"}")
                .post(DOSSIERS + id + "/documents")
                .then()
                .statusCode(200);
        return id;
    }

    private static Response change(Office office, String id, String method, String path, String body) {
        return office.as("leader")
                .header("If-Match", office.as("leader").get(DOSSIERS + id).header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, DOSSIERS + id + path);
    }

    private static Response handOver(Office office, String role, String... ids) {
        String list = Arrays.stream(ids).map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return office.posting(role)
                .contentType(ContentType.JSON)
                .body("{\"dossierIds\":[" + list + "],\"giver\":\"Nguyễn Văn Giao\"}")
                .post(PATH);
    }

    @Test
    void closedDossiersGoToTheArchiveWithMinutesAndList() throws IOException {
        // Given
        Office office = Office.commune();
        String one = closed(office, "10 năm");
        String two = closed(office, "Vĩnh viễn");

        // When
        Response handed = handOver(office, "archivist", two, one, two);

        // Then
        handed.then()
                .statusCode(201)
                .body("giver", equalTo("Nguyễn Văn Giao"))
                .body("dossierCount", equalTo(2))
                .body("documentCount", equalTo(2))
                .body("pageCount", equalTo(2))
                .body("items.dossierId", contains(one, two))
                .body("items.retention", contains("10 năm", "Vĩnh viễn"));
        office.as("officer").get(DOSSIERS + one).then().body("state", equalTo("HANDED_OVER"));
        String id = handed.path("id");
        office.as("leader").get(PATH + "/" + id).then().statusCode(200).body("items", hasSize(2));
        office.as("leader").get(PATH).then().statusCode(200).body("items.id", contains(id));
        Response minutes = office.as("archivist").get(PATH + "/" + id + "/minutes");
        minutes.then().statusCode(200).contentType("application/pdf");
        try (var pdf = Loader.loadPDF(minutes.asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("BIÊN BẢN GIAO NHẬN", "Nguyễn Văn Giao", "Vĩnh viễn", "31/12/2021", "2 hồ sơ");
        }
    }

    @Test
    void allOrNone() {
        // Given
        Office office = Office.commune();
        String good = closed(office, "5 năm");
        String shortTerm = closed(office, "4 năm");
        String termless = closed(office, null);
        String open = filled(office);

        // When
        Response refused = handOver(office, "archivist", good, shortTerm, termless, open);
        Response once = handOver(office, "archivist", good);
        Response twice = handOver(office, "archivist", good);

        // Then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("HANDOVER_REFUSED"))
                .body("violations", hasSize(3))
                .body("violations.message", hasItem(startsWith("RETENTION_TOO_SHORT")))
                .body("violations.message", hasItem(startsWith("NO_RETENTION")))
                .body("violations.message", hasItem(startsWith("NOT_CLOSED")));
        once.then().statusCode(201);
        twice.then().statusCode(409).body("code", equalTo("HANDOVER_REFUSED"));
    }

    @Test
    void whatTheArchiveHasIsSealed() {
        // Given
        Office office = Office.commune();
        String id = closed(office, "20 năm");
        handOver(office, "archivist", id).then().statusCode(201);

        // When
        Response reopened = change(office, id, "POST", "/reopening", "{\"reason\":\"x\"}");
        Response granted = change(office, id, "PUT", "/rights", "{\"scope\":\"UNIT\",\"usernames\":[]}");

        // Then
        reopened.then().statusCode(409).body("code", equalTo("DOSSIER_STATE_CONFLICT"));
        granted.then().statusCode(409).body("code", equalTo("DOSSIER_STATE_CONFLICT"));
    }

    @Test
    void theUnitIsToldWhatIsDueAndTheMostUrgentComesFirst() {
        // Given
        Office office = Office.commune();
        String old = closed(office, "10 năm");
        closed(office, "3 năm");
        String termless = closed(office, null);
        String fresh = filled(office);
        change(office, fresh, "POST", "/closure", "{\"retention\":\"10 năm\"}")
                .then()
                .statusCode(200);
        String restricted = closed(office, "10 năm");
        change(office, restricted, "PUT", "/rights", "{\"scope\":\"RESTRICTED\",\"usernames\":[]}")
                .then()
                .statusCode(200);

        // When
        Response archivist = office.as("archivist").get(DOSSIERS + "due-for-handover");
        Response officer = office.as("officer").get(DOSSIERS + "due-for-handover");

        // Then
        archivist
                .then()
                .statusCode(200)
                .body("items.dossierId", contains(old, termless, restricted))
                .body("items[0].handOverBy", equalTo("2022-12-31"))
                .body("items[0].overdue", equalTo(true));
        officer.then().statusCode(200).body("items.dossierId", contains(old, termless));
        assertThat(officer.header("X-Total-Count")).isEqualTo("2");
    }

    @Test
    void archivistsReadRestrictedDossiersOnlyOnceTheyHaveThem() {
        // Given
        Office office = Office.commune();
        String id = closed(office, "10 năm");
        change(office, id, "PUT", "/rights", "{\"scope\":\"RESTRICTED\",\"usernames\":[]}")
                .then()
                .statusCode(200);
        int before = office.as("archivist").get(DOSSIERS + id).statusCode();

        // When
        handOver(office, "archivist", id).then().statusCode(201);

        // Then
        assertThat(before).isEqualTo(403);
        office.as("archivist").get(DOSSIERS + id).then().statusCode(200);
        office.as("officer").get(DOSSIERS + id).then().statusCode(403);
    }

    @Test
    void othersAreRefused() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String id = closed(office, "10 năm");
        String done = closed(office, "10 năm");
        String handover = handOver(office, "archivist", done).path("id");

        // When
        Response foreign = handOver(other, "archivist", id);
        Response leader = handOver(office, "leader", id);
        Response empty = handOver(office, "archivist");
        Response unknown = handOver(office, "archivist", UUID.randomUUID().toString());
        Response keyless = office.as("archivist")
                .contentType(ContentType.JSON)
                .body("{\"dossierIds\":[\"" + id + "\"]}")
                .post(PATH);
        Response readForeign = other.as("archivist").get(PATH + "/" + handover);
        Response printForeign = other.as("archivist").get(PATH + "/" + handover + "/minutes");
        Response unknownHandover = office.as("archivist").get(PATH + "/" + UUID.randomUUID());
        Response admin = given().auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .get(DOSSIERS + "due-for-handover");

        // Then
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        leader.then().statusCode(403);
        empty.then().statusCode(400).body("violations.field", hasItem("dossierIds"));
        unknown.then().statusCode(404).body("code", equalTo("DOSSIER_NOT_FOUND"));
        keyless.then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        readForeign.then().statusCode(403);
        printForeign.then().statusCode(403);
        unknownHandover.then().statusCode(404).body("code", equalTo("HANDOVER_NOT_FOUND"));
        admin.then().statusCode(403);
        RestAssured.get(PATH).then().statusCode(401);
        RestAssured.get(DOSSIERS + "due-for-handover").then().statusCode(401);
    }
}
