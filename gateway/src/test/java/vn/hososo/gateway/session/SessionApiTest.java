package vn.hososo.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;
import vn.hososo.gateway.testing.TurnedClock;
import vn.hososo.gateway.token.Secret;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class SessionApiTest {
    private static final int MEGABYTE = 1024 * 1024;

    @Inject
    Pool database;

    @Inject
    TurnedClock clock;

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void theCookieIsForNoScriptAndNoOtherSite() {
        // When
        var started = signedIn("clerk.cookie");

        // Then
        var cookie = started.statusCode(200).extract().detailedCookie(SessionCookie.NAME);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(12 * 60 * 60);
    }

    @Test
    void aFormSignsInAndLeadsToThePage() {
        // Given
        People.create("clerk.form", UUID.randomUUID(), "clerk").statusCode(201);

        // When
        var started = given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("username", "clerk.form")
                .formParam("password", People.PASSWORD)
                .post("/session")
                .then();

        // Then
        started.statusCode(303);
        assertThat(started.extract().header("Location")).endsWith("/");
        assertThat(started.extract().cookie(SessionCookie.NAME)).isNotBlank();
    }

    @Test
    void aWrongPasswordStartsNoSession() {
        var refused = given().contentType(ContentType.JSON)
                .body(Map.of("username", "admin", "password", "wrong"))
                .post("/session")
                .then();

        refused.statusCode(401).body("code", equalTo("WRONG_CREDENTIALS"));
        assertThat(refused.extract().cookies()).isEmpty();
    }

    @Test
    void whoSignsInAgainLeavesNoFormerSessionBehind() {
        // Given
        var browser = new Browser("clerk.again");

        // When
        browser.request()
                .contentType(ContentType.JSON)
                .body(Map.of("username", "clerk.again", "password", People.PASSWORD))
                .post("/session")
                .then()
                .statusCode(200);

        // Then
        browser.request().get("/session").then().statusCode(204);
    }

    @Test
    void anotherSiteCannotSignABrowserIn() {
        given().contentType(ContentType.JSON)
                .header("Sec-Fetch-Site", "cross-site")
                .body(Map.of("username", "admin", "password", GatewayPlatform.ADMIN_PASSWORD))
                .post("/session")
                .then()
                .statusCode(403)
                .body("code", equalTo("CROSS_SITE_REQUEST"));
    }

    @Test
    void theSessionSaysWhoIsSignedIn() {
        // Given
        var browser = new Browser("clerk.who");

        // Then
        browser.request()
                .get("/session")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("username", equalTo("clerk.who"))
                .body("csrfToken", equalTo(browser.csrfToken));
        given().get("/session").then().statusCode(204);
        given().cookie(SessionCookie.NAME, "invented").get("/session").then().statusCode(204);
    }

    @Test
    void theServiceSeesATokenAndNeverTheCookie() {
        // Given
        var browser = new Browser("clerk.exchange");

        // When
        var seen = browser.request().get("/api/documents/units?on=2026-11-25").then();

        // Then
        seen.statusCode(200)
                .body("target", equalTo("/api/documents/units?on=2026-11-25"))
                .body("headers.authorization", startsWith("Bearer ey"))
                .body("headers.cookie", nullValue());
        String token = seen.extract().<String>path("headers.authorization").substring("Bearer ".length());
        given().auth().oauth2(token).get("/api/identity/me").then().body("username", equalTo("clerk.exchange"));
        browser.request().get("/api/documents/units").then().body("headers.authorization", equalTo("Bearer " + token));
    }

    @Test
    void aTokenThatAClockTurnedBackLeftInTheFutureIsUsedNoMore() {
        // Given
        var browser = new Browser("clerk.turned");
        clock.turn(Duration.ofHours(1));
        String ahead = browser.request().get("/api/documents/units").path("headers.authorization");

        // When
        clock.turnBack();
        String now = browser.request().get("/api/documents/units").path("headers.authorization");

        // Then
        assertThat(now).startsWith("Bearer ey").isNotEqualTo(ahead);
        given().header("Authorization", now).get("/api/identity/me").then().statusCode(200);
    }

    @Test
    void aTokenOfItsOwnGoesBeforeTheCookie() {
        // Given
        var browser = new Browser("clerk.both");

        // Then
        browser.request()
                .header("Authorization", "Bearer own")
                .post("/api/documents/incoming")
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo("Bearer own"));
    }

    @Test
    void theGatewaysOwnApiKnowsTheSessionToo() {
        new Browser("clerk.me")
                .request()
                .get("/api/identity/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("clerk.me"));
    }

    @Test
    void changingSomethingNeedsTheTokenAgainstForgery() {
        // Given
        var browser = new Browser("clerk.csrf");

        // Then
        browser.request()
                .post("/api/documents/incoming")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("CROSS_SITE_REQUEST"));
        browser.request()
                .header("X-CSRF-Token", "guessed")
                .delete("/api/documents/incoming/1")
                .then()
                .statusCode(403);
        browser.request()
                .header("X-CSRF-Token", browser.csrfToken)
                .post("/api/documents/incoming")
                .then()
                .statusCode(200)
                .body("headers.x-csrf-token", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void noMethodThatChangesPassesWithAnotherSessionsToken(String method) {
        // Given
        var browser = new Browser("clerk.csrf-" + method.toLowerCase(java.util.Locale.ROOT));
        var other = new Browser("clerk.csrf-other-" + method.toLowerCase(java.util.Locale.ROOT));
        var path = "/api/documents/incoming";

        // Then
        browser.request().request(method, path).then().statusCode(403);
        browser.request()
                .header("X-CSRF-Token", "")
                .request(method, path)
                .then()
                .statusCode(403);
        browser.request()
                .header("X-CSRF-Token", other.csrfToken)
                .request(method, path)
                .then()
                .statusCode(403);
        browser.request()
                .queryParam("X-CSRF-Token", browser.csrfToken)
                .header("X-HTTP-Method-Override", "GET")
                .request(method, path)
                .then()
                .statusCode(403)
                .body("code", equalTo("CROSS_SITE_REQUEST"));
        browser.request()
                .header("X-CSRF-Token", browser.csrfToken)
                .request(method, path)
                .then()
                .statusCode(200);
    }

    @Test
    void aBrowserActsForTheUnitItChooses() {
        // Given
        var own = UUID.randomUUID();
        var other = UUID.randomUUID();
        var browser = inTwoUnits("officer.browser", own, other);

        // When
        var switched = browser.switchTo(other, browser.csrfToken);

        // Then
        switched.statusCode(200)
                .body("unitId", equalTo(other.toString()))
                .body("roles", equalTo(List.of("clerk")))
                .body("csrfToken", equalTo(browser.csrfToken));
        browser.request().get("/api/identity/me").then().body("unitId", equalTo(other.toString()));
        browser.switchTo(UUID.randomUUID(), browser.csrfToken).statusCode(403).body("code", equalTo("NOT_A_MEMBER"));
        browser.switchTo(own, "guessed").statusCode(403).body("code", equalTo("CROSS_SITE_REQUEST"));
        browser.request().get("/session").then().body("unitId", equalTo(other.toString()));
        given().contentType(ContentType.JSON)
                .body("{}")
                .put("/session/unit")
                .then()
                .statusCode(401);
    }

    @Test
    void aBodyOutlastsTheExchange() {
        // Given
        var browser = new Browser("clerk.body");

        // Then
        browser.request()
                .header("X-CSRF-Token", browser.csrfToken)
                .contentType("application/pdf")
                .body(new byte[5 * MEGABYTE])
                .post("/api/documents/size")
                .then()
                .statusCode(200)
                .body("size", equalTo(5 * MEGABYTE));
        browser.request()
                .header("X-CSRF-Token", browser.csrfToken)
                .contentType(ContentType.JSON)
                .body(Map.of("unitId", UUID.randomUUID()))
                .post("/api/identity/tokens/unit")
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_A_MEMBER"));
    }

    @Test
    void signingOutEndsTheSession() {
        // Given
        var browser = new Browser("clerk.out");
        browser.request().get("/api/documents/units").then().statusCode(200);

        // When
        var forged = browser.request().delete("/session").then();
        var ended = browser.request()
                .header("X-CSRF-Token", browser.csrfToken)
                .delete("/session")
                .then();

        // Then
        forged.statusCode(403);
        ended.statusCode(204);
        assertThat(ended.extract().detailedCookie(SessionCookie.NAME).getMaxAge())
                .isZero();
        browser.request().get("/session").then().statusCode(204);
        browser.request().get("/api/documents/units").then().body("headers.authorization", nullValue());
    }

    @Test
    void whatAnotherInstanceDoesToTheSessionCountsHereAtOnce() {
        // Given
        var own = UUID.randomUUID();
        var other = UUID.randomUUID();
        var browser = inTwoUnits("officer.two-gateways", own, other);
        browser.request().get("/api/identity/me").then().body("unitId", equalTo(own.toString()));

        // When
        elsewhere("update browser_session set unit_id = $2 where hash = $1", browser, other);

        // Then
        browser.request().get("/api/identity/me").then().body("unitId", equalTo(other.toString()));

        // When
        elsewhere("delete from browser_session where hash = $1 and unit_id = $2", browser, other);

        // Then
        browser.request().get("/api/identity/me").then().statusCode(401);
    }

    /** The browser of a new account that is an officer in the one unit and a clerk in the other. */
    private static Browser inTwoUnits(String username, UUID officerOf, UUID clerkOf) {
        People.create(
                        People.account(
                                username,
                                Map.of("unitId", officerOf, "roles", List.of("officer")),
                                Map.of("unitId", clerkOf, "roles", List.of("clerk"))),
                        username)
                .statusCode(201);
        return new Browser(start(username));
    }

    /** What another gateway does in the database that it shares with this one. */
    private void elsewhere(String sql, Browser browser, UUID unit) {
        var hash = new Secret(browser.cookie).hash();
        assertThat(database.preparedQuery(sql)
                        .execute(Tuple.of(hash, unit))
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .rowCount())
                .isEqualTo(1);
    }

    private static ValidatableResponse signedIn(String username) {
        People.create(username, UUID.randomUUID(), "clerk").statusCode(201);
        return start(username);
    }

    private static ValidatableResponse start(String username) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", People.PASSWORD))
                .post("/session")
                .then();
    }

    private static final class Browser {
        private final String cookie;
        private final String csrfToken;

        Browser(String username) {
            this(signedIn(username));
        }

        Browser(ValidatableResponse answer) {
            var started = answer.statusCode(200).extract();
            this.cookie = started.cookie(SessionCookie.NAME);
            this.csrfToken = started.path("csrfToken");
        }

        RequestSpecification request() {
            return given().cookie(SessionCookie.NAME, cookie);
        }

        ValidatableResponse switchTo(UUID unit, String token) {
            return request()
                    .header("X-CSRF-Token", token)
                    .contentType(ContentType.JSON)
                    .body(Map.of("unitId", unit))
                    .put("/session/unit")
                    .then();
        }
    }
}
