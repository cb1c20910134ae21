package vn.hososo.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.CapturedLog;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class CredentialApiTest {

    private static final String PATH = "/api/signing/credentials";

    @Inject
    Pool database;

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
                "CERTIFICATE_EXPIRED");
        refused(
                office.register(
                        organ, Peers.pki().keyFile("A", now.plus(day), now.plus(day.multipliedBy(9))), TestPki.PIN),
                422,
                "CERTIFICATE_NOT_YET_VALID");
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

    @Test
    void aCredentialIsSuspendedResumedAndRetiredAndItIsKeptWhoDidIt() throws Exception {
        // Given
        var office = Office.ready();
        var document = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        var id = leaders(office);

        // When, Then
        act(office.asLeader(), id, "suspension").statusCode(200).body("state.name", equalTo("SUSPENDED"));
        refused(office.signAsLeader(document), 409, "CREDENTIAL_SUSPENDED");
        refused(act(office.asLeader(), id, "resumption"), 403, "FORBIDDEN");
        act(office.asAdministrator(), id, "resumption").statusCode(200).body("state.name", equalTo("ACTIVE"));
        office.signAsLeader(document).statusCode(201);
        act(office.asAdministrator(), id, "retirement").statusCode(200).body("state.name", equalTo("RETIRED"));
        refused(act(office.asAdministrator(), id, "resumption"), 409, "CREDENTIAL_STATE_CONFLICT");
        var second = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        refused(office.signAsLeader(second), 409, "CREDENTIAL_RETIRED");
        office.asAdministrator()
                .get(PATH + "/" + id + "/acts")
                .then()
                .body("items.kind", equalTo(List.of("REGISTERED", "SUSPENDED", "RESUMED", "RETIRED")))
                .body("items[1].by", equalTo(office.leader))
                .body("items[1].reason", equalTo("mất thiết bị"));
    }

    @Test
    void actsNameTheVersionSeenAndAreOfTheOwnUnit() {
        var office = Office.ready();
        var id = leaders(office);
        var body = Map.of("reason", "thử");

        refused(
                json(office.asAdministrator(), body)
                        .post(PATH + "/" + id + "/suspension")
                        .then(),
                428,
                "IF_MATCH_MISSING");
        refused(
                json(office.asAdministrator().header("If-Match", "\"99\""), body)
                        .post(PATH + "/" + id + "/suspension")
                        .then(),
                412,
                "STALE_VERSION");
        var stranger = Tokens.user("unit-admin", UUID.randomUUID());
        refused(
                json(Office.as(stranger).header("If-Match", "\"0\""), body)
                        .post(PATH + "/" + id + "/retirement")
                        .then(),
                404,
                "CREDENTIAL_NOT_FOUND");
        refused(Office.as(stranger).get(PATH + "/" + id).then(), 404, "CREDENTIAL_NOT_FOUND");
    }

    @Test
    void ofActsAtTheSameTimeOnOneVersionOnlyOneIsDone() throws Exception {
        // Given
        var office = Office.ready();
        var id = leaders(office);
        Callable<Integer> act =
                () -> json(office.asAdministrator().header("If-Match", "\"0\""), Map.of("reason", "thử"))
                        .post(PATH + "/" + id + "/suspension")
                        .statusCode();

        // When
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var answer : threads.invokeAll(Collections.nCopies(6, act))) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void mandatesAreAddedAndEndedAndJudgedOnTheDay() throws Exception {
        // Given
        var office = new Office();
        var yesterday = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(1);
        office.register(
                        Office.person(office.leader, office.unit, "2020-01-01", "2020-12-31"),
                        Peers.pki().keyFile("Nguyễn Văn Hùng"),
                        TestPki.PIN)
                .statusCode(201);
        var id = leaders(office);
        var document = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        refused(office.signAsLeader(document), 403, "MANDATE_MISSING");

        // When
        var added = act(
                        office.asAdministrator(),
                        id,
                        "mandates",
                        Map.of(
                                "unitId",
                                office.unit,
                                "capacity",
                                "KT",
                                "validFrom",
                                "2025-01-01",
                                "paper",
                                "12/QĐ-UBND"))
                .statusCode(200);

        // Then
        String mandate = added.extract().path("mandates.find { it.capacity == 'KT' }.id");
        office.signAsLeader(document)
                .statusCode(201)
                .body("mandate.capacity", equalTo("KT"))
                .body("mandate.paper", equalTo("12/QĐ-UBND"));
        var path = "mandates/" + mandate + "/ending";
        refused(act(office.asAdministrator(), id, path, Map.of("validTo", "2024-12-31")), 409, "MANDATE_ENDS_ALREADY");
        act(office.asAdministrator(), id, path, Map.of("validTo", yesterday.toString()))
                .statusCode(200)
                .body("mandates.find { it.capacity == 'KT' }.endedBy", equalTo("unit-admin." + office.unit));
        var second = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        refused(office.signAsLeader(second), 403, "MANDATE_MISSING");
        refused(
                act(
                        office.asAdministrator(),
                        id,
                        "mandates",
                        Map.of("unitId", UUID.randomUUID(), "capacity", "TM", "validFrom", "2025-01-01")),
                403,
                "FORBIDDEN");
    }

    @Test
    void threeWrongPinsAreEnoughUntilTheAdministratorUnlocks() throws Exception {
        // Given
        var office = Office.ready();
        var document = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        var wrong = Office.order(document, "LEADER");
        wrong.put("pin", "1111");

        // When
        refused(sign(office, wrong), 422, "PIN_WRONG");
        refused(sign(office, wrong), 422, "PIN_WRONG");
        refused(sign(office, wrong), 409, "CREDENTIAL_PIN_LOCKED");

        // Then
        refused(office.signAsLeader(document), 409, "CREDENTIAL_PIN_LOCKED");
        var id = leaders(office);
        office.asLeader().get(PATH + "/" + id).then().body("warnings", equalTo(List.of("PIN_LOCKED")));
        refused(act(office.asLeader(), id, "pin-unlocking"), 403, "FORBIDDEN");
        act(office.asAdministrator(), id, "pin-unlocking").statusCode(200).body("warnings", hasSize(0));
        office.signAsLeader(document).statusCode(201);
        office.asAdministrator()
                .get(PATH + "/" + id + "/acts")
                .then()
                .body("items.kind", equalTo(List.of("REGISTERED", "PIN_LOCKED", "PIN_UNLOCKED")));
    }

    @Test
    void aRightPinForgivesTheWrongOnesBefore() throws Exception {
        var office = Office.ready();
        for (var round = 0; round < 2; round++) {
            var document = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
            var wrong = Office.order(document, "LEADER");
            wrong.put("pin", "1111");
            refused(sign(office, wrong), 422, "PIN_WRONG");
            refused(sign(office, wrong), 422, "PIN_WRONG");
            office.signAsLeader(document).statusCode(201);
        }
    }

    @Test
    void aRevokedCertificateNeitherRegistersNorSigns() throws Exception {
        // Given
        var office = new Office();
        var file = Peers.pki().keyFile("Nguyễn Văn Hùng");
        var person = Office.person(office.leader, office.unit, "2020-01-01", null);
        office.register(person, file, TestPki.PIN).statusCode(201);
        var document = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));

        // When
        Peers.revocation().revoke(TestPki.certificate(file), Instant.parse("2025-03-05T01:00:00Z"));

        // Then
        refused(office.signAsLeader(document), 422, "CERTIFICATE_REVOKED");
        assertThat(Peers.documents().state(document)).isEqualTo("SUBMITTED");
        var another = Peers.pki().keyFile("Nguyễn Văn Hùng");
        Peers.revocation().revoke(TestPki.certificate(another), Instant.parse("2025-03-05T01:00:00Z"));
        refused(office.register(person, another, TestPki.PIN), 422, "CERTIFICATE_REVOKED");
    }

    @Test
    void withoutTheAuthoritysWordNothingIsSigned() throws Exception {
        var office = Office.ready();
        var document = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        Peers.revocation().fail(true, true);
        try {
            refused(office.signAsLeader(document), 503, "CERTIFICATE_STATUS_UNKNOWN");
        } finally {
            Peers.revocation().fail(false, false);
        }
        office.signAsLeader(document).statusCode(201).body("warnings", hasSize(0));
    }

    @Test
    void aKeyFileFromBeforeChainsWereKeptStillSigns() throws Exception {
        var office = Office.ready();
        var document = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        database.preparedQuery("update credential set chain = null where unit_id = $1")
                .execute(Tuple.of(office.unit))
                .await()
                .atMost(Duration.ofSeconds(10));

        office.signAsLeader(document).statusCode(201);
    }

    @Test
    void aCertificateNearItsEndIsWarnedAbout() {
        var office = new Office();
        var now = Instant.now();
        var soon = Peers.pki().keyFile("Sắp hết hạn", now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(29)));

        office.register(Office.organ(office.unit), soon, TestPki.PIN)
                .statusCode(201)
                .body("expiresSoon", equalTo(true))
                .body("warnings", equalTo(List.of("CERTIFICATE_EXPIRES_SOON")));
        office.registerLeader();
        office.asLeader().get(PATH).then().body("items[0].expiresSoon", equalTo(false));
    }

    @Test
    void pinsAreInNoLineOfTheLog() throws Exception {
        // Given
        var office = Office.ready();
        var document = Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
        var wrong = Office.order(document, "LEADER");
        wrong.put("pin", "mã-sai-93175");

        // When
        List<String> lines;
        try (var log = new CapturedLog()) {
            refused(sign(office, wrong), 422, "PIN_WRONG");
            office.signAsLeader(document).statusCode(201);
            office.register(Office.organ(office.unit), Peers.pki().keyFile("A"), "mã-sai-93175");
            lines = log.lines();
        }

        // Then
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("93175"));
    }

    private static ValidatableResponse sign(Office office, Map<String, Object> order) {
        return Office.sign(office.asLeader(), UUID.randomUUID().toString(), order);
    }

    private static String leaders(Office office) {
        return office.asLeader().get(PATH).then().statusCode(200).extract().path("items[0].id");
    }

    private static ValidatableResponse act(RequestSpecification who, String id, String what) {
        return act(who, id, what, Map.of("reason", "mất thiết bị"));
    }

    /** With the version as the administrator of everything sees it. */
    private static ValidatableResponse act(RequestSpecification who, String id, String what, Map<String, Object> body) {
        var tag = Office.as(Tokens.user("admin", null, "system-admin"))
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return json(who.header("If-Match", tag), body)
                .post(PATH + "/" + id + "/" + what)
                .then();
    }

    private static RequestSpecification json(RequestSpecification who, Object body) {
        return who.contentType("application/json").body(body);
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
