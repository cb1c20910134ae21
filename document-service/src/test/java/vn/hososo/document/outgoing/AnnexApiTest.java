package vn.hososo.document.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.document.testing.Signer;
import vn.hososo.kit.testing.PlatformResource;

/** What belongs to a document beside its file: annexes, earlier revisions, the fields of Annex VI. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AnnexApiTest {
    private static final String PATH = "/api/documents/outgoing/";
    private static final String TITLE = "{\"title\":\"Phụ lục I: Biểu tổng hợp\"}";

    private static Response annex(Office office, String id, String metadata, byte[] file) {
        return Office.multipart(
                        office.as("officer").header("If-Match", office.get(id).header("ETag")), metadata, file)
                .post(PATH + id + "/annexes");
    }

    @Test
    void annexesAreFilesOfTheirOwnUntilTheNumber() {
        // Given
        Office office = Office.commune();
        String id = office.leaderSigned("BAO_CAO");
        byte[] file = Pdfs.pages(3);

        // When
        Response first = annex(office, id, TITLE, file);
        Response second = annex(office, id, "{\"title\":\"Phụ lục II\"}", Pdfs.pages(1));
        office.act("clerk", id, "number", null).then().statusCode(200);
        Response late = annex(office, id, TITLE, Pdfs.pages(1));

        // Then
        first.then()
                .statusCode(200)
                .body("annexes.title", contains("Phụ lục I: Biểu tổng hợp"))
                .body("annexes.pageCount", contains(3))
                .body("annexes.sha256", contains(Pdfs.sha256(file)))
                .body("state", equalTo("LEADER_SIGNED"));
        second.then().statusCode(200).body("annexes.ordinal", contains(1, 2));
        late.then().statusCode(409).body("code", equalTo("OUTGOING_STATE_CONFLICT"));
        assertThat(late.<String>path("detail")).contains("NUMBERED");
        byte[] read = office.as("clerk")
                .get("/api/documents/contents/" + first.<String>path("annexes[0].revisionId"))
                .asByteArray();
        assertThat(read).isEqualTo(file);
        office.get(id).then().body("annexes.size()", equalTo(2));
    }

    @Test
    void whatIsNoAnnexIsRefused() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String id = office.drafted("BAO_CAO");

        // When
        Response nobody =
                Office.multipart(RestAssured.given(), TITLE, Pdfs.pages(1)).post(PATH + id + "/annexes");
        Response untitled = annex(office, id, "{\"title\":\" \"}", Pdfs.pages(1));
        Response noPdf = annex(office, id, TITLE, "không phải PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Response foreign = Office.multipart(other.as("officer").header("If-Match", "\"0\""), TITLE, Pdfs.pages(1))
                .post(PATH + id + "/annexes");
        Response archivist = Office.multipart(office.as("archivist").header("If-Match", "\"0\""), TITLE, Pdfs.pages(1))
                .post(PATH + id + "/annexes");

        // Then
        nobody.then().statusCode(401);
        untitled.then().statusCode(400).body("violations.field", hasItem("title"));
        noPdf.then().statusCode(422).body("code", equalTo("FILE_NOT_PDF"));
        foreign.then().statusCode(403);
        archivist.then().statusCode(403);
        office.get(id).then().body("annexes.size()", equalTo(0));
    }

    @Test
    void everyRevisionIsKept() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String id = office.drafted("BAO_CAO");
        annex(office, id, TITLE, Pdfs.pages(1)).then().statusCode(200);
        Office.multipart(office.as("officer").header("If-Match", office.get(id).header("ETag")), null, Pdfs.pages(4))
                .post(PATH + id + "/revisions")
                .then()
                .statusCode(200);
        office.act("officer", id, "submission", null).then().statusCode(200);
        new Signer().sign(id, Signer.LEADER).then().statusCode(200);

        // When
        Response all = office.as("leader").get(PATH + id + "/revisions");
        Response last = office.as("leader").get(PATH + id + "/revisions?page=2&size=1");

        // Then
        all.then()
                .statusCode(200)
                .header("X-Total-Count", "3")
                .body("items.origin", contains("UPLOAD", "UPLOAD", "SIGNING"))
                .body("items.pageCount", contains(2, 4, 1))
                .body("items.current", contains(false, false, true))
                .body("items[0].signatures.size()", equalTo(0))
                .body("items[2].signatures.capacity", contains("LEADER"))
                .body("items[2].signatures.status", contains("VALID"));
        last.then().body("items.current", contains(true));
        other.as("leader").get(PATH + id + "/revisions").then().statusCode(403);
    }

    @Test
    void theFieldsOfAnnexSixAreKept() {
        // Given
        Office office = Office.commune();

        // When
        Response drafted = office.draft(
                "BAO_CAO",
                ",\"signerCompetence\":\"TM\",\"language\":\"Tiếng Việt\",\"description\":\"Gửi kèm biểu\","
                        + "\"urgency\":\"KHAN\",\"issuedAmount\":12,\"dueOn\":\"2021-04-15\"");
        Response tooMuch = office.draft(
                "BAO_CAO",
                ",\"language\":\"%s\",\"description\":\"%s\",\"issuedAmount\":1000"
                        .formatted("x".repeat(31), "x".repeat(501)));
        Response plain = office.draft("BAO_CAO", "");

        // Then
        drafted.then()
                .statusCode(201)
                .body("signerCompetence", equalTo("TM"))
                .body("language", equalTo("Tiếng Việt"))
                .body("description", equalTo("Gửi kèm biểu"))
                .body("urgency", equalTo("URGENT"))
                .body("issuedAmount", equalTo(12))
                .body("dueOn", equalTo("2021-04-15"));
        tooMuch.then().statusCode(400).body("violations.field", hasItems("language", "description", "issuedAmount"));
        plain.then().statusCode(201).body("urgency", equalTo("NORMAL")).body("normative", equalTo(false));
    }

    @Test
    void normativeDocumentsHaveASeriesWithTheYear() {
        // Given
        Office office = Office.commune();
        int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        String plain = office.submitted("QUYET_DINH");
        String norm = office.draft("QUYET_DINH", ",\"normative\":true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        office.act("officer", norm, "submission", null).then().statusCode(200);

        // When
        Response plainNumber = office.act("clerk", plain, "number", "{\"form\":\"PAPER\"}");
        Response normNumber = office.act("clerk", norm, "number", "{\"form\":\"PAPER\"}");
        Response never = office.draft("GIAY_MOI", ",\"normative\":true");

        // Then
        plainNumber.then().statusCode(200).body("numberAndSymbol", equalTo("01/QĐ-UBND"));
        normNumber
                .then()
                .statusCode(200)
                .body("numberAndSymbol", equalTo("01/" + year + "/QĐ-UBND"))
                .body("number", equalTo("01"));
        never.then().statusCode(400).body("violations.field", hasItem("normative"));
    }
}
