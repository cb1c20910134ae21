package vn.hososo.gateway.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class TokenApiTest {
    @ConfigProperty(name = "hososo.identity.key-directory")
    Path keys;

    @Test
    void aTokenSaysWhoActsForWhichUnitAndIsSignedByThePublishedKey() throws Exception {
        // Given
        var unit = UUID.randomUUID();
        People.create("clerk.claims", unit, "clerk").statusCode(201);

        // When
        var pair =
                People.signIn("clerk.claims", People.PASSWORD).statusCode(200).body("expiresIn", equalTo(600));

        // Then
        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(published().getJsonWebKeys()))
                .setExpectedIssuer("hososo")
                .setExpectedAudience("hososo")
                .setRequireExpirationTime()
                .setRequireJwtId()
                .build()
                .processToClaims(pair.extract().path("accessToken"));
        assertThat(UUID.fromString(claims.getSubject())).isNotNull();
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("clerk.claims");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Nguyễn Văn Thử");
        assertThat(claims.getStringClaimValue("unit")).isEqualTo(unit.toString());
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("clerk");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(600);
    }

    @Test
    void onlyThePublicHalfIsPublishedAndTheFileIsPrivate() throws Exception {
        // When
        var keySet = given().get("/.well-known/jwks.json").then();

        // Then
        keySet.statusCode(200)
                .body("keys.collect { it.keySet() }", everyItem(equalTo(Set.of("kty", "use", "alg", "kid", "n", "e"))));
        assertThat(published().getJsonWebKeys().getFirst().calculateBase64urlEncodedThumbprint("SHA-256"))
                .isEqualTo(published().getJsonWebKeys().getFirst().getKeyId());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("user-tokens.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreTheSameProblem() {
        // Given
        People.create("clerk.wrong", UUID.randomUUID(), "clerk").statusCode(201);

        // When
        var wrong = People.signIn("clerk.wrong", "not the password");
        var unknown = People.signIn("clerk.unknown", "not the password");

        // Then
        for (var refused : List.of(wrong, unknown)) {
            refused.statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("WRONG_CREDENTIALS"))
                    .body("detail", equalTo("Tên đăng nhập hoặc mật khẩu không đúng."));
        }
    }

    @Test
    void aRefreshTokenIsReplacedByEachUse() {
        // Given
        var first = refreshTokenOf("clerk.refresh");

        // When
        var second = People.refresh(first);

        // Then
        second.statusCode(200).body("refreshToken", not(equalTo(first)));
        given().auth()
                .oauth2(second.extract().path("accessToken"))
                .get("/api/identity/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("clerk.refresh"));
        People.refresh(second.extract().path("refreshToken")).statusCode(200);
    }

    @Test
    void reusingARefreshTokenEndsTheWholeChain() {
        // Given
        var first = refreshTokenOf("clerk.reuse");
        String second = People.refresh(first).statusCode(200).extract().path("refreshToken");

        // When
        var reused = People.refresh(first);

        // Then
        reused.statusCode(401).body("code", equalTo("REFRESH_TOKEN_REFUSED"));
        People.refresh(second).statusCode(401).body("code", equalTo("REFRESH_TOKEN_REFUSED"));
    }

    @Test
    void anInventedRefreshTokenIsRefused() {
        People.refresh("invented").statusCode(401).body("code", equalTo("REFRESH_TOKEN_REFUSED"));
        People.refresh(" ").statusCode(400);
    }

    @Test
    void onePersonActsForTheUnitItChooses() {
        // Given
        var own = UUID.randomUUID();
        var other = UUID.randomUUID();
        People.create(
                        People.account(
                                "officer.two",
                                Map.of("unitId", own, "roles", List.of("officer")),
                                Map.of("unitId", other, "roles", List.of("clerk", "archivist"))),
                        "officer.two")
                .statusCode(201);
        String token = People.signIn("officer.two", People.PASSWORD).extract().path("accessToken");

        // When
        var switched = actFor(token, other);
        var strange = actFor(token, UUID.randomUUID());

        // Then
        me(switched.statusCode(200).extract().path("accessToken"))
                .body("unitId", equalTo(other.toString()))
                .body("roles", equalTo(List.of("archivist", "clerk")));
        me(People.refresh(switched.extract().path("refreshToken")).extract().path("accessToken"))
                .body("unitId", equalTo(other.toString()));
        strange.statusCode(403).body("code", equalTo("NOT_A_MEMBER"));
    }

    private static JsonWebKeySet published() throws JoseException {
        return new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());
    }

    private static String refreshTokenOf(String username) {
        People.create(username, UUID.randomUUID(), "clerk").statusCode(201);
        return People.signIn(username, People.PASSWORD).extract().path("refreshToken");
    }

    private static ValidatableResponse actFor(String token, UUID unit) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("unitId", unit))
                .post("/api/identity/tokens/unit")
                .then();
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/identity/me").then();
    }
}
