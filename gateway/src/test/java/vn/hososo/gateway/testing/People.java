package vn.hososo.gateway.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hososo.kit.testing.Waiting;

/** Accounts made and signed in through the API. */
public final class People {
    public static final String PASSWORD = "mật khẩu thử nghiệm";

    private People() {}

    /** The administrator's token; the account is made in the background when the gateway starts. */
    public static String admin() {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            var response = signIn("admin", GatewayPlatform.ADMIN_PASSWORD).extract();
            if (response.statusCode() == 200 || Instant.now().isAfter(deadline)) {
                return response.path("accessToken");
            }
            Waiting.pause();
        }
    }

    public static ValidatableResponse signIn(String username, String password) {
        return signIn(Map.of("username", username, "password", password));
    }

    public static ValidatableResponse signIn(Map<String, String> credentials) {
        return given().contentType(ContentType.JSON)
                .body(credentials)
                .post("/api/identity/tokens")
                .then();
    }

    public static ValidatableResponse refresh(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refreshToken", token))
                .post("/api/identity/tokens/refresh")
                .then();
    }

    /** The token of a new account with these roles in this unit. */
    public static String token(String username, UUID unit, String... roles) {
        create(username, unit, roles).statusCode(201);
        return signIn(username, PASSWORD).statusCode(200).extract().path("accessToken");
    }

    public static ValidatableResponse create(String username, UUID unit, String... roles) {
        return create(account(username, Map.of("unitId", unit, "unitKey", "thua", "roles", List.of(roles))), username);
    }

    public static ValidatableResponse create(Map<String, ?> account, String key) {
        return given().auth()
                .oauth2(admin())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(account)
                .post("/api/identity/accounts")
                .then();
    }

    public static Map<String, Object> account(String username, Map<String, ?>... memberships) {
        return Map.of(
                "username",
                username,
                "password",
                PASSWORD,
                "displayName",
                "Nguyễn Văn Thử",
                "title",
                "Văn thư",
                "memberships",
                List.of(memberships),
                "mustChangePassword",
                false);
    }
}
