package vn.hososo.gateway.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;
import vn.hososo.kit.testing.ForgedTokens;

/** Forged tokens at the gateway's own API, by the very key it signs with. */
@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class TokenForgeryApiTest {
    @Inject
    SigningKeys keys;

    @Test
    void onlyTheGoodOneIsBelieved() {
        // Given
        String account = People.create("clerk.forged", UUID.randomUUID(), "clerk")
                .extract()
                .path("id");
        var key = keys.signing();
        var tokens = new ForgedTokens(new KeyPair(key.open(), key.secret()), key.id(), UUID.fromString(account));
        Map<String, Integer> answers = new LinkedHashMap<>();

        // When
        tokens.all().forEach((wrong, token) -> answers.put(wrong, status(token)));

        // Then
        assertThat(status(tokens.good())).isEqualTo(200);
        assertThat(answers)
                .hasSizeGreaterThan(30)
                .allSatisfy((wrong, status) -> assertThat(status).as(wrong).isEqualTo(401));
    }

    private static int status(String token) {
        return given().auth().oauth2(token).get("/api/identity/me").statusCode();
    }
}
