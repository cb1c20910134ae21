package vn.hososo.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.TestPki;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class CredentialApiTest {

    private static final String PATH = "/api/signing/credentials";

    @Test
    void aKeyFileIsRegisteredOnceAndItsKeyNeverShown() {
        // Given
        var office = new Office();
        var file = Peers.pki().keyFile("UBND thị trấn Thứa");
        var admin = Tokens.user("unit-admin", office.unit);
        var key = UUID.randomUUID().toString();

        // When
        var registered = Office.registerAs(admin, key, Office.organ(office.unit), file, TestPki.PIN);

        // Then
        registered
                .statusCode(201)
                .body("kind", equalTo("ORGAN"))
                .body("certificate.subject", equalTo("C=VN,O=UBND,CN=UBND thị trấn Thứa"))
                .body("pin", nullValue())
                .body("file", nullValue());
        String id = registered.extract().path("id");
        assertThat((String) Office.registerAs(admin, key, Office.organ(office.unit), file, TestPki.PIN)
                        .statusCode(201)
                        .extract()
                        .path("id"))
                .isEqualTo(id);
        refused(office.register(Office.organ(office.unit), file, TestPki.PIN), 409, "CREDENTIAL_EXISTS");
    }

    @Test
    void eachSeesWhatIsTheirs() {
        // Given
        var office = Office.ready();

        // When, Then
        office.asLeader()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("PERSON"))
                .body("items[0].mandates", hasSize(1));
        office.asClerk().get(PATH).then().body("items", hasSize(1)).body("items[0].kind", equalTo("ORGAN"));
        Office.as(Tokens.user("unit-admin", office.unit)).get(PATH).then().body("items", hasSize(2));
        Office.as(Tokens.user("clerk", UUID.randomUUID())).get(PATH).then().body("items", hasSize(0));
        refused(Office.as(Tokens.user("integration", office.unit)).get(PATH).then(), 403, "FORBIDDEN");
    }

    @Test
    void onlyTheUnitsAdministratorRegisters() {
        var office = new Office();
        var file = Peers.pki().keyFile("Ai đó");
        var key = UUID.randomUUID().toString();
        var organ = Office.organ(office.unit);

        refused(Office.registerAs(Tokens.user("clerk", office.unit), key, organ, file, TestPki.PIN), 403, "FORBIDDEN");
        var foreign = Tokens.user("unit-admin", UUID.randomUUID());
        refused(Office.registerAs(foreign, key, organ, file, TestPki.PIN), 403, "FORBIDDEN");
        Office.registerAs(Tokens.user("admin", null, "system-admin"), key, organ, file, TestPki.PIN)
                .statusCode(201);
    }

    @Test
    void certificatesThatDoNotFitAreRefused() {
        var office = new Office();
        var organ = Office.organ(office.unit);
        var now = Instant.now();
        var day = Duration.ofDays(1);

        refused(office.register(organ, Peers.pki().keyFile("A"), "0000"), 422, "PIN_WRONG");
        refused(office.register(organ, new byte[] {1, 2, 3}, TestPki.PIN), 422, "KEY_FILE_UNUSABLE");
        refused(office.register(organ, new byte[0], TestPki.PIN), 422, "KEY_FILE_UNUSABLE");
        refused(
                office.register(organ, new TestPki("CA thử").keyFile("A"), TestPki.PIN),
                422,
                "CERTIFICATE_NOT_TRUSTED");
        refused(
                office.register(
                        organ, Peers.pki().keyFile("A", now.minus(day.multipliedBy(9)), now.minus(day)), TestPki.PIN),
                422,
                "CERTIFICATE_NOT_VALID_NOW");
        refused(
                office.register(organ, Peers.pki().keyFileWithoutSigningUsage("A"), TestPki.PIN),
                422,
                "CERTIFICATE_NOT_FOR_SIGNING");
        Office.as(Tokens.user("unit-admin", office.unit)).get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void metadataIsCheckedFieldByField() {
        var office = new Office();
        var file = Peers.pki().keyFile("A");

        refused(
                office.register(Map.of("kind", "ORGAN", "unitId", office.unit), file, TestPki.PIN),
                400,
                "INVALID_REQUEST");
        refused(
                office.register(
                        Map.of("kind", "PERSON", "holder", Map.of("name", "A"), "unitId", office.unit),
                        file,
                        TestPki.PIN),
                400,
                "INVALID_REQUEST");
        refused(
                office.register(
                        Office.person(office.leader, office.unit, "2025-03-05", "2025-03-04"), file, TestPki.PIN),
                400,
                "INVALID_REQUEST");
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
