package vn.hososo.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.Http2Wire;
import vn.hososo.gateway.testing.Wire;

/** Requests that two servers in a row could read differently; each carries a second one that must never be seen. */
@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class SmugglingApiTest {
    private static final String SMUGGLED = "GET /api/documents/smuggled HTTP/1.1\r\nHost: gateway\r\n\r\n";

    @TestHTTPResource
    URI gateway;

    @TestHTTPResource(tls = true)
    URI secure;

    private int seenBefore;

    @BeforeEach
    void count() {
        seenBefore = smuggled();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "length and coding|Content-Length: 5\\r\\nTransfer-Encoding: chunked\\r\\n|0\\r\\n\\r\\n",
                "coding and length|Transfer-Encoding: chunked\\r\\nContent-Length: 5\\r\\n|0\\r\\n\\r\\n",
                "the same length twice|Content-Length: 1\\r\\nContent-Length: 1\\r\\n|a",
                "two lengths|Content-Length: 0\\r\\nContent-Length: 1\\r\\n|a",
                "a list of lengths|Content-Length: 1, 1\\r\\n|a",
                "a length with a sign|Content-Length: +1\\r\\n|a",
                "a negative length|Content-Length: -1\\r\\n|a",
                "a hexadecimal length|Content-Length: 0x1\\r\\n|a",
                "an unknown coding|Transfer-Encoding: xchunked\\r\\n|0\\r\\n\\r\\n",
                "an unknown coding with a length|Transfer-Encoding: xchunked\\r\\nContent-Length: 1\\r\\n|a",
                "identity|Transfer-Encoding: identity\\r\\nContent-Length: 1\\r\\n|a",
                "two codings|Transfer-Encoding: gzip, chunked\\r\\n|0\\r\\n\\r\\n",
                "chunked not last|Transfer-Encoding: chunked, identity\\r\\n|0\\r\\n\\r\\n",
                "chunked twice|Transfer-Encoding: chunked\\r\\nTransfer-Encoding: chunked\\r\\n|0\\r\\n\\r\\n",
                "a space before the colon|Transfer-Encoding : chunked\\r\\n|0\\r\\n\\r\\n",
                "a vertical tab|Transfer-Encoding: \\vchunked\\r\\n|0\\r\\n\\r\\n",
                "a quoted coding|Transfer-Encoding: \"chunked\"\\r\\n|0\\r\\n\\r\\n",
                "a bare line feed|X: a\\nTransfer-Encoding: chunked\\r\\n|0\\r\\n\\r\\n",
                "a bare carriage return|X: a\\rTransfer-Encoding: chunked\\r\\n|0\\r\\n\\r\\n",
                "a zero byte|X: a\\0\\r\\nContent-Length: 0\\r\\n|",
                "two hosts|Host: elsewhere\\r\\nContent-Length: 0\\r\\n|",
                "a line feed in a chunk's extension|Transfer-Encoding: chunked\\r\\n|1;a\\nb\\r\\nX\\r\\n0\\r\\n\\r\\n",
                "a carriage return in a chunk's extension|Transfer-Encoding: chunked\\r\\n|1;a\\rb\\r\\nX\\r\\n0\\r\\n\\r\\n",
                "a prefixed chunk size|Transfer-Encoding: chunked\\r\\n|0x1\\r\\nX\\r\\n0\\r\\n\\r\\n",
                "a negative chunk size|Transfer-Encoding: chunked\\r\\n|-1\\r\\nX\\r\\n0\\r\\n\\r\\n",
                "a chunk longer than it says|Transfer-Encoding: chunked\\r\\n|1\\r\\nXY\\r\\n0\\r\\n\\r\\n",
                "a chunk size over all bounds|Transfer-Encoding: chunked\\r\\n|ffffffffffffffff1\\r\\nX\\r\\n0\\r\\n\\r\\n"
            })
    void anAmbiguousRequestIsRefusedAndItsConnectionClosed(String what, String headers, String body)
            throws IOException {
        // When
        var answer = Wire.exchange(
                gateway,
                "POST /api/documents/size HTTP/1.1\r\nHost: gateway\r\n" + bytes(headers) + "\r\n"
                        + bytes(body == null ? "" : body) + SMUGGLED);

        // Then
        assertThat(answer.replace("HTTP/1.0", "HTTP/1.1"))
                .satisfiesAnyOf(
                        refused -> assertThat(refused).startsWith("HTTP/1.1 400"),
                        cutOff -> assertThat(cutOff).isEmpty());
        assertThat(answer).doesNotContain("\"smuggled\"").doesNotContain("\"size\"");
        assertThat(smuggled()).isEqualTo(seenBefore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/documents/smuggled HTTP/1.0\r\nHost: gateway\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /api/documents/smuggled HTTP/1.0\r\nConnection: close\r\n\r\n",
                "GET /api/documents/smuggled\r\n\r\n",
                "GET /api/documents/smuggled HTTP/2.0\r\nHost: gateway\r\nConnection: close\r\n\r\n",
                "GET /api/documents/smuggled HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/documents/smuggled HTTP/1.1\r\nHost: a/b@c\r\nConnection: close\r\n\r\n",
                "GET http://elsewhere/api/documents/smuggled HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n",
                "GET http://gateway@elsewhere/api/documents/smuggled HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n",
                "CONNECT /api/documents/smuggled HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n",
                "CONNECT 127.0.0.1:8081 HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n",
                "G@T /api/documents/smuggled HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    void aRequestThatIsNoneEndsAtTheDoor(String request) throws IOException {
        // When
        var answer = Wire.exchange(gateway, request);

        // Then
        assertThat(answer).doesNotContain(" 200 ").doesNotContain("\"smuggled\"");
        assertThat(smuggled()).isEqualTo(seenBefore);
    }

    @Test
    void aSecondRequestInABodyIsPartOfTheBody() throws IOException {
        // When
        var answer = Wire.exchange(
                gateway,
                "POST /api/documents/size HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nContent-Length: "
                        + SMUGGLED.length() + "\r\n\r\n" + SMUGGLED);

        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").contains("{\"size\":" + SMUGGLED.length() + "}");
        assertThat(smuggled()).isEqualTo(seenBefore);
    }

    @Test
    void trailersGoNoFurther() throws IOException {
        // When
        var answer = Wire.exchange(
                gateway,
                "POST /api/documents/echo HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n1\r\nX\r\n0\r\nX-Forwarded-For: 10.0.0.1\r\n"
                        + "Authorization: Bearer smuggled\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("10.0.0.1").doesNotContain("Bearer");
    }

    @Test
    void theProtocolIsNotChangedInTheClear() throws IOException {
        // When
        var answer = Wire.exchange(
                gateway,
                "GET /api/documents/units HTTP/1.1\r\nHost: gateway\r\nConnection: close, Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("h2c").doesNotContain("http2-settings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "transfer-encoding|chunked",
                "connection|keep-alive",
                "upgrade|h2c",
                "content-length|3",
                "x-injected|a\\r\\ntransfer-encoding: chunked",
                "x-injected|a\\nhost: elsewhere",
                "x-in jected|a",
                "x-injected: a\\r\\nx|b",
                "Upper-Case|a"
            })
    void whatHttp2MayNotSayIsNotToldInHttp1(String name, String value) throws IOException {
        // When
        var answer =
                Http2Wire.post(secure, "/api/documents/smuggled", bytes(name), bytes(value), SMUGGLED.substring(0, 9));

        // Then
        assertThat(answer).isNotEqualTo(Http2Wire.OK);
        assertThat(smuggled()).isEqualTo(seenBefore);
    }

    @Test
    void whatHttp2MaySayPasses() throws IOException {
        assertThat(Http2Wire.post(secure, "/api/documents/size", "content-length", "9", SMUGGLED.substring(0, 9)))
                .isEqualTo(Http2Wire.OK);
    }

    private static int smuggled() {
        return given().get("/api/documents/smuggled-count").jsonPath().getInt("count");
    }

    private static String bytes(String escaped) {
        return escaped.replace("\\v", "\u000b").translateEscapes();
    }
}
