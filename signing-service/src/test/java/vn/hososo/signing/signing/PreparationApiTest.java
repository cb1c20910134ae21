package vn.hososo.signing.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.FakeDocumentService;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.SignatureEvents;
import vn.hososo.signing.TestHsm;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.Tools;
import vn.hososo.signing.verification.PdfVerifier;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class PreparationApiTest {

    private static final String PATH = "/api/signing/preparations";
    private static final String NAME = "Nguyễn Văn Hùng";

    private final FakeDocumentService documents = Peers.documents();

    @Inject
    Pool database;

    @AfterEach
    void everythingRunsAgain() {
        Peers.tsa().fail(false);
    }

    /** A key that only the openssl program ever sees. */
    private record Device(Path key) {

        static Device rsa() {
            return made("RSA", "rsa_keygen_bits:2048");
        }

        static Device made(String algorithm, String option) {
            Tools.require("openssl", "openssl");
            try {
                var key = Files.createTempFile("device", ".pem");
                Tools.run("openssl", "genpkey", "-algorithm", algorithm, "-pkeyopt", option, "-out", key.toString());
                return new Device(key);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        byte[] chain(String algorithm) {
            try {
                var file = Files.createTempFile("public", ".der");
                Tools.run(
                        "openssl",
                        "pkey",
                        "-in",
                        key.toString(),
                        "-pubout",
                        "-outform",
                        "DER",
                        "-out",
                        file.toString());
                var publicKey = KeyFactory.getInstance(algorithm)
                        .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(file)));
                return Peers.pki().chain(Peers.pki().certify(publicKey, NAME));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** Digests and signs. */
        byte[] signData(byte[] data) throws IOException {
            var files = files(data);
            Tools.run("openssl", "dgst", "-sha256", "-sign", key.toString(), "-out", files[1], files[0]);
            return Files.readAllBytes(Path.of(files[1]));
        }

        /** Signs a digest made elsewhere. */
        byte[] signDigest(byte[] digest) throws IOException {
            var files = files(digest);
            Tools.run(
                    "openssl",
                    "pkeyutl",
                    "-sign",
                    "-inkey",
                    key.toString(),
                    "-pkeyopt",
                    "digest:sha256",
                    "-in",
                    files[0],
                    "-out",
                    files[1]);
            return Files.readAllBytes(Path.of(files[1]));
        }

        private static String[] files(byte[] input) throws IOException {
            var in = Files.createTempFile("input", ".bin");
            Files.write(in, input);
            return new String[] {
                in.toString(), Files.createTempFile("value", ".bin").toString()
            };
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void aDigestSignedByOpensslCompletesADocument(String algorithm) throws Exception {
        // Given
        var device = algorithm.equals("RSA") ? Device.rsa() : Device.made("EC", "ec_paramgen_curve:P-256");
        var office = new Office();
        register(office, device.chain(algorithm));
        var document = submitted(office);
        var prepared = prepare(office, document)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("signatureAlgorithm", equalTo(algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA"));
        var digest = digest(prepared);
        assertThat(documents.state(document)).isEqualTo("SUBMITTED");

        // When
        var completed = complete(office.asLeader(), id(prepared), device.signDigest(digest));

        // Then
        completed
                .statusCode(200)
                .body("verdict.status", equalTo("VALID"))
                .body("revisionId", equalTo(documents.revision(document).toString()));
        assertThat(verified(document)).isEqualTo("VALID");
        assertThat(events(document)).isEqualTo(1);
        office.asLeader()
                .get(PATH + "/" + id(prepared))
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("signatureId", equalTo(id(prepared)))
                .body("dataToSign", nullValue());
    }

    @Test
    void aTokenInTheSignersHandCompletesLeaderOrganAndAnnex() throws Exception {
        // Given
        TestHsm.requireTools();
        var token = new TestHsm("trial");
        var office = new Office();
        var leader = token.generate("device-rsa", "31", "rsa:2048", Peers.pki(), NAME);
        var organ = token.generate("device-ec", "32", "EC:prime256v1", Peers.pki(), "UBND thị trấn Thứa");
        register(office, Peers.pki().chain(leader));
        office.registerWithout(
                        Office.with(Office.organ(office.unit), "home", Map.of("type", "OWN_DEVICE")),
                        Peers.pki().chain(organ),
                        null)
                .statusCode(201);
        var document = submitted(office);

        // When
        var first = prepare(office, document).statusCode(201);
        complete(office.asLeader(), id(first), token.sign("31", "SHA256-RSA-PKCS", data(first)))
                .statusCode(200);
        documents.number(document);
        var annex = documents.annex(document, TestPdf.decision("Biểu tổng hợp"));
        var second = prepare(Office.as(Tokens.user(office.clerk, office.unit, "clerk")), document, "ORGAN")
                .statusCode(201);
        complete(office.asClerk(), id(second), token.sign("32", "ECDSA", digest(second)))
                .statusCode(200)
                .body("capacity", equalTo("ORGAN"));
        var third = prepare(office.asClerk(), annex, "ORGAN").statusCode(201);
        complete(office.asClerk(), id(third), token.sign("32", "ECDSA", digest(third)))
                .statusCode(200);

        // Then
        assertThat(documents.state(document)).isEqualTo("ORGAN_SIGNED");
        assertThat(verified(document)).isEqualTo("VALID");
        assertThat(documents.state(annex)).isEqualTo("ORGAN_SIGNED");
        assertThat(verified(annex)).isEqualTo("VALID");
        assertThat(events(document)).isEqualTo(2);
        Tools.require("pdfsig", "poppler-utils");
        var file = Files.createTempFile("signed", ".pdf");
        Files.write(file, documents.content(document).bytes());
        assertThat(Tools.run("pdfsig", "-nocert", file.toString()).split("Signature is Valid", -1))
                .hasSize(3);
    }

    @Test
    void aDocumentThatChangedMeanwhileIsNotCompleted() throws Exception {
        var device = Device.rsa();
        var office = registered(device);
        var document = submitted(office);
        var prepared = prepare(office, document).statusCode(201);
        documents.revise(document, TestPdf.decision(NAME));
        var changed = documents.revision(document);

        refused(
                complete(office.asLeader(), id(prepared), device.signData(data(prepared))),
                409,
                "REVISION_NOT_CURRENT");

        assertThat(documents.revision(document)).isEqualTo(changed);
        assertThat(events(document)).isZero();
    }

    @Test
    void aSecondValueIsRefusedEvenTheSame() throws Exception {
        var device = Device.rsa();
        var office = registered(device);
        var document = submitted(office);
        var prepared = prepare(office, document).statusCode(201);
        var value = device.signData(data(prepared));
        complete(office.asLeader(), id(prepared), value).statusCode(200);
        var signed = documents.revision(document);

        refused(complete(office.asLeader(), id(prepared), value), 409, "PREPARATION_USED");

        assertThat(documents.revision(document)).isEqualTo(signed);
        assertThat(events(document)).isEqualTo(1);
    }

    @Test
    void ofTwoValuesAtOnceOneCompletes() throws Exception {
        // Given
        var device = Device.rsa();
        var office = registered(device);
        var document = submitted(office);
        var prepared = prepare(office, document).statusCode(201);
        var value = device.signData(data(prepared));

        // When
        Callable<Integer> one =
                () -> complete(office.asLeader(), id(prepared), value).extract().statusCode();
        List<Future<Integer>> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(one, one));
        }

        // Then
        assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        assertThat(events(document)).isEqualTo(1);
    }

    @Test
    void aLateValueIsRefused() throws Exception {
        var device = Device.rsa();
        var office = registered(device);
        var document = submitted(office);
        var prepared = prepare(office, document).statusCode(201);
        var value = device.signData(data(prepared));
        database.preparedQuery("update preparation set deadline = now() - interval '1 second' where id = $1")
                .execute(Tuple.of(UUID.fromString(id(prepared))))
                .await()
                .atMost(Duration.ofSeconds(10));

        refused(complete(office.asLeader(), id(prepared), value), 410, "PREPARATION_EXPIRED");

        assertThat(documents.state(document)).isEqualTo("SUBMITTED");
        office.asLeader().get(PATH + "/" + id(prepared)).then().body("state", equalTo("EXPIRED"));
        assertThat(events(document)).isZero();
    }

    @Test
    void anothersPreparationDoesNotExistForOneself() throws Exception {
        var device = Device.rsa();
        var office = registered(device);
        var prepared = prepare(office, submitted(office)).statusCode(201);
        var other = Office.as(Tokens.user("leader.other", office.unit, "leader"));

        refused(complete(other, id(prepared), device.signData(data(prepared))), 404, "PREPARATION_NOT_FOUND");
        refused(
                Office.as(Tokens.user("leader.other", office.unit, "leader"))
                        .get(PATH + "/" + id(prepared))
                        .then(),
                404,
                "PREPARATION_NOT_FOUND");
    }

    @Test
    void aValueOfAnotherKeyIsRefusedAndTheRightOneMayStillCome() throws Exception {
        var device = Device.rsa();
        var office = registered(device);
        var document = submitted(office);
        var prepared = prepare(office, document).statusCode(201);

        refused(
                complete(office.asLeader(), id(prepared), Device.rsa().signData(data(prepared))),
                422,
                "SIGNATURE_VALUE_FOREIGN");
        refused(complete(office.asLeader(), id(prepared), new byte[] {1, 2, 3}), 422, "SIGNATURE_VALUE_FOREIGN");

        assertThat(documents.state(document)).isEqualTo("SUBMITTED");
        assertThat(events(document)).isZero();
        complete(office.asLeader(), id(prepared), device.signData(data(prepared)))
                .statusCode(200);
    }

    @Test
    void withoutTimeStampTheValueMayComeAgain() throws Exception {
        var device = Device.rsa();
        var office = registered(device);
        var document = submitted(office);
        var prepared = prepare(office, document).statusCode(201);
        var value = device.signData(data(prepared));
        Peers.tsa().fail(true);
        refused(complete(office.asLeader(), id(prepared), value), 503, "TIMESTAMP_UNAVAILABLE");
        Peers.tsa().fail(false);

        complete(office.asLeader(), id(prepared), value).statusCode(200);
    }

    @Test
    void everyRuleIsJudgedAgainWhenTheValueComes() throws Exception {
        var device = Device.rsa();
        var office = registered(device);
        var document = submitted(office);
        var prepared = prepare(office, document).statusCode(201);
        documents.change(
                document,
                "unitValidTo",
                LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());

        refused(complete(office.asLeader(), id(prepared), device.signData(data(prepared))), 409, "UNIT_ENDED");
    }

    @Test
    void eachKeySignsOnlyOnItsOwnWay() throws Exception {
        var device = registered(Device.rsa());
        var kept = Office.ready();

        refused(device.signAsLeader(submitted(device)), 409, "KEY_ON_OWN_DEVICE");
        refused(prepare(kept, submitted(kept)), 409, "KEY_AT_SERVICE");
    }

    @Test
    void requestsAreCheckedFieldByField() throws Exception {
        var device = Device.rsa();
        var office = registered(device);
        var document = submitted(office);
        var key = UUID.randomUUID().toString();
        var asked = order(document, "LEADER");

        var first = prepare(office.asLeader(), key, asked).statusCode(201);
        assertThat(id(prepare(office.asLeader(), key, asked).statusCode(201))).isEqualTo(id(first));
        refused(prepare(office.asLeader(), null, asked), 400, "IDEMPOTENCY_KEY_MISSING");
        refused(prepare(office.asClerk(), UUID.randomUUID().toString(), asked), 403, "FORBIDDEN");
        refused(complete(office.asLeader(), id(first), "không phải base64"), 400, "INVALID_REQUEST");
        refused(
                office.registerWithout(
                        Office.with(
                                Office.person(office.leader, office.unit, "2020-01-01", null),
                                "home",
                                Map.of("type", "OWN_DEVICE")),
                        new byte[] {1, 2, 3},
                        null),
                422,
                "CERTIFICATE_UNREADABLE");
        office.asLeader().get(PATH + "/" + id(first)).then().body("deadline", notNullValue());
    }

    @Test
    void aRequestThatIsRepeatedBeforeItIsAnsweredPreparesOnce() throws Exception {
        // Given
        var office = registered(Device.rsa());
        var document = submitted(office);
        var key = UUID.randomUUID().toString();
        List<Callable<String>> repeats = Collections.nCopies(
                4,
                () -> id(prepare(office.asLeader(), key, order(document, "LEADER"))
                        .statusCode(201)));

        // When
        List<Future<String>> answers;
        try (var clients = Executors.newFixedThreadPool(4)) {
            answers = clients.invokeAll(repeats);
        }

        // Then
        assertThat(answers)
                .extracting(Future::get)
                .containsOnly(answers.getFirst().get());
    }

    private static Office registered(Device device) {
        var office = new Office();
        register(office, device.chain("RSA"));
        return office;
    }

    private static void register(Office office, byte[] chain) {
        office.registerWithout(
                        Office.with(
                                Office.person(office.leader, office.unit, "2020-01-01", null),
                                "home",
                                Map.of("type", "OWN_DEVICE")),
                        chain,
                        null)
                .statusCode(201)
                .body("home.type", equalTo("OWN_DEVICE"));
    }

    private static ValidatableResponse prepare(Office office, UUID document) {
        return prepare(office.asLeader(), document, "LEADER");
    }

    private static ValidatableResponse prepare(RequestSpecification who, UUID document, String capacity) {
        return prepare(who, UUID.randomUUID().toString(), order(document, capacity));
    }

    private static ValidatableResponse prepare(
            RequestSpecification who, @Nullable String key, Map<String, Object> asked) {
        if (key != null) {
            who.header("Idempotency-Key", key);
        }
        return who.contentType("application/json").body(asked).post(PATH).then();
    }

    private static Map<String, Object> order(UUID document, String capacity) {
        var order = Office.order(document, capacity);
        order.remove("pin");
        return order;
    }

    private static ValidatableResponse complete(RequestSpecification who, String id, byte[] value) {
        return complete(who, id, Base64.getEncoder().encodeToString(value));
    }

    private static ValidatableResponse complete(RequestSpecification who, String id, String value) {
        return who.contentType("application/json")
                .body(Map.of("value", value))
                .put(PATH + "/" + id + "/value")
                .then();
    }

    private static String id(ValidatableResponse prepared) {
        return prepared.extract().path("id");
    }

    private static byte[] data(ValidatableResponse prepared) {
        return Base64.getDecoder().decode(prepared.extract().<String>path("dataToSign"));
    }

    private static byte[] digest(ValidatableResponse prepared) {
        return HexFormat.of().parseHex(prepared.extract().path("digest.hex"));
    }

    private UUID submitted(Office office) throws IOException {
        return documents.submitted(office.unit, TestPdf.decision(NAME));
    }

    private String verified(UUID document) throws Exception {
        return new PdfVerifier(Peers.pki().anchors())
                .verify(documents.content(document))
                .verdict()
                .status();
    }

    /** How many events tell of the document; waits a while for as many as wanted. */
    private static int events(UUID document) {
        return SignatureEvents.told(document).size();
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
