package vn.hososo.signing.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.signing.Office;
import vn.hososo.signing.Peers;
import vn.hososo.signing.PeersResource;
import vn.hososo.signing.TestHsm;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.verification.PdfVerifier;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(PeersResource.class)
class TokenApiTest {

    private final TestHsm token = new TestHsm("trial");

    @BeforeEach
    void tools() {
        TestHsm.requireTools();
    }

    @Test
    void aLeadersKeyOnTheTokenSignsAndNeverLeavesIt() throws Exception {
        // Given
        var office = new Office();
        token.generate("leader-rsa", "11", "rsa:2048", Peers.pki(), "Nguyễn Văn Hùng");
        register(office, "trial", "leader-rsa", TestHsm.PIN)
                .statusCode(201)
                .body("home.type", equalTo("PKCS11"))
                .body("home.token", equalTo("trial"));
        var document = submitted(office);

        // When
        sign(office, document, TestHsm.PIN).statusCode(201).body("verdict.status", equalTo("VALID"));

        // Then
        assertThat(new PdfVerifier(Peers.pki().anchors())
                        .verify(Peers.documents().content(document))
                        .verdict()
                        .status())
                .isEqualTo("VALID");
        assertThat(token.describe("leader-rsa")).contains("never extractable");
    }

    @Test
    void anEllipticKeyOnTheTokenSignsToo() throws Exception {
        var office = new Office();
        token.generate("leader-ec", "12", "EC:prime256v1", Peers.pki(), "Nguyễn Văn Hùng");
        register(office, "trial", "leader-ec", TestHsm.PIN).statusCode(201);

        sign(office, submitted(office), TestHsm.PIN).statusCode(201).body("verdict.status", equalTo("VALID"));
    }

    @Test
    void severalAtOnceGetTheTokenOneAfterTheOtherAndNoneUnderAnothersPin() throws Exception {
        // Given
        var office = new Office();
        token.generate("leader-many", "13", "rsa:2048", Peers.pki(), "Nguyễn Văn Hùng");
        register(office, "trial", "leader-many", TestHsm.PIN).statusCode(201);
        var right = List.of(submitted(office), submitted(office), submitted(office), submitted(office));
        var wrong = submitted(office);

        // When
        List<Callable<Integer>> requests = List.of(
                () -> status(sign(office, right.get(0), TestHsm.PIN)),
                () -> status(sign(office, wrong, "00000001")),
                () -> status(sign(office, right.get(1), TestHsm.PIN)),
                () -> status(sign(office, right.get(2), TestHsm.PIN)),
                () -> status(sign(office, right.get(3), TestHsm.PIN)));
        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(5)) {
            answers = threads.invokeAll(requests).stream()
                    .map(TokenApiTest::result)
                    .toList();
        }

        // Then
        assertThat(answers).containsExactly(201, 422, 201, 201, 201);
        assertThat(Peers.documents().state(wrong)).isEqualTo("SUBMITTED");
    }

    @Test
    void wrongPinsAreCountedForTheWholeTokenBeforeItLocksItself() throws Exception {
        // Given: two credentials on one token
        var other = new TestHsm("other");
        var first = new Office();
        var second = new Office();
        other.generate("first", "21", "rsa:2048", Peers.pki(), "Nguyễn Văn Hùng");
        other.generate("second", "22", "rsa:2048", Peers.pki(), "Nguyễn Văn Hùng");
        register(first, "other", "first", TestHsm.PIN).statusCode(201);
        register(second, "other", "second", TestHsm.PIN).statusCode(201);
        var document = submitted(first);

        // When
        refused(sign(first, document, "00000001"), 422, "PIN_WRONG");
        refused(sign(second, submitted(second), "00000002"), 422, "PIN_WRONG");
        refused(sign(first, document, "00000003"), 409, "CREDENTIAL_PIN_LOCKED");

        // Then
        refused(sign(second, submitted(second), TestHsm.PIN), 409, "CREDENTIAL_PIN_LOCKED");
        refused(register(new Office(), "other", "first", TestHsm.PIN), 409, "CREDENTIAL_PIN_LOCKED");
        String id = first.asLeader()
                .get("/api/signing/credentials")
                .then()
                .extract()
                .path("items[0].id");
        first.asAdministrator()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("reason", "đã gặp người giữ"))
                .post("/api/signing/credentials/" + id + "/pin-unlocking")
                .then()
                .statusCode(200);
        sign(first, document, TestHsm.PIN).statusCode(201);
    }

    @Test
    void whatTheTokenDoesNotHoldIsNotRegistered() {
        var office = new Office();

        refused(register(office, "trial", "nobody", TestHsm.PIN), 422, "TOKEN_KEY_MISSING");
        refused(register(office, "elsewhere", "nobody", TestHsm.PIN), 422, "TOKEN_UNKNOWN");
        refused(register(office, "trial", "nobody", null), 400, "INVALID_REQUEST");
    }

    @Test
    void wrongPinsOfATokenWithoutCredentialAreForgivenByTheSystemsAdministrator() {
        var office = new Office();
        var path = "/api/signing/tokens/third/pin-unlocking";
        var admin = Tokens.user("admin", null, "system-admin");
        refused(register(office, "third", "nobody", "00000001"), 422, "PIN_WRONG");
        refused(register(office, "third", "nobody", "00000001"), 422, "PIN_WRONG");
        refused(register(office, "third", "nobody", "00000001"), 409, "CREDENTIAL_PIN_LOCKED");

        refused(office.asAdministrator().post(path).then(), 403, "FORBIDDEN");
        Office.as(admin).post(path).then().statusCode(204);

        refused(register(office, "third", "nobody", TestHsm.PIN), 422, "TOKEN_KEY_MISSING");
        refused(
                Office.as(admin)
                        .post("/api/signing/tokens/nowhere/pin-unlocking")
                        .then(),
                422,
                "TOKEN_UNKNOWN");
    }

    @Test
    void withoutPinTheTokenStaysClosed() throws Exception {
        var office = new Office();
        token.generate("leader-closed", "14", "rsa:2048", Peers.pki(), "Nguyễn Văn Hùng");
        register(office, "trial", "leader-closed", TestHsm.PIN).statusCode(201);
        var order = Office.order(submitted(office), "LEADER");
        order.remove("pin");

        refused(Office.sign(office.asLeader(), UUID.randomUUID().toString(), order), 400, "PIN_MISSING");
    }

    private static ValidatableResponse register(Office office, String token, String label, @Nullable String pin) {
        var person = Office.person(office.leader, office.unit, "2020-01-01", null);
        return office.registerWithout(
                Office.with(person, "home", Map.of("type", "PKCS11", "token", token, "keyLabel", label)), null, pin);
    }

    private static ValidatableResponse sign(Office office, UUID document, String pin) {
        var order = Office.order(document, "LEADER");
        order.put("pin", pin);
        return Office.sign(
                Office.as(Tokens.user(office.leader, office.unit, "leader")),
                UUID.randomUUID().toString(),
                order);
    }

    private static UUID submitted(Office office) throws IOException {
        return Peers.documents().submitted(office.unit, TestPdf.decision("Nguyễn Văn Hùng"));
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }
}
