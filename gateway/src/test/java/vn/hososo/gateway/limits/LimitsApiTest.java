package vn.hososo.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.People;
import vn.hososo.gateway.testing.SmallLimits;
import vn.hososo.kit.testing.Waiting;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
@TestProfile(SmallLimits.class)
class LimitsApiTest {

    private static final String ANY = "/api/documents/units";

    @TestHTTPResource
    URI gateway;

    @Inject
    MeterRegistry meters;

    @Test
    void anAddressMayAskOnlySoOften() {
        double before = refused("address");
        for (int i = 0; i < SmallLimits.ADDRESS; i++) {
            from("10.1.0.1").get(ANY).then().statusCode(200);
        }

        tooMany(from("10.1.0.1").get(ANY).then());
        tooMany(from("10.1.0.1").get("/no/such/page").then());
        from("10.1.0.2").get(ANY).then().statusCode(200);
        assertThat(refused("address") - before).isEqualTo(2);
    }

    @Test
    void whoWritesAnAddressOfAnotherIntoTheHeaderIsStillHimself() {
        for (int i = 0; i < SmallLimits.ADDRESS; i++) {
            from("10.9.9." + i + ", 10.1.0.3").get(ANY).then().statusCode(200);
        }

        tooMany(from("10.9.9.200, 10.1.0.3").get(ANY).then());
        tooMany(from("10.1.0.3, 192.0.2.1").get(ANY).then());
    }

    @Test
    void neighboursInOneNetworkOfVersion6AreOneAddress() {
        for (int i = 0; i < SmallLimits.ADDRESS; i++) {
            from("2001:db8:0:1::" + Integer.toHexString(i + 1)).get(ANY).then().statusCode(200);
        }

        tooMany(from("2001:db8:0:1:ffff::1").get(ANY).then());
        from("2001:db8:0:2::1").get(ANY).then().statusCode(200);
    }

    @Test
    void signingInIsTriedOnlySoOften() {
        for (int i = 0; i < SmallLimits.SIGN_IN; i += 2) {
            signIn("10.1.0.4", "/api/identity/tokens").statusCode(400);
            signIn("10.1.0.4", "/api/identity/tokens/refresh").statusCode(400);
        }

        tooMany(signIn("10.1.0.4", "/api/identity/tokens"));
        tooMany(signIn("10.1.0.4", "/session"));
        tooMany(signIn("10.1.0.4", "/api/identity/factors"));
        from("10.1.0.4").get("/session").then().statusCode(204);
        signIn("10.1.0.5", "/api/identity/tokens").statusCode(400);
    }

    @Test
    void anAccountMayAskOnlySoOftenFromWherever() {
        // Given
        var token = People.token("limits.account", UUID.randomUUID(), "clerk");

        // When: somebody asks with the account's name in a token of his own making
        for (int i = 0; i < SmallLimits.ACCOUNT; i++) {
            me("10.2.1." + i, forged(token)).statusCode(401);
        }

        // Then
        for (int i = 0; i < SmallLimits.ACCOUNT; i++) {
            me("10.2.0." + i, token).statusCode(200);
        }
        tooMany(me("10.2.0.100", token));
        me("10.2.0.100", People.token("limits.other", UUID.randomUUID(), "clerk"))
                .statusCode(200);
    }

    @Test
    void onlySoManyStreamsAreOpenFromOneAddress() throws Exception {
        // Given
        try (var first = stream("10.3.0.1");
                var second = stream("10.3.0.1")) {
            assertThat(status(first)).isEqualTo(200);
            assertThat(status(second)).isEqualTo(200);

            // When
            var third = from("10.3.0.1")
                    .accept("text/event-stream")
                    .get("/api/metrics/stream")
                    .then();

            // Then
            third.statusCode(503).header("Retry-After", "1").body("code", equalTo("OVERLOADED"));
            from("10.3.0.1").get(ANY).then().statusCode(200);
        }
        Waiting.until(() -> {
            try (var again = stream("10.3.0.1")) {
                return isOpen(again);
            }
        });
    }

    @Test
    void aStreamThatTheServiceBreaksOffLeavesItsPlace() {
        for (int i = 0; i < 5; i++) {
            Waiting.until(() -> {
                try (var stream = stream("10.3.0.2", "?broken-off")) {
                    return isOpen(stream) && stream.getInputStream().readAllBytes().length > 0;
                }
            });
        }
    }

    @Test
    void headersAreLimitedInNumberAndSize() {
        var many = from("10.4.0.1");
        for (int i = 0; i < 80; i++) {
            many.header("X-Line-" + i, "1");
        }

        many.get(ANY).then().statusCode(431).body("code", equalTo("HEADERS_TOO_LARGE"));
        from("10.4.0.1")
                .header("X-Large", "x".repeat(17 * 1024))
                .get(ANY)
                .then()
                .statusCode(431)
                .contentType("application/problem+json")
                .body("code", equalTo("HEADERS_TOO_LARGE"));
        from("10.4.0.1")
                .header("X-Large", "x".repeat(30 * 1024))
                .get(ANY)
                .then()
                .statusCode(431);
    }

    @Test
    void aPathIsLimitedInLength() {
        from("10.4.0.2")
                .get(ANY + "?q=" + "x".repeat(8000))
                .then()
                .statusCode(414)
                .body("code", equalTo("URI_TOO_LONG"));
        from("10.4.0.2")
                .get(ANY + "?q=" + "x".repeat(30_000))
                .then()
                .statusCode(414)
                .body("code", equalTo("URI_TOO_LONG"));
        from("10.4.0.2").get(ANY + "?q=" + "x".repeat(40_000)).then().statusCode(414);
    }

    @Test
    void theGatewaysOwnApiTakesSmallBodiesOnly() {
        from("10.4.0.3")
                .contentType(ContentType.JSON)
                .body("{\"username\":\"" + "x".repeat(300_000) + "\"}")
                .post("/api/identity/tokens")
                .then()
                .statusCode(413)
                .body("code", equalTo("FILE_TOO_LARGE"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/documents/size, application/octet-stream",
        "/api/identity/tokens, application/json",
        "/verify, multipart/form-data; boundary=x"
    })
    void aBodyThatTricklesIsCutOff(String path, String type) throws Exception {
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            // Given
            var head = "POST " + path + " HTTP/1.1\r\nHost: gateway\r\nX-Forwarded-For: 10.5.0.1\r\nContent-Type: "
                    + type + "\r\nContent-Length: 100000\r\n\r\nhardly";

            // When
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            // Then
            assertThat(answer).startsWith("HTTP/1.1 408").contains("REQUEST_TOO_SLOW");
        }
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static ValidatableResponse signIn(String address, String path) {
        return from(address).contentType(ContentType.JSON).body("{}").post(path).then();
    }

    private static ValidatableResponse me(String address, String token) {
        return from(address).auth().oauth2(token).get("/api/identity/me").then();
    }

    /** The same claims, signed by nobody. */
    private static String forged(String token) {
        var parts = token.split("\\.");
        var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[256]);
        return parts[0] + "." + parts[1] + "." + signature;
    }

    private static void tooMany(ValidatableResponse answer) {
        answer.statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("TOO_MANY_REQUESTS"));
    }

    private Socket stream(String address) throws IOException {
        return stream(address, "");
    }

    private Socket stream(String address, String query) throws IOException {
        var socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.getOutputStream()
                .write(("GET /api/metrics/stream%s HTTP/1.1\r\nHost: gateway\r\nAccept: text/event-stream\r\n"
                                + "X-Forwarded-For: %s\r\n\r\n")
                        .formatted(query, address)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Or one too many, and nothing else. */
    private static boolean isOpen(Socket stream) throws IOException {
        int status = status(stream);
        assertThat(status).isIn(200, 503);
        return status == 200;
    }

    private static int status(Socket stream) throws IOException {
        var begin = new String(stream.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return Integer.parseInt(begin.substring(9));
    }

    private double refused(String limit) {
        return meters.get("hososo.limits.refused").tag("limit", limit).counter().count();
    }
}
