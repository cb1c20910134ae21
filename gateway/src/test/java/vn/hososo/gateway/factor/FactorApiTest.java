package vn.hososo.gateway.factor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;
import vn.hososo.gateway.testing.TurnedClock;

/** The second factor; its codes come from a generator that is none of ours. */
@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class FactorApiTest {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final DefaultCodeGenerator AUTHENTICATOR = new DefaultCodeGenerator();

    @Inject
    TurnedClock clock;

    @Inject
    Pool pool;

    /** So that a code does not grow old between two lines of a test. */
    @BeforeEach
    void stop() {
        clock.stop();
    }

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void aSecretIsShownOnceForTypingAndForTheCamera() {
        // Given
        created("leader.shown", "leader");

        // When
        var enrolment = enrol("leader.shown", People.PASSWORD);

        // Then
        enrolment
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("recoveryCodes", hasSize(8))
                .body("qr", startsWith("<svg "));
        String secret = enrolment.extract().path("secret");
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(enrolment.extract().<String>path("uri"))
                .startsWith("otpauth://totp/H%E1%BB%93%20S%C6%A1%20S%E1%BB%91:leader.shown?secret=" + secret);
        enrol("leader.shown", "wrong").statusCode(401).body("code", equalTo("WRONG_CREDENTIALS"));
    }

    @Test
    void fromTheFirstRightCodeOnASignInNeedsOne() throws Exception {
        // Given
        var token = created("leader.first", "leader");
        String secret = enrol("leader.first", People.PASSWORD).extract().path("secret");
        signIn("leader.first", null).statusCode(200);

        // When
        var confirmed = confirm(token, code(secret, 0));

        // Then
        confirmed
                .statusCode(200)
                .body("enrolled", equalTo(true))
                .body("required", equalTo(false))
                .body("recoveryCodesLeft", equalTo(8));
        signIn("leader.first", null).statusCode(401).body("code", equalTo("FACTOR_REQUIRED"));
        signIn("leader.first", code(secret, 1)).statusCode(200);
        enrol("leader.first", People.PASSWORD).statusCode(409).body("code", equalTo("FACTOR_EXISTS"));
    }

    @Test
    void aBrowserIsAskedForTheCodeToo() throws Exception {
        // Given
        var secret = withFactor("leader.browser");
        var given = new HashMap<>(Map.of("username", "leader.browser", "password", People.PASSWORD));

        // When
        var without = session(given);
        given.put("code", code(secret, 1));
        var with = session(given);

        // Then
        without.statusCode(401).body("code", equalTo("FACTOR_REQUIRED"));
        with.statusCode(200).body("username", equalTo("leader.browser"));
    }

    @Test
    void aCodeIsGoodOnceAndOneStepAroundThePresent() throws Exception {
        // Given
        var secret = withFactor("leader.once");
        clock.turn(STEP.multipliedBy(10));
        var present = code(secret, 0);

        // Then
        signIn("leader.once", code(secret, -2)).body("code", equalTo("FACTOR_WRONG"));
        signIn("leader.once", code(secret, 2)).body("code", equalTo("FACTOR_WRONG"));
        signIn("leader.once", code(secret, -1)).statusCode(200);
        signIn("leader.once", present.substring(0, 3) + " " + present.substring(3))
                .statusCode(200);
        signIn("leader.once", present).statusCode(401).body("code", equalTo("FACTOR_WRONG"));
        signIn("leader.once", code(secret, -1)).statusCode(401);
        signIn("leader.once", code(secret, 1)).statusCode(200);
    }

    @Test
    void wrongCodesLockAsWrongPasswordsDo() throws Exception {
        // Given
        var secret = withFactor("leader.guessed");

        // When
        for (int i = 0; i < 4; i++) {
            signIn("leader.guessed", "000000").statusCode(401);
            signIn("leader.guessed", null).statusCode(401);
        }

        // Then
        signIn("leader.guessed", "000000").body("code", equalTo("ACCOUNT_LOCKED"));
        signIn("leader.guessed", code(secret, 1)).body("code", equalTo("ACCOUNT_LOCKED"));
    }

    @Test
    void aRecoveryCodeStandsForACodeOnce() throws Exception {
        // Given
        var token = created("leader.lost", "leader");
        var enrolment = enrol("leader.lost", People.PASSWORD).extract();
        List<String> codes = enrolment.path("recoveryCodes");
        signIn("leader.lost", codes.getFirst()).statusCode(401);
        confirm(token, code(enrolment.path("secret"), 0)).statusCode(200);

        // When
        var used = signIn("leader.lost", codes.getFirst().toLowerCase(java.util.Locale.ROOT));

        // Then
        used.statusCode(200);
        signIn("leader.lost", codes.getFirst()).statusCode(401).body("code", equalTo("FACTOR_WRONG"));
        factor(token).body("recoveryCodesLeft", equalTo(7));
    }

    @Test
    void recoveryCodesAreRenewedByACode() throws Exception {
        // Given
        var token = created("leader.renews", "leader");
        var enrolment = enrol("leader.renews", People.PASSWORD).extract();
        confirm(token, code(enrolment.path("secret"), 0)).statusCode(200);

        // When
        var renewed = post(token, "recovery-codes", code(enrolment.path("secret"), 1));

        // Then
        List<String> codes = renewed.statusCode(200).extract().path("recoveryCodes");
        signIn("leader.renews", enrolment.<List<String>>path("recoveryCodes").getFirst())
                .statusCode(401);
        signIn("leader.renews", codes.getFirst()).statusCode(200);
        post(token, "recovery-codes", "000000").statusCode(400).body("violations.field", hasItem("code"));
    }

    @Test
    void itIsRemovedByACodeOrResetByAnAdministrator() throws Exception {
        // Given
        var secret = withFactor("leader.removes");
        String token = signIn("leader.removes", code(secret, 1)).extract().path("accessToken");

        // When
        post(token, "removal", "000000").statusCode(400);
        clock.turn(STEP.multipliedBy(3));
        post(token, "removal", code(secret, 0)).statusCode(204);

        // Then
        signIn("leader.removes", null).statusCode(200);
        withFactorOf("leader.removes", token);
        signIn("leader.removes", null).statusCode(401);
        turnBack();
        reset(People.admin(), id(token)).statusCode(204);
        signIn("leader.removes", null).statusCode(200);
        reset(People.admin(), id(token)).statusCode(404).body("code", equalTo("FACTOR_NOT_FOUND"));
        reset(token, id(token)).statusCode(403);
        reset(People.admin(), id(People.admin())).statusCode(409).body("code", equalTo("OWN_ACCOUNT"));
    }

    /** The role is among those that the tests' configuration asks it of. */
    @Test
    void whoMustHaveOneSetsItUpBeforeTheFirstSignIn() throws Exception {
        // Given
        People.create("office.must", UUID.randomUUID(), "district-office").statusCode(201);
        signIn("office.must", null).statusCode(401).body("code", equalTo("FACTOR_ENROLMENT_REQUIRED"));

        // When
        String secret =
                enrol("office.must", People.PASSWORD).statusCode(201).extract().path("secret");

        // Then
        signIn("office.must", null).statusCode(401).body("code", equalTo("FACTOR_ENROLMENT_REQUIRED"));
        signIn("office.must", "000000").statusCode(401).body("code", equalTo("FACTOR_WRONG"));
        signIn("office.must", code(secret, 0)).statusCode(200);
        signIn("office.must", null).statusCode(401).body("code", equalTo("FACTOR_REQUIRED"));
    }

    @Test
    void theSecretIsNotInTheDatabaseAndAnothersRowOpensNothing() throws Exception {
        // Given
        var secret = withFactor("leader.kept");
        var victim = withFactor("leader.victim");
        signIn("leader.victim", code(victim, 1)).statusCode(200);

        // When
        var rows = pool.query("select secret from factor").executeAndAwait();
        pool.query("""
                update factor set last_step = 0, secret =
                    (select secret from factor join account on id = account_id where username = 'leader.kept')
                 where account_id = (select id from account where username = 'leader.victim')
                """).executeAndAwait();

        // Then
        rows.forEach(row -> assertThat(row.getBuffer(0).toString()).doesNotContain(secret));
        signIn("leader.victim", code(secret, 1)).statusCode(500);
    }

    private String withFactor(String username) throws CodeGenerationException {
        return withFactorOf(username, created(username, "leader"));
    }

    private String withFactorOf(String username, String token) throws CodeGenerationException {
        String secret =
                enrol(username, People.PASSWORD).statusCode(201).extract().path("secret");
        confirm(token, code(secret, 0)).statusCode(200);
        return secret;
    }

    private String code(String secret, int step) throws CodeGenerationException {
        return AUTHENTICATOR.generate(secret, clock.instant().getEpochSecond() / STEP.toSeconds() + step);
    }

    private static String created(String username, String role) {
        return People.token(username, UUID.randomUUID(), role);
    }

    private static UUID id(String token) {
        return UUID.fromString(
                given().auth().oauth2(token).get("/api/identity/me").path("id"));
    }

    private static ValidatableResponse enrol(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/identity/factors")
                .then();
    }

    private static ValidatableResponse confirm(String token, String code) {
        return post(token, "confirmation", code);
    }

    private static ValidatableResponse post(String token, String act, String code) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/api/identity/me/factor/" + act)
                .then();
    }

    private static ValidatableResponse factor(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/identity/me/factor")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse reset(String token, UUID id) {
        return given().auth()
                .oauth2(token)
                .delete("/api/identity/accounts/" + id + "/factor")
                .then();
    }

    private static ValidatableResponse signIn(String username, String code) {
        return People.signIn(
                code == null
                        ? Map.of("username", username, "password", People.PASSWORD)
                        : Map.of("username", username, "password", People.PASSWORD, "code", code));
    }

    private static ValidatableResponse session(Map<String, String> given) {
        return given().contentType(ContentType.JSON)
                .body(given)
                .post("/session")
                .then();
    }
}
