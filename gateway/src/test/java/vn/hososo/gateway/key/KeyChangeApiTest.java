package vn.hososo.gateway.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;
import vn.hososo.kit.testing.Waiting;

/** One key takes the place of another while people sign in and a service reads the published keys now and then. */
@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class KeyChangeApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String KEYS = "/api/identity/keys";

    @ConfigProperty(name = "hososo.identity.key-directory")
    Path directory;

    /** What a service last read; a token whose key is not in it would be refused. */
    private final AtomicReference<JsonWebKeySet> believed = new AtomicReference<>();

    private final List<String> refused = new ArrayList<>();
    private final Set<String> signedBy = new HashSet<>();

    @Test
    void noTokenIsRefusedWhileTheKeyChanges() throws Exception {
        // Given
        People.create("clerk.busy", UUID.randomUUID(), "clerk").statusCode(201);
        Waiting.until(
                PATIENCE,
                () -> !list().extract().<List<String>>path("items.state").contains("NEXT"));
        var before = People.signIn("clerk.busy", People.PASSWORD).extract().<String>path("accessToken");
        var service = polling();

        // When
        var added = add(UUID.randomUUID().toString()).statusCode(201).body("state", equalTo("NEXT"));
        String next = added.extract().path("kid");
        add(UUID.randomUUID().toString()).statusCode(409).body("code", equalTo("KEY_CHANGE_UNDER_WAY"));
        signInUntilSignedBy(next);
        service.shutdownNow();

        // Then
        assertThat(refused).isEmpty();
        assertThat(signedBy).contains(next, kid(before));
        given().auth().oauth2(before).get("/api/identity/me").then().statusCode(200);
        list().body("items.find { it.kid == '" + next + "' }.state", equalTo("SIGNING"))
                .body("items.find { it.kid == '" + kid(before) + "' }.state", equalTo("LEAVING"));
    }

    @Test
    void aFilePutIntoTheDirectoryIsEnoughAndASpoiltOneHarmless() throws Exception {
        // Given
        Files.writeString(directory.resolve("user-tokens-20250101T000000Z.pem"), "half a fi");
        new KeyFile(directory.resolve("elsewhere.tmp")).readOrCreate();

        // When
        People.admin();
        Files.delete(directory.resolve("user-tokens-20250101T000000Z.pem"));
        Files.move(directory.resolve("elsewhere.tmp"), directory.resolve("user-tokens-20250102T000000Z.pem"));
        var kid = SigningKey.of(
                        new KeyFile(directory.resolve("user-tokens-20250102T000000Z.pem")).read(), Instant.EPOCH)
                .id();

        // Then
        Waiting.until(
                PATIENCE, () -> list().extract().<List<String>>path("items.kid").contains(kid));
        assertThat(People.admin()).isNotNull();
    }

    @Test
    void onlyTheSystemsAdministratorChangesKeys() {
        // Given
        var token = People.token("unitadmin.keys", UUID.randomUUID(), "unit-admin");

        // Then
        given().auth().oauth2(token).get(KEYS).then().statusCode(403);
        given().auth()
                .oauth2(token)
                .header("Idempotency-Key", "k")
                .post(KEYS)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(People.admin())
                .post(KEYS)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        list().body("items.state", hasItem("SIGNING"));
    }

    private ScheduledExecutorService polling() throws JoseException {
        believed.set(published());
        var service = Executors.newSingleThreadScheduledExecutor();
        var ignored = service.scheduleWithFixedDelay(
                () -> {
                    try {
                        believed.set(published());
                    } catch (JoseException e) {
                        throw new IllegalStateException(e);
                    }
                },
                500,
                500,
                TimeUnit.MILLISECONDS);
        assertThat(ignored.isCancelled()).isFalse();
        return service;
    }

    private void signInUntilSignedBy(String kid) throws JoseException {
        Waiting.until(PATIENCE, () -> {
            String token = People.signIn("clerk.busy", People.PASSWORD)
                    .statusCode(200)
                    .extract()
                    .path("accessToken");
            signedBy.add(kid(token));
            if (!believes(token)) {
                refused.add(kid(token));
            }
            return signedBy.contains(kid);
        });
    }

    private boolean believes(String token) {
        try {
            new JwtConsumerBuilder()
                    .setVerificationKeyResolver(
                            new JwksVerificationKeyResolver(believed.get().getJsonWebKeys()))
                    .setExpectedAudience("hososo")
                    .build()
                    .processToClaims(token);
            return true;
        } catch (InvalidJwtException e) {
            return false;
        }
    }

    private static String kid(String token) throws JoseException {
        return JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
    }

    private static JsonWebKeySet published() throws JoseException {
        return new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());
    }

    private static ValidatableResponse add(String key) {
        return given().auth()
                .oauth2(People.admin())
                .header("Idempotency-Key", key)
                .post(KEYS)
                .then();
    }

    private static ValidatableResponse list() {
        return given().auth().oauth2(People.admin()).get(KEYS).then().statusCode(200);
    }
}
