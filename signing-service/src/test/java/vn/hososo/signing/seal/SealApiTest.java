package vn.hososo.signing.seal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.TestPdf;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class SealApiTest {

    private static final String PATH = "/internal/seals";
    private static final String METRICS = Tokens.service("metrics", "signing");
    private static final Path KEY_FILE =
            Path.of(ConfigProvider.getConfig().getValue("hososo.seal.key-file", String.class));

    @BeforeEach
    void theSystemHasASeal() throws IOException {
        Files.write(KEY_FILE, Peers.pki().keyFile("Hệ thống Hồ Sơ Số"));
    }

    @AfterEach
    void theTimeStampsWork() {
        Peers.tsa().fail(false);
    }

    @Test
    void aSealedFileIsValidTimeStampedAndNamesTheSystem() throws Exception {
        // Given
        var report = TestPdf.decision("Báo cáo").bytes();

        // When
        var answered = seal(METRICS, report);

        // Then
        answered.then().statusCode(200).contentType("application/pdf");
        var signed = answered.asByteArray();
        assertThat(Arrays.copyOf(signed, report.length)).isEqualTo(report);
        verified(signed)
                .then()
                .body("status", equalTo("VALID"))
                .body("signatures[0].signerName", equalTo("Hệ thống Hồ Sơ Số"))
                .body("signatures.size()", equalTo(1));
        assertThat(verified(signed).jsonPath().getString("signatures[0].timestampedAt"))
                .isNotNull();
    }

    @Test
    void whatIsChangedAfterwardsIsNoLongerValid() throws Exception {
        var signed = seal(METRICS, TestPdf.decision("Báo cáo").bytes()).asByteArray();

        var longer = Arrays.copyOf(signed, signed.length + 20);

        verified(longer)
                .then()
                .body("status", equalTo("INVALID"))
                .body("signatures[0].reasons", hasItem("BYTES_AFTER_SIGNATURE"));
    }

    @Test
    void onlyThePeerThatAnArrowNamesMaySeal() throws Exception {
        var report = TestPdf.decision("Báo cáo").bytes();

        given().contentType("application/pdf").body(report).post(PATH).then().statusCode(401);
        seal(Tokens.service("document", "signing"), report).then().statusCode(403);
        seal(Tokens.user("system-admin", UUID.randomUUID()), report).then().statusCode(403);
    }

    @Test
    void whatIsNoPdfIsRefused() {
        seal(METRICS, "=1+1".getBytes(StandardCharsets.US_ASCII))
                .then()
                .statusCode(422)
                .body("code", equalTo("PDF_UNREADABLE"));
    }

    @Test
    void withoutTimeStampThereIsNoSeal() throws Exception {
        Peers.tsa().fail(true);

        seal(METRICS, TestPdf.decision("Báo cáo").bytes())
                .then()
                .statusCode(503)
                .body("code", equalTo("TIMESTAMP_UNAVAILABLE"));
    }

    @Test
    void withoutAKeyFileThereIsNoSealEither() throws Exception {
        Files.delete(KEY_FILE);

        seal(METRICS, TestPdf.decision("Báo cáo").bytes())
                .then()
                .statusCode(503)
                .body("code", equalTo("SEAL_NOT_CONFIGURED"));
    }

    private static Response seal(String token, byte[] file) {
        return given().auth()
                .oauth2(token)
                .contentType("application/pdf")
                .accept("application/pdf")
                .body(file)
                .post(PATH);
    }

    private static Response verified(byte[] file) {
        return given().auth()
                .oauth2(Tokens.user("officer", UUID.randomUUID()))
                .multiPart("file", "bao-cao.pdf", file, "application/pdf")
                .post("/api/signing/verifications");
    }
}
