package vn.hososo.document.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PaperApiTest {
    private static final String PATH = "/api/documents/incoming";

    @Inject
    Pool database;

    private Office committee;
    private Office office;

    @BeforeEach
    void offices() {
        committee = Office.committee();
        office = Office.paperless(committee, "2021-04-01");
    }

    /** Kinds that may still come on paper are data of the site. */
    @BeforeEach
    void minutesMayComeOnPaper() {
        database.query(
                        "insert into paper_exception_kind (kind, valid_from) values ('BIEN_BAN', '2021-04-01') on conflict do nothing")
                .execute()
                .await()
                .indefinitely();
    }

    @Test
    void aUnitsPaperIsRefusedAndTheRefusalIsKeptWithAReply() {
        // Given
        String paper = paper("UNIT", "CONG_VAN", "");

        // When
        Response refused = office.register(paper);

        // Then
        refused.then()
                .statusCode(422)
                .body("code", equalTo("PAPER_REFUSED"))
                .body("detail", containsString("không nhận văn bản giấy"));
        assertThat(office.as("clerk").get(PATH).header("X-Total-Count")).isEqualTo("0");
        String refusal = refused.path("related");
        office.as("leader")
                .get(refusal)
                .then()
                .statusCode(200)
                .body("cause", equalTo("PAPER_NOT_TAKEN"))
                .body("number", equalTo("12"))
                .body("reply", containsString("số 12/SNV-VP ngày 01/03/2021"));
        office.as("clerk")
                .get(PATH + "/refusals")
                .then()
                .statusCode(200)
                .body("items.cause", contains("PAPER_NOT_TAKEN"));
    }

    @Test
    void theSameRequestIsRefusedOnce() {
        // Given
        String key = UUID.randomUUID().toString();
        String paper = paper("UNIT", "CONG_VAN", "");

        // When
        Response first = register(key, paper);
        Response again = register(key, paper);
        Response other = register(key, paper.replace("\"12\"", "\"13\""));

        // Then
        assertThat(again.<String>path("related")).isEqualTo(first.path("related"));
        other.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(office.as("clerk").get(PATH + "/refusals").header("X-Total-Count"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"CITIZEN,PAPER", "ENTERPRISE,PAPER", "AGENCY,PAPER", "UNIT,ELECTRONIC"})
    void othersAndElectronicDocumentsAreTaken(String sender, String medium) {
        // When
        Response taken = office.register(paper(sender, "CONG_VAN", "").replace("PAPER", medium));

        // Then
        taken.then().statusCode(201).body("medium", equalTo(medium));
        office.as("clerk").get(PATH + "/refusals").then().body("items", empty());
    }

    @Test
    void aKindOnTheListIsTakenWithAReason() {
        // When
        Response unexplained = office.register(paper("UNIT", "BIEN_BAN", ""));
        Response unlisted = office.register(paper("UNIT", "CONG_VAN", ",\"paperReason\":\"Có đóng dấu nổi\""));
        Response taken = office.register(paper("UNIT", "BIEN_BAN", ",\"paperReason\":\"Có chữ ký nhiều bên\""));

        // Then
        unexplained.then().statusCode(422).body("code", equalTo("PAPER_REFUSED"));
        unlisted.then().statusCode(422).body("code", equalTo("PAPER_REFUSED"));
        taken.then().statusCode(201).body("paperReason", equalTo("Có chữ ký nhiều bên"));
        office.as("clerk")
                .get(PATH + "/refusals")
                .then()
                .body("items.cause", contains("KIND_NOT_PERMITTED", "REASON_MISSING"));
    }

    @Test
    void beforeItsDayAUnitTakesPaper() {
        // Given
        Office later = Office.paperless(committee, "2999-01-01");

        // When / Then
        later.register(paper("UNIT", "CONG_VAN", "")).then().statusCode(201);
        committee.register(paper("UNIT", "CONG_VAN", "")).then().statusCode(201);
    }

    @Test
    void refusalsAreForTheOwnUnit() {
        // Given
        String refusal = office.register(paper("UNIT", "CONG_VAN", "")).path("related");

        // When / Then
        RestAssured.get(refusal).then().statusCode(401);
        office.as("integration").get(refusal).then().statusCode(403);
        committee.as("clerk").get(refusal).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        office.as("clerk")
                .get(PATH + "/refusals/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("PAPER_REFUSAL_NOT_FOUND"));
    }

    private Response register(String key, String metadata) {
        return Office.multipart(office.as("clerk").header("Idempotency-Key", key), metadata, Pdfs.pages(1))
                .post(PATH);
    }

    private static String paper(String sender, String kind, String more) {
        return Office.INCOMING
                .replace("AGENCY", sender)
                .replace("CONG_VAN", kind)
                .replace("\"ELECTRONIC\"", "\"PAPER\"" + more);
    }
}
