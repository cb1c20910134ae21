package vn.hososo.gateway.apitoken;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;
import vn.hososo.gateway.testing.TurnedClock;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class ApiTokenApiTest {
    private static final String PATH = "/api/identity/me/api-tokens";
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(30));

    @Inject
    TurnedClock clock;

    private final UUID unit = UUID.randomUUID();

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void aTokenIsShownOnceAndListedWithoutIt() {
        // Given
        var owner = People.token("integration.shown", unit, "integration");

        // When
        var made = create(owner, "k", "metrics:read");
        var repeated = create(owner, "k", "metrics:read");

        // Then
        made.statusCode(201)
                .header("Cache-Control", "no-store")
                .body("token", startsWith("hososo_"))
                .body("unitId", equalTo(unit.toString()));
        repeated.statusCode(201).body("id", equalTo(made.extract().path("id"))).body("$", not(hasKey("token")));
        list(owner)
                .body("items", hasSize(1))
                .body("items[0]", not(hasKey("token")))
                .header("X-Total-Count", "1");
    }

    @Test
    void aServiceSeesATokenOfTenMinutesThatCarriesTheScopes() throws Exception {
        // Given
        var owner = People.token("integration.exchanged", unit, "integration");
        var token = token(owner, "documents:read", "metrics:read");

        // When
        String seen = with(token).get("/api/documents/units").path("headers.authorization");

        // Then
        assertThat(seen).startsWith("Bearer ey");
        var claims = claims(seen.substring("Bearer ".length()));
        assertThat(claims.getStringClaimValue("scope")).isEqualTo("documents:read metrics:read");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("integration");
        assertThat(claims.getStringClaimValue("unit")).isEqualTo(unit.toString());
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
        given().auth()
                .oauth2(seen.substring("Bearer ".length()))
                .get("/api/identity/me")
                .then()
                .statusCode(403);
        list(owner).body("items[0].lastUsedAt", notNullValue());
    }

    @Test
    void whatAClockTurnedBackLeftInTheFutureIsUsedNoMore() throws Exception {
        // Given
        var owner = People.token("integration.turned", unit, "integration");
        var token = token(owner, "documents:read");
        clock.turn(Duration.ofHours(1));
        with(token).get("/api/documents/units").then().statusCode(200);

        // When
        clock.turnBack();
        String seen = with(token).get("/api/documents/units").path("headers.authorization");

        // Then
        var issued = claims(seen.substring("Bearer ".length())).getIssuedAt();
        assertThat(issued.getValue()).isLessThanOrEqualTo(Instant.now().getEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({
        "documents:read, GET, /api/documents/units, 200",
        "documents:read, POST, /api/documents/units, 403",
        "documents:read, DELETE, /api/documents/units/1, 403",
        "documents:read, GET, /api/metrics/compliance, 403",
        "documents:read, GET, /api/identity/me, 403",
        "documents:read, POST, /api/identity/me/api-tokens, 403",
        "documents:read, GET, /api/documents/../metrics/compliance, 404",
        "documents:write, POST, /api/documents/../identity/me/api-tokens, 404",
        "documents:write, POST, /api/documents/units, 200",
        "documents:write, PUT, /api/documents/outgoing/1, 200",
        "documents:write, GET, /api/documents/units, 403",
        "metrics:write, PUT, /api/metrics/targets, 200"
    })
    void aTokenDoesWhatItsScopeSaysAndNothingElse(String scope, String method, String path, int status) {
        // Given
        var name = "integration." + Integer.toHexString((scope + method + path).hashCode());
        var token = token(People.token(name, unit, "integration"), scope);

        // When
        var answer = with(token).urlEncodingEnabled(false).request(method, path).then();

        // Then
        answer.statusCode(status);
        if (status == 403) {
            answer.contentType("application/problem+json").body("code", equalTo("OUT_OF_SCOPE"));
        }
    }

    @Test
    void aBodyOutlastsTheExchange() {
        // Given
        var token = token(People.token("integration.body", unit, "integration"), "documents:write");

        // Then
        with(token)
                .contentType("application/pdf")
                .body(new byte[1024 * 1024])
                .post("/api/documents/size")
                .then()
                .statusCode(200)
                .body("size", equalTo(1024 * 1024));
        with(token)
                .contentType("application/pdf")
                .body(new byte[1024 * 1024])
                .post("/api/metrics/size")
                .then()
                .statusCode(403);
    }

    @Test
    void noTokenAdministers() throws Exception {
        // Given
        var both = People.token("clerk.administers", unit, "clerk", "unit-admin");
        var token = token(both, "documents:read");

        // When
        String seen = with(token).get("/api/documents/units").path("headers.authorization");

        // Then
        assertThat(claims(seen.substring("Bearer ".length())).getStringListClaimValue("groups"))
                .containsExactly("clerk");
        create(People.admin(), "admin", "documents:read").statusCode(403).body("code", equalTo("NOTHING_TO_OPEN"));
    }

    @Test
    void aRevokedOrInventedTokenOpensNothing() {
        // Given
        var owner = People.token("integration.revoked", unit, "integration");
        var made = create(owner, "k", "documents:read").extract();
        String token = made.path("token");
        with(token).get("/api/documents/units").then().statusCode(200);

        // When
        revoke(owner, made.path("id")).statusCode(204);

        // Then
        with(token)
                .get("/api/documents/units")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("UNAUTHENTICATED"));
        with("hososo_invented").get("/api/documents/units").then().statusCode(401);
        revoke(owner, made.path("id")).statusCode(404).body("code", equalTo("API_TOKEN_NOT_FOUND"));
        list(owner).body("items", hasSize(0)).header("X-Total-Count", "0");
    }

    @Test
    void aTokenOfAnotherIsNotOnesToSeeOrRevoke() {
        // Given
        var owner = People.token("integration.owner", unit, "integration");
        var made = create(owner, "k", "documents:read").extract();
        var other = People.token("integration.thief", unit, "integration");

        // Then
        list(other).body("items", hasSize(0));
        revoke(other, made.path("id")).statusCode(404);
        with(made.path("token")).get("/api/documents/units").then().statusCode(200);
    }

    @Test
    void aTokenEndsWhenItSaysAndWithItsAccount() {
        // Given
        var owner = People.token("integration.ends", unit, "integration");
        var token = token(owner, "documents:read");
        var kept = token(owner, "documents:read");
        String id = given().auth().oauth2(owner).get("/api/identity/me").path("id");
        with(kept).get("/api/documents/units").then().statusCode(200);

        // When
        given().auth()
                .oauth2(People.admin())
                .header("If-Match", "\"0\"")
                .post("/api/identity/accounts/" + id + "/deactivation")
                .then()
                .statusCode(200);

        // Then
        with(kept).get("/api/documents/units").then().statusCode(401);
        given().auth()
                .oauth2(People.admin())
                .header("If-Match", "\"1\"")
                .post("/api/identity/accounts/" + id + "/activation")
                .then()
                .statusCode(200);
        with(token).get("/api/documents/units").then().statusCode(200);
        clock.turn(Duration.ofDays(31));
        with(token).get("/api/documents/units").then().statusCode(401);
    }

    @Test
    void whatATokenMayBeIsSaidAndChecked() {
        // Given
        var owner = People.token("integration.fields", unit, "integration");

        // Then
        create(owner, "1", "identity:write").statusCode(400);
        create(owner, "2").statusCode(400).body("violations.field", hasItem("scopes"));
        create(owner, "3", Instant.now().plus(Duration.ofDays(400)), "documents:read")
                .statusCode(400)
                .body("violations.field", hasItem("expiresAt"));
        create(owner, "4", Instant.now().minusSeconds(1), "documents:read").statusCode(400);
        given().auth()
                .oauth2(owner)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "5")
                .body(Map.of(
                        "name", "n",
                        "scopes", List.of("documents:read"),
                        "expiresAt", Instant.now().plusSeconds(60).toString(),
                        "accountId", UUID.randomUUID()))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("accountId"));
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static String token(String owner, String... scopes) {
        return create(owner, UUID.randomUUID().toString(), scopes)
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static ValidatableResponse create(String owner, String key, String... scopes) {
        return create(owner, key, LATER, scopes);
    }

    private static ValidatableResponse create(String owner, String key, Instant expires, String... scopes) {
        return given().auth()
                .oauth2(owner)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("name", "Cổng dịch vụ công", "scopes", List.of(scopes), "expiresAt", expires.toString()))
                .post(PATH)
                .then();
    }

    private static ValidatableResponse list(String owner) {
        return given().auth().oauth2(owner).get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse revoke(String owner, String id) {
        return given().auth().oauth2(owner).delete(PATH + "/" + id).then();
    }

    private static JwtClaims claims(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setSkipAllValidators()
                .build()
                .processToClaims(token);
    }
}
