package vn.hososo.signing.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.TestPdf;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class VerificationApiTest {

    private static final String PATH = "/api/signing/verifications";
    private static final String ANYBODY = Tokens.user("officer", UUID.randomUUID());

    @Test
    void aDocumentIsVerifiedWithTheCapacitiesKnownHere() throws Exception {
        // Given
        var office = Office.ready();
        var document = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        office.signAsLeader(document).statusCode(201);
        Peers.documents().number(document);
        office.signAsOrgan(document).statusCode(201);

        // When
        var verified = office.asClerk()
                .contentType("application/json")
                .body(Map.of("documentId", document))
                .post(PATH)
                .then();

        // Then
        verified.statusCode(200)
                .body("status", equalTo("VALID"))
                .body("signatures.capacity", contains("LEADER", "ORGAN"))
                .body("signatures[0].signerName", equalTo("Nguyễn Văn Hùng"));
        var bytes = Peers.documents().content(document).bytes();
        file(bytes).statusCode(200).body("status", equalTo("VALID"));
        var longer = Arrays.copyOf(bytes, bytes.length + 20);
        file(longer)
                .statusCode(200)
                .body("status", equalTo("INVALID"))
                .body("signatures[1].reasons", hasItem("BYTES_AFTER_SIGNATURE"));
        refused(
                Office.as(ANYBODY)
                        .contentType("application/json")
                        .body(Map.of("documentId", document))
                        .post(PATH)
                        .then(),
                403,
                "FORBIDDEN");
    }

    @Test
    void anUnsignedFileIsUnsigned() throws Exception {
        file(TestPdf.decision("Ai đó").bytes())
                .statusCode(200)
                .body("status", equalTo("UNSIGNED"))
                .body("signatures", empty());
    }

    @Test
    void whatIsNoPdfIsRefused() {
        refused(file("không".getBytes(StandardCharsets.UTF_8)), 422, "PDF_UNREADABLE");
        refused(file(new byte[0]), 422, "PDF_UNREADABLE");
    }

    @Test
    void withoutTokenNothingIsVerified() {
        refused(
                given().multiPart("file", "a.pdf", new byte[] {1}, "application/pdf")
                        .post(PATH)
                        .then(),
                401,
                "UNAUTHENTICATED");
    }

    @Test
    void anUnknownDocumentIsNotFound() {
        refused(
                Office.as(ANYBODY)
                        .contentType("application/json")
                        .body(Map.of("documentId", UUID.randomUUID()))
                        .post(PATH)
                        .then(),
                404,
                "DOCUMENT_UNKNOWN");
    }

    private static ValidatableResponse file(byte[] bytes) {
        return Office.as(ANYBODY)
                .multiPart("file", "a.pdf", bytes, "application/pdf")
                .post(PATH)
                .then();
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
