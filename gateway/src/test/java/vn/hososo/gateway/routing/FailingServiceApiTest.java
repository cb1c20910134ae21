package vn.hososo.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hososo.gateway.testing.FakeService;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.Management;
import vn.hososo.gateway.testing.Wire;
import vn.hososo.kit.testing.CapturedLog;
import vn.hososo.kit.testing.Waiting;

/** Services that are away, do not answer, or break off. */
@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class FailingServiceApiTest {
    @TestHTTPResource
    URI gateway;

    @TestHTTPResource(tls = true)
    URI secure;

    @Test
    void aServiceThatIsAwayIsAProblem() {
        given().header("Accept-Language", "en")
                .post("/api/signing/signatures")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("PEER_UNAVAILABLE"))
                .body("type", equalTo("/problems/peer-unavailable"))
                .body("instance", equalTo("/api/signing/signatures"))
                .body("detail", containsString("signing"));
        given().post("/api/signing/signatures").then().body("detail", containsString("Dịch vụ ký số"));
    }

    @Test
    void aServiceThatDoesNotAnswerIsAProblem() {
        given().get("/api/documents/silent").then().statusCode(504).body("code", equalTo("SERVICE_TOO_SLOW"));
    }

    @Test
    void aServiceThatFailsIsLeftAloneAndFoundAgainByItself() {
        // Given
        int port = ConfigProvider.getConfig()
                .getValue("hososo.upstream.signing", URI.class)
                .getPort();
        for (int i = 0; i < 5; i++) {
            given().get("/api/signing/signatures").then().statusCode(503).header("Retry-After", "1");
        }
        assertThat(resting()).isEqualTo("1.0");

        // When
        try (var back = new FakeService(port)) {
            Waiting.until(() -> given().get("/api/signing/signatures").statusCode() == 200);

            // Then
            assertThat(resting()).isEqualTo("0.0");
        }
    }

    private static String resting() {
        return Management.metric("hososo_upstream_resting{service=\"signing\"");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatTheServiceBreaksOffIsOver(HttpClient.Version version) throws Exception {
        // what other tests left may still be on its way
        double before = inFlight();
        for (String path : List.of("/api/metrics/stream?broken-off", "/api/documents/broken-off")) {
            try (var client = GatewayPlatform.overTls(version)) {
                var request = HttpRequest.newBuilder(secure.resolve(path)).build();

                // When
                assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                        .isInstanceOf(IOException.class);

                // Then
                Waiting.until(() -> inFlight() <= before);
            }
        }
    }

    /** Its client is seen to be gone where the gateway writes to him. */
    @Test
    void anAnswerThatItsClientBreaksOffIsOver() throws IOException {
        // Given
        double before = inFlight();

        // When
        for (int i = 0; i < 100; i++) {
            try (var wire = Wire.to(gateway)) {
                wire.send("GET /api/documents/bytes?1 HTTP/1.1\r\nHost: gateway\r\n\r\n")
                        .until("\r\n\r\n");
            }
        }

        // Then
        Waiting.until(() -> inFlight() <= before);
    }

    /** Else whoever wants to could fill the log while a service is away. */
    @Test
    void aProblemThatItsClientDoesNotWaitForIsNoErrorInTheLog() throws IOException {
        // Given
        double before = inFlight();

        try (var log = new CapturedLog()) {
            // When
            for (int i = 0; i < 200; i++) {
                Wire.to(gateway)
                        .send("GET /api/signing/signatures HTTP/1.1\r\nHost: gateway\r\n\r\n")
                        .cutOff();
            }
            Waiting.until(() -> inFlight() <= before);

            // Then
            assertThat(log.lines()).noneMatch(line -> line.startsWith("Uncaught exception"));
        }
    }

    /** Also in the moment in which nobody listens to the answer yet. */
    @Test
    void anAnswerThatEndsWhereItBeginsIsAProblemOrBreaksOff() throws IOException {
        var request = "GET /api/documents/broken-at-head HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n";
        for (int i = 0; i < 200; i++) {
            assertThat(Wire.exchange(gateway, request))
                    .satisfiesAnyOf(
                            answer -> assertThat(answer)
                                    .startsWith("HTTP/1.1 503 ")
                                    .contains("\"PEER_UNAVAILABLE\""),
                            answer -> assertThat(answer)
                                    .startsWith("HTTP/1.1 200 ")
                                    .endsWith("\r\n\r\n"),
                            answer -> assertThat(answer).isEmpty());
        }
    }

    private static double inFlight() {
        return Double.parseDouble(Management.metric("hososo_requests_in_flight"));
    }
}
