package vn.hososo.kit.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.ForgedTokens;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

/** What every service makes of forged tokens, for all of them verify by the same kit. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TokenForgeryApiTest {
    @Test
    void onlyTheGoodOneIsBelieved() {
        // Given
        Tokens.user("clerk", UUID.randomUUID());
        var tokens = ForgedTokens.ofTests(UUID.randomUUID());
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
        return given().auth().oauth2(token).get("/trials?word=forged").statusCode();
    }
}
