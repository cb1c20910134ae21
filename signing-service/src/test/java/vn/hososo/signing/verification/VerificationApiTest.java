package vn.hososo.signing.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.FakeDocumentService;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.revocation.TestSources;
import vn.hososo.signing.signing.TestSigner;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class VerificationApiTest {

    private static final String PATH = "/api/signing/verifications";
    private static final FakeDocumentService DOCUMENTS = Peers.documents();
    private static final String ANYBODY = Tokens.user("officer", UUID.randomUUID());

    @Test
    void aDocumentIsVerifiedWithTheCapacitiesKnownHere() throws Exception {
        // Given
        var office = Office.ready();
        var document = DOCUMENTS.submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        office.signAsLeader(document).statusCode(201);
        DOCUMENTS.number(document);
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
                .body("signatures[0].signerName", equalTo("Nguyễn Văn Hùng"))
                .body("signatures.timeSource", everyItem(equalTo("TIMESTAMP")))
                .body("signatures.coverage", contains("EARLIER_REVISION", "WHOLE_DOCUMENT"))
                .body("signatures[0].changes", contains("SIGNATURE_ADDED", "FORM_FILLED"))
                .body("signatures[1].changes", empty())
                .body("signatures.level", everyItem(equalTo("B-T")))
                .body("signatures.certificate.status", everyItem(equalTo("GOOD")))
                .body("signatures[0].certificate.issuer", containsString("CA thử"))
                .body("signatures.mandate.status", everyItem(equalTo("HELD")))
                .body("signatures[0].mandate.held[0].unitId", equalTo(office.unit.toString()))
                .body("signatures[0].mandate.held[0].capacity", equalTo("TM"))
                .body("signatures[1].mandate.holderKind", equalTo("ORGAN"));
        var bytes = DOCUMENTS.content(document).bytes();
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
    void aStrangersSignatureHasNoMandateHere() throws Exception {
        file(new TestSigner(Peers.pki()).leader().bytes())
                .statusCode(200)
                .body("status", equalTo("VALID"))
                .body("signatures[0].mandate.status", equalTo("UNKNOWN"));
    }

    @Test
    void aMandateIsJudgedOnTheDayOfSigning() throws Exception {
        // Given: a mandate that begins only tomorrow
        var office = new Office();
        var keyFile = Peers.pki().keyFile("Nguyễn Văn Hùng");
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1).toString();
        office.register(Office.person(office.leader, office.unit, tomorrow, null), keyFile, TestPki.PIN)
                .statusCode(201);

        // When
        var verified = file(new TestSigner(Peers.pki(), keyFile).leader().bytes());

        // Then
        verified.statusCode(200)
                .body("status", equalTo("VALID"))
                .body("signatures[0].mandate.status", equalTo("NOT_HELD"))
                .body("signatures[0].mandate.holderName", equalTo("Nguyễn Văn Hùng"));
    }

    @Test
    void aCertificateRevokedBeforeSigningIsInvalidAndAfterIsNot() throws Exception {
        var before = Peers.pki().keyFile("Nguyễn Văn Hùng");
        var after = Peers.pki().keyFile("Nguyễn Văn Hùng");
        var signedBefore = new TestSigner(Peers.pki(), before).leader().bytes();
        var signedAfter = new TestSigner(Peers.pki(), after).leader().bytes();
        file(signedBefore).body("status", equalTo("VALID"));

        Peers.revocation().revoke(TestSources.certificate(before), Instant.now().minusSeconds(3600));
        Peers.revocation().revoke(TestSources.certificate(after), Instant.now().plusSeconds(5));

        file(signedBefore)
                .body("status", equalTo("INVALID"))
                .body("signatures[0].reasons", hasItem("CERTIFICATE_REVOKED"))
                .body("signatures[0].certificate.status", equalTo("REVOKED"))
                .body("signatures[0].certificate.revokedAt", notNullValue());
        file(signedAfter)
                .body("status", equalTo("VALID"))
                .body("signatures[0].certificate.status", equalTo("GOOD"))
                .body("signatures[0].certificate.revokedAt", notNullValue());
    }

    @Test
    void whereNobodyKnowsOfARevocationASignatureDoesNotCount() throws Exception {
        var signed = new TestSigner(Peers.pki()).leader().bytes();
        Peers.revocation().fail(true, true);

        file(signed)
                .body("status", equalTo("INDETERMINATE"))
                .body("signatures[0].reasons", hasItem("REVOCATION_UNKNOWN"))
                .body("signatures[0].certificate.status", equalTo("UNKNOWN"));

        Peers.revocation().fail(false, false);
        file(signed).body("status", equalTo("VALID"));
    }

    @Test
    void theLibrarysReportsCanBeHad() throws Exception {
        var signed = new TestSigner(Peers.pki()).leader().bytes();

        report("detailed", signed)
                .statusCode(200)
                .contentType("application/xml")
                .body(containsString("<DetailedReport"));
        report("etsi", signed).statusCode(200).body(containsString("ValidationReport"));
        refused(report("other", signed), 404, "NOT_FOUND");
        refused(report("etsi", TestPdf.decision("Ai đó").bytes()), 422, "SIGNATURES_UNREPORTED");
    }

    private static ValidatableResponse report(String kind, byte[] bytes) {
        return Office.as(ANYBODY)
                .multiPart("file", "a.pdf", bytes, "application/pdf")
                .post(PATH + "/reports/" + kind)
                .then();
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
    void whyAFileCannotBeReadIsSaid() throws Exception {
        var whole = TestPdf.decision("Ai đó").bytes();

        refused(file("không".getBytes(StandardCharsets.UTF_8)), 422, "PDF_UNREADABLE")
                .body("detail", containsString("no PDF"));
        refused(file("%PDF-1.7 rồi hết".getBytes(StandardCharsets.UTF_8)), 422, "PDF_UNREADABLE")
                .body("detail", containsString("is damaged"));
        refused(file(locked(whole)), 422, "PDF_UNREADABLE").body("detail", containsString("by a password"));
    }

    @Test
    void reasonsAreExplainedInTheReadersLanguage() throws Exception {
        var signed = new TestSigner(Peers.pki()).leader().bytes();
        var longer = Arrays.copyOf(signed, signed.length + 20);

        file(longer)
                .body("signatures[0].explanations.code", hasItem("BYTES_AFTER_SIGNATURE"))
                .body("signatures[0].explanations.message", hasItem(containsString("was appended to the file")));
        given().auth()
                .oauth2(ANYBODY)
                .multiPart("file", "a.pdf", longer, "application/pdf")
                .post(PATH)
                .then()
                .body("signatures[0].explanations.message", hasItem(containsString("ghi thêm dữ liệu")));
        Office.as(ANYBODY)
                .get(PATH + "/reasons")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'SIGNER_UNKNOWN' }.message", containsString("not registered"));
    }

    @Test
    void theGatewayVerifiesForAnybodyAndLearnsNothingOfTheRegistry() throws Exception {
        // Given
        var office = new Office();
        var keyFile = Peers.pki().keyFile("Nguyễn Văn Hùng");
        office.register(Office.person(office.leader, office.unit, "2020-01-01", null), keyFile, TestPki.PIN)
                .statusCode(201);
        var signed = new TestSigner(Peers.pki(), keyFile).leader().bytes();

        // When
        var verified = forAnybody(Tokens.service("gateway", "signing"), signed);

        // Then
        verified.statusCode(200)
                .body("status", equalTo("VALID"))
                .body("signatures[0].mandate.status", equalTo("HELD"))
                .body("signatures[0].mandate.holderKind", equalTo("PERSON"))
                .body("signatures[0].mandate.held", empty())
                .body("signatures[0].mandate.credentialId", nullValue())
                .body("signatures[0].mandate.holderName", nullValue());
        refused(forAnybody(Tokens.service("metrics", "signing"), signed), 403, "FORBIDDEN");
        refused(forAnybody(Tokens.user("system-admin", UUID.randomUUID()), signed), 403, "FORBIDDEN");
        refused(
                given().multiPart("file", "a.pdf", signed, "application/pdf")
                        .post("/internal/verifications")
                        .then(),
                401,
                "UNAUTHENTICATED");
    }

    private static ValidatableResponse forAnybody(String token, byte[] bytes) {
        return Office.as(token)
                .multiPart("file", "a.pdf", bytes, "application/pdf")
                .post("/internal/verifications")
                .then();
    }

    private static byte[] locked(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("chủ", "mật khẩu", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
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

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
