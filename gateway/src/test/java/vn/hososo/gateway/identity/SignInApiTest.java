package vn.hososo.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;
import vn.hososo.gateway.testing.TurnedClock;
import vn.hososo.kit.testing.CapturedLog;

/** Locks after failed tries, passwords, and where one is signed in. */
@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class SignInApiTest {
    private static final int ALLOWED = 5;
    private static final String WRONG = "not the password";
    private static final String BETTER = "mười hai bông sen trong hồ";

    @Inject
    TurnedClock clock;

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.locked", "nobody.at-all"})
    void aNameIsLockedAfterTooManyTriesWhetherThereIsSuchAnAccountOrNot(String name) {
        // Given
        if (name.startsWith("clerk")) {
            People.create(name, UUID.randomUUID(), "clerk").statusCode(201);
        }

        // When
        var answers =
                Stream.generate(() -> code(name, WRONG)).limit(ALLOWED + 1).toList();

        // Then
        assertThat(answers)
                .containsExactly(
                        "WRONG_CREDENTIALS",
                        "WRONG_CREDENTIALS",
                        "WRONG_CREDENTIALS",
                        "WRONG_CREDENTIALS",
                        "ACCOUNT_LOCKED",
                        "ACCOUNT_LOCKED");
        assertThat(code(name, People.PASSWORD)).isEqualTo("ACCOUNT_LOCKED");
        assertThat(code(name.toUpperCase(java.util.Locale.ROOT), WRONG)).isEqualTo("ACCOUNT_LOCKED");
    }

    @Test
    void whoSignsInAndWhoFailsStandsInTheLogButNotWhatSomebodyTyped() {
        // Given
        People.create("clerk.told", UUID.randomUUID(), "clerk").statusCode(201);

        // When
        List<String> lines;
        try (var log = new CapturedLog()) {
            People.signIn("clerk.told", WRONG).statusCode(401);
            People.signIn("my password typed as a name", WRONG).statusCode(401);
            People.signIn("clerk.told", People.PASSWORD).statusCode(200);
            lines = log.lines();
        }

        // Then
        assertThat(lines)
                .anyMatch(line -> line.startsWith("sign-in refused account=clerk.told wrong=password"))
                .anyMatch(line -> line.startsWith("sign-in refused account=unknown wrong=password"))
                .anyMatch(line -> line.startsWith("signed in account=clerk.told"))
                .filteredOn(line -> line.startsWith("sign"))
                .noneMatch(line -> line.contains(WRONG) || line.contains("typed as a name"));
    }

    @Test
    void aLockEndsByItself() {
        // Given
        People.create("clerk.patient", UUID.randomUUID(), "clerk").statusCode(201);
        lock("clerk.patient");

        // When
        clock.turn(Duration.ofMinutes(15).plusSeconds(1));

        // Then
        People.signIn("clerk.patient", WRONG).body("code", equalTo("WRONG_CREDENTIALS"));
        People.signIn("clerk.patient", People.PASSWORD).statusCode(200);
    }

    @Test
    void anAdministratorSeesALockAndLiftsIt() {
        // Given
        String id = People.create("clerk.helpless", UUID.randomUUID(), "clerk")
                .extract()
                .path("id");
        lock("clerk.helpless");
        account(id).body("lockedUntil", notNullValue());

        // When
        given().auth()
                .oauth2(People.admin())
                .delete("/api/identity/accounts/" + id + "/lock")
                .then()
                .statusCode(204);

        // Then
        account(id).body("lockedUntil", nullValue());
        People.signIn("clerk.helpless", People.PASSWORD).statusCode(200);
    }

    @Test
    void aSignInMakesTheFailuresBeforeForgotten() {
        // Given
        People.create("clerk.clumsy", UUID.randomUUID(), "clerk").statusCode(201);

        // Then
        for (int round = 0; round < 2; round++) {
            Stream.generate(() -> code("clerk.clumsy", WRONG))
                    .limit(ALLOWED - 1)
                    .forEach(code -> assertThat(code).isEqualTo("WRONG_CREDENTIALS"));
            People.signIn("clerk.clumsy", People.PASSWORD).statusCode(200);
        }
    }

    @Test
    void ofTriesAtTheSameMomentNoneIsLost() throws Exception {
        // Given
        People.create("clerk.attacked", UUID.randomUUID(), "clerk").statusCode(201);
        Callable<String> wrong = () -> code("clerk.attacked", WRONG);

        // When
        List<String> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(java.util.Collections.nCopies(12, wrong)).stream()
                    .map(it -> it.resultNow())
                    .toList();
        }

        // Then
        assertThat(answers).filteredOn("WRONG_CREDENTIALS"::equals).hasSize(ALLOWED - 1);
        assertThat(answers).filteredOn("ACCOUNT_LOCKED"::equals).hasSize(12 - ALLOWED + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngắn quá",
                "123456789012",
                "qwertyuiopasdf",
                "Password1234!",
                "matkhaumatkhau",
                "aaaaaaaaaaaaaaaa"
            })
    void aPasswordThatIsEasyToGuessIsRefused(String password) {
        // Given
        var token = People.token("clerk.policy" + Math.abs(password.hashCode()), UUID.randomUUID(), "clerk");

        // Then
        change(token, People.PASSWORD, password).statusCode(400).body("violations.field", hasItem("newPassword"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.ownname2026", "Nguyễn Văn Thử 1"})
    void theOwnNameIsNoPassword(String password) {
        // Given
        var username = password.startsWith("clerk") ? "clerk.ownname" : "clerk.other-name";
        var token = People.token(username, UUID.randomUUID(), "clerk");

        // Then
        change(token, People.PASSWORD, password).statusCode(400).body("violations.field", hasItem("newPassword"));
    }

    @Test
    void thoseWhoChangeTheirPasswordStaySignedInHereAndNowhereElse() {
        // Given
        People.create("clerk.changes", UUID.randomUUID(), "clerk").statusCode(201);
        var here = People.signIn("clerk.changes", People.PASSWORD).extract();
        var elsewhere = People.signIn("clerk.changes", People.PASSWORD).extract();
        String token = here.path("accessToken");

        // When
        var changed = change(token, People.PASSWORD, BETTER);

        // Then
        changed.statusCode(204);
        People.refresh(here.path("refreshToken")).statusCode(200);
        People.refresh(elsewhere.path("refreshToken")).statusCode(401);
        People.signIn("clerk.changes", People.PASSWORD).statusCode(401);
        People.signIn("clerk.changes", BETTER).statusCode(200);
    }

    @Test
    void oneOfTheLastPasswordsDoesNotComeBack() {
        // Given
        var token = People.token("clerk.returns", UUID.randomUUID(), "clerk");
        change(token, People.PASSWORD, BETTER).statusCode(204);

        // Then
        change(token, BETTER, People.PASSWORD).statusCode(400).body("violations.field", hasItem("newPassword"));
        change(token, BETTER, BETTER).statusCode(400);
    }

    @Test
    void aWrongPresentPasswordIsAFailedTry() {
        // Given
        var token = People.token("clerk.guesses", UUID.randomUUID(), "clerk");

        // When
        for (int i = 0; i < ALLOWED - 1; i++) {
            change(token, WRONG, BETTER).statusCode(400).body("violations.field", hasItem("currentPassword"));
        }

        // Then
        change(token, WRONG, BETTER).statusCode(401).body("code", equalTo("ACCOUNT_LOCKED"));
        change(token, People.PASSWORD, BETTER).statusCode(401).body("code", equalTo("ACCOUNT_LOCKED"));
    }

    @Test
    void peopleSeeWhereTheyAreSignedInAndEndIt() {
        // Given
        People.create("clerk.places", UUID.randomUUID(), "clerk").statusCode(201);
        var program = People.signIn("clerk.places", People.PASSWORD).extract();
        var cookie = session("clerk.places");
        String token = program.path("accessToken");
        var places = signIns(token)
                .body("items", hasSize(2))
                .body("items.findAll { it.current }.kind", equalTo(List.of("PROGRAM")));
        String browser = places.extract().path("items.find { it.kind == 'BROWSER' }.id");
        People.refresh(program.path("refreshToken")).statusCode(200);
        signIns(token).body("items", hasSize(2));

        // When
        var ended = given().auth()
                .oauth2(token)
                .delete("/api/identity/me/sign-ins/" + browser)
                .then();

        // Then
        ended.statusCode(204);
        signIns(token).body("items.kind", equalTo(List.of("PROGRAM")));
        given().cookie("hososo-session", cookie).get("/session").then().statusCode(204);
        given().auth()
                .oauth2(token)
                .delete("/api/identity/me/sign-ins/" + browser)
                .then()
                .statusCode(404)
                .body("code", equalTo("SIGN_IN_NOT_FOUND"));
    }

    @Test
    void nobodyEndsTheSignInOfAnother() {
        // Given
        var victim = People.token("clerk.victim", UUID.randomUUID(), "clerk");
        String id = signIns(victim).extract().path("items[0].id");
        var other = People.token("clerk.meddler", UUID.randomUUID(), "clerk");

        // Then
        given().auth()
                .oauth2(other)
                .delete("/api/identity/me/sign-ins/" + id)
                .then()
                .statusCode(404);
        signIns(victim).body("items", hasSize(1));
    }

    @Test
    void signingOutEverywhereEndsBrowsersAndProgramsAtOnce() {
        // Given
        People.create("clerk.everywhere", UUID.randomUUID(), "clerk").statusCode(201);
        var program = People.signIn("clerk.everywhere", People.PASSWORD).extract();
        var cookie = session("clerk.everywhere");
        given().cookie("hososo-session", cookie).get("/session").then().statusCode(200);

        // When
        given().auth()
                .oauth2(program.path("accessToken"))
                .delete("/api/identity/me/sign-ins")
                .then()
                .statusCode(204);

        // Then
        People.refresh(program.path("refreshToken")).statusCode(401);
        given().cookie("hososo-session", cookie).get("/session").then().statusCode(204);
        given().cookie("hososo-session", cookie)
                .get("/api/documents/units")
                .then()
                .body("headers.authorization", nullValue());
    }

    private static void lock(String name) {
        for (int i = 0; i < ALLOWED; i++) {
            People.signIn(name, WRONG).statusCode(401);
        }
        People.signIn(name, People.PASSWORD).statusCode(401).body("code", equalTo("ACCOUNT_LOCKED"));
    }

    private static String code(String name, String password) {
        return People.signIn(name, password).extract().path("code");
    }

    private static ValidatableResponse account(String id) {
        return given().auth()
                .oauth2(People.admin())
                .get("/api/identity/accounts/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse change(String token, String current, String next) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", current, "newPassword", next))
                .put("/api/identity/me/password")
                .then();
    }

    private static ValidatableResponse signIns(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/identity/me/sign-ins")
                .then()
                .statusCode(200);
    }

    private static String session(String name) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", People.PASSWORD))
                .post("/session")
                .then()
                .statusCode(200)
                .extract()
                .cookie("hososo-session");
    }
}
