package vn.hososo.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.Management;
import vn.hososo.gateway.testing.Wire;
import vn.hososo.kit.testing.Waiting;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class RoutingApiTest {
    private static final int MEGABYTE = 1024 * 1024;

    @TestHTTPResource
    URI gateway;

    @TestHTTPResource(tls = true)
    URI secure;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Test
    void methodTargetAndHeadersReachTheService() {
        given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer abc")
                .header("Idempotency-Key", "k1")
                .header("If-Match", "\"3\"")
                .put("/api/documents/outgoing/1?q=%C4%91%C6%B0%E1%BB%9Dng&x=a%2Fb")
                .then()
                .statusCode(200)
                .body("method", equalTo("PUT"))
                .body("target", equalTo("/api/documents/outgoing/1?q=%C4%91%C6%B0%E1%BB%9Dng&x=a%2Fb"))
                .body("headers.authorization", equalTo("Bearer abc"))
                .body("headers.idempotency-key", equalTo("k1"))
                .body("headers.if-match", equalTo("\"3\""));
    }

    @Test
    void whatTheClientSaysOfItsWayIsReplaced() {
        given().header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=10.0.0.1")
                .header("X-Real-IP", "10.0.0.1")
                .header("X_Forwarded_For", "10.0.0.1")
                .header("X-Internal-Caller", "service:signing")
                .header("X-Hososo-Unit", "thua")
                .header("X-HTTP-Method-Override", "DELETE")
                .get("/api/documents/units")
                .then()
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-host", equalTo(gateway.getAuthority()))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-prefix", nullValue())
                .body("headers.x-real-ip", nullValue())
                .body("headers.x_forwarded_for", nullValue())
                .body("headers.x-internal-caller", nullValue())
                .body("headers.x-hososo-unit", nullValue())
                .body("headers.x-http-method-override", nullValue())
                .body("headers.forwarded", containsString("for=\"127.0.0.1\""))
                .body("headers.forwarded", not(containsString("10.0.0.1")));
    }

    @Test
    void headersOfOneHopEndHere() throws IOException {
        // When
        var answer = raw("GET /api/documents/units HTTP/1.1\r\nHost: gateway\r\nConnection: close, X-Mine\r\n"
                + "X-Mine: 1\r\nKeep-Alive: timeout=5\r\nTE: trailers\r\nUpgrade: h2c\r\n"
                + "Proxy-Authorization: Basic x\r\n\r\n");

        // Then
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .doesNotContain("x-mine")
                .doesNotContain("keep-alive")
                .doesNotContain("proxy-authorization")
                .doesNotContain("\"te\"")
                .doesNotContain("h2c");
    }

    @Test
    void aLongQuestionStandsInTheLinksToItsNeighbours() {
        var question = "/api/documents/neighbours?q=" + "x".repeat(7_000);

        given().get(question).then().statusCode(200).header("Link", endsWith("<" + question + ">; rel=\"last\""));
    }

    @Test
    void aTraceIsContinuedOrBegun() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        given().header("traceparent", trace)
                .get("/api/documents/units")
                .then()
                .body("headers.traceparent", equalTo(trace));
        given().header("traceparent", "nonsense")
                .get("/api/documents/units")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }

    @Test
    void everyPageOfTheWebAppIsTheSameDocument() {
        String page = given().get("/").then().statusCode(200).extract().asString();

        assertThat(page).contains("<hososo-app>");
        for (String path : List.of("/app", "/app/tong-quan", "/app/ho-so/1?trang=2")) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Content-Security-Policy", containsString("style-src 'self';"))
                    .body(equalTo(page));
        }
        given().post("/app/tong-quan").then().statusCode(404);
    }

    @Test
    void onlyTheFilesOfTheWebAppAreCompressed() throws Exception {
        String page = given().get("/").asString();
        var bundle = Pattern.compile("(/static/bundle/[^\"]+\\.(?:js|css))").matcher(page);

        assertThat(encoding("/")).isEqualTo("gzip");
        assertThat(encoding("/app/tong-quan")).isEqualTo("gzip");
        assertThat(encoding("/favicon.svg")).isEqualTo("gzip");
        assertThat(bundle.find()).as(page).isTrue();
        assertThat(encoding(bundle.group(1))).isEqualTo("gzip");
        assertThat(encoding("/api/documents/units")).isNotEqualTo("gzip");
        assertThat(encoding("/openapi")).isNotEqualTo("gzip");
    }

    /** Asked without a library that unpacks by itself. */
    private String encoding(String path) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(gateway.resolve(path))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.headers().firstValue("Content-Encoding").orElse("identity");
    }

    @Test
    void aRequestIsFoundAgainByTheIdThatIsHandedOnAndAnswered() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        given().header("X-Correlation-Id", "desk-7:42")
                .header("traceparent", trace)
                .get("/api/documents/units")
                .then()
                .header("X-Correlation-Id", "desk-7:42")
                .header("traceparent", trace)
                .body("headers.x-correlation-id", equalTo("desk-7:42"));
        given().header("traceparent", trace)
                .header("X-Correlation-Id", "a".repeat(65))
                .get("/nothing")
                .then()
                .header("X-Correlation-Id", "0af7651916cd43dd8448eb211c80319c");
        given().header("X-Correlation-Id", "a b")
                .get("/api/documents/units")
                .then()
                .body("headers.x-correlation-id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void theServicesAnswerPassesUnchanged() {
        given().get("/api/documents/teapot").then().statusCode(418).body("code", equalTo("TEAPOT"));
    }

    @Test
    void bodiesStreamBothWays() throws Exception {
        // When
        var up = http.send(
                HttpRequest.newBuilder(gateway.resolve("/api/documents/size"))
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[7 * MEGABYTE])))
                        .build(),
                BodyHandlers.ofString());
        var down = http.send(
                HttpRequest.newBuilder(gateway.resolve("/api/documents/bytes?20"))
                        .build(),
                BodyHandlers.ofByteArray());

        // Then
        assertThat(up.body()).isEqualTo("{\"size\":" + 7 * MEGABYTE + "}");
        assertThat(down.body()).hasSize(20 * MEGABYTE);
        assertThat(down.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }

    @Test
    void aClientThatAsksFirstIsToldToContinue() throws IOException {
        var answer = raw("POST /api/documents/size HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + "Expect: 100-continue\r\nContent-Length: 4\r\n\r\nbody");

        assertThat(answer).startsWith("HTTP/1.1 100").contains("HTTP/1.1 200").contains("{\"size\":4}");
    }

    @Test
    void eventsArriveWhileTheStreamIsOpen() throws Exception {
        // When
        var stream = http.send(
                HttpRequest.newBuilder(gateway.resolve("/api/metrics/stream"))
                        .header("Accept-Encoding", "gzip")
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                BodyHandlers.ofInputStream());

        // Then
        try (var reader = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            var before = System.nanoTime();
            assertThat(reader.readLine()).isEqualTo("event: compliance-changed");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aBodyOverTheLimitIsAProblemWhetherDeclaredOrNot() throws Exception {
        // Given
        var target = gateway.resolve("/api/documents/size");
        var large = new byte[9 * MEGABYTE];

        // When
        var declared = http.send(
                HttpRequest.newBuilder(target)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(large))
                        .build(),
                BodyHandlers.ofString());
        var chunked = http.send(
                HttpRequest.newBuilder(target)
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .build(),
                BodyHandlers.ofString());

        // Then
        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(declared.body()).contains("FILE_TOO_LARGE").contains("8 MB");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("FILE_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/documents/1",
                "/internal",
                "/INTERNAL/documents/1",
                "/%69nternal/documents/1",
                "/internal%2fdocuments/1",
                "/internal;a=b/documents/1",
                "/;/internal/documents/1",
                "//internal/documents/1",
                "/./internal/documents/1",
                "/%2e/internal/documents/1",
                "/a/..;/internal/documents/1",
                "/a/%252e%252e/internal/documents/1",
                "/%5cinternal/documents/1",
                "/a/%c0%ae%c0%ae/internal/documents/1",
                "/%c0%af../internal/documents/1",
                "/Q/health",
                "/%71/health",
                "/q%2fhealth",
                "//q/health",
                "/;a/q/health",
                "/q;a/health",
                "/metrics",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui",
                "/api/other",
                "/api/documentsx",
                "/api/documents/../../internal/documents/1",
                "/api/documents/%2e%2e/%2E%2E/internal/documents/1",
                "/api/documents/..%2f..%2finternal/documents/1",
                "/api/documents//../internal",
                "/api/documents/..;/..;/internal/documents/1",
                "/api/documents/%2e%2e%3b/internal",
                "/api/documents/%00",
                "/api/documents/a%0d%0aX:1",
                "/api/documents/a%2fb",
                "/api%2fdocuments%2funits",
                "/API/documents/units",
                "/nothing"
            })
    void whatIsNotPublicIsNotFound(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json")
                .contains("\"code\":\"NOT_FOUND\"");
    }

    @Test
    void theAbsoluteFormOfATargetIsNotHandedOn() throws IOException {
        var answer = raw(
                "GET http://gateway/api/documents/units?x=1 HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"target\":\"/api/documents/units?x=1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: gateway",
                "GET /api/documents/units HTTP/1.1\r\nHost: gateway",
                "GET /api/signing/signatures HTTP/1.1\r\nHost: gateway",
                "GET /api/identity/me HTTP/1.1\r\nHost: gateway",
                "GET /nothing HTTP/1.1\r\nHost: gateway",
                "GET /.well-known/jwks.json HTTP/1.1\r\nHost: gateway",
                "GET /internal/x HTTP/1.1\r\nHost: gateway",
                "GET nothing HTTP/1.1\r\nHost: gateway",
                "OPTIONS * HTTP/1.1\r\nHost: gateway",
                "TRACE / HTTP/1.1\r\nHost: gateway",
                "GET / HTTP/1.1\r\nX-None: host"
            })
    void everyAnswerForbidsTheBrowserWhatNobodyNeeds(String request) throws IOException {
        var answer = raw(request + "\r\nConnection: close\r\n\r\n").toLowerCase(Locale.ROOT);

        assertThat(answer)
                .containsOnlyOnce("content-security-policy: default-src 'none'")
                .containsOnlyOnce("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval")
                .containsOnlyOnce("x-content-type-options: nosniff")
                .containsOnlyOnce("x-frame-options: deny")
                .containsOnlyOnce("referrer-policy: same-origin");
    }

    @Test
    void aDocumentMayStandBesideItsDataOnOurOwnPageOnly() {
        given().get("/api/documents/contents/1")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .header("Content-Security-Policy", containsString("script-src 'none'"))
                .header("X-Frame-Options", "SAMEORIGIN");
    }

    @Test
    void whatAServiceSaysOfItselfStaysInside() {
        given().get("/api/documents/talkative")
                .then()
                .statusCode(200)
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("Set-Cookie", nullValue())
                .header("Keep-Alive", nullValue())
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", not(containsString("*")));
    }

    @Test
    void aThousandEventStreamsStayOpenAndEndWithTheirClients() throws IOException {
        // Given
        List<Wire> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                var client = Wire.to(gateway);
                clients.add(client);
                client.send("GET /api/metrics/stream HTTP/1.1\r\nHost: gateway\r\nAccept: text/event-stream\r\n\r\n");
                assertThat(client.until("\r\n\r\n")).startsWith("HTTP/1.1 200");
            }

            // When
            for (Wire client : clients) {
                client.until("compliance-changed");
            }
            // later than anything else may be silent
            for (Wire client : clients) {
                client.until("compliance-changed");
            }

            // Then
            assertThat(openStreams()).isEqualTo(1_000);
        } finally {
            for (Wire client : clients) {
                client.close();
            }
        }
        Waiting.until(() -> openStreams() == 0);
    }

    private static int openStreams() {
        return given().get("/api/documents/streams").jsonPath().getInt("open");
    }

    @Test
    void overTlsTheSameIsSpokenInHttp2() throws Exception {
        // Given
        try (var http2 = GatewayPlatform.overTls(HttpClient.Version.HTTP_2)) {

            // When
            var echo = http2.send(
                    HttpRequest.newBuilder(secure.resolve("/api/documents/units"))
                            .build(),
                    BodyHandlers.ofString());
            var upload = http2.send(
                    HttpRequest.newBuilder(secure.resolve("/api/documents/size"))
                            .POST(HttpRequest.BodyPublishers.ofInputStream(
                                    () -> new ByteArrayInputStream(new byte[3 * MEGABYTE])))
                            .build(),
                    BodyHandlers.ofString());
            var page = http2.send(HttpRequest.newBuilder(secure.resolve("/")).build(), BodyHandlers.ofString());

            // Then
            assertThat(echo.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(echo.body()).contains("\"x-forwarded-proto\":\"https\"");
            assertThat(echo.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(upload.body()).isEqualTo("{\"size\":" + 3 * MEGABYTE + "}");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
        }
    }

    @Test
    void aFileMayBeShownInThePageAndNowhereElse() {
        given().get("/api/documents/contents/1")
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .header("X-Frame-Options", "SAMEORIGIN");
        for (String path :
                List.of("/", "/api/documents/units", "/api/documents/contents", "/api/documents/contents/../units")) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Frame-Options", "DENY");
        }
    }

    @Test
    void theManagementPortShowsHealthAndMetrics() {
        var management = Management.url();

        given().get(management + "/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'accounts' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'services' }.data.document", equalTo("reachable"))
                .body("checks.find { it.name == 'services' }.data.signing", equalTo("not reachable"));
        given().get(management + "/q/metrics").then().statusCode(200);
    }

    private String raw(String request) throws IOException {
        return Wire.exchange(gateway, request);
    }
}
