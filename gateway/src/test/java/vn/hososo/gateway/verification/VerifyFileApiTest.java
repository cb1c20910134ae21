package vn.hososo.gateway.verification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.SmallLimits;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
@TestProfile(SmallLimits.class)
class VerifyFileApiTest {

    private static final String PATH = "/verify";
    private static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final int TOO_LARGE = 9 * 1024 * 1024;

    @TestHTTPResource
    URI gateway;

    @Test
    void theVerdictIsToldInPlainVietnamese() {
        page("10.6.0.1", "FORGED")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<html lang=\"vi\">"))
                .body(containsString("Chữ ký số KHÔNG hợp lệ"))
                .body(containsString("Chữ ký 1: Nguyễn &lt;b&gt;Hùng"))
                .body(containsString("Tệp bị thêm trang. <code>PAGE_ADDED</code>"))
                .body(containsString("09:00:01 ngày 05/03/2025 (được chứng minh bằng dấu thời gian"))
                .body(containsString("Người có thẩm quyền ký văn bản"))
                .body(containsString("Không có thẩm quyền ký vào ngày ký"))
                .body(containsString("Đã bị thu hồi; thu hồi lúc 07:00:00 ngày 01/04/2025"))
                .body(containsString("có thêm chữ ký"))
                .body(containsString("B-T: có dấu thời gian"))
                .body(not(containsString("<script")))
                .body(not(containsString("style=")));
    }

    @Test
    void inEnglishForWhoPrefersIt() {
        form("10.6.0.2", "FORGED")
                .accept(HTML)
                .header("Accept-Language", "en-GB,en;q=0.9")
                .post(PATH)
                .then()
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("NOT validly signed"))
                .body(containsString("A page was added. <code>PAGE_ADDED</code>"))
                .body(containsString("5 March 2025, 09:00:01 Vietnam time"));
        form("10.6.0.2", "FORGED")
                .accept(HTML)
                .header("Accept-Language", "vi")
                .queryParam("lang", "en")
                .post(PATH)
                .then()
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("href=\"/verify?lang=vi\""));
    }

    @Test
    void anUnsignedFileAndOneThatCannotBeReadAreSaidToBeSo() {
        page("10.6.0.3", "UNSIGNED").statusCode(200).body(containsString("Tệp không có chữ ký số"));
        page("10.6.0.3", "broken")
                .statusCode(422)
                .body(containsString("Tệp không đọc được"))
                .body(containsString("&lt;i&gt;"));
    }

    @Test
    void programsGetJson() {
        form("10.6.0.4", "FORGED")
                .accept("application/json")
                .post(PATH)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("status", equalTo("INVALID"))
                .body("signatures[0].reasons[0]", equalTo("PAGE_ADDED"));
        form("10.6.0.4", "broken")
                .accept("application/json")
                .post(PATH)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("PDF_UNREADABLE"));
    }

    @Test
    void whoseCookieComesAlongDoesNotMatter() {
        form("10.6.0.5", "UNSIGNED")
                .cookie("hososo_session", "x")
                .post(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void aFormWithoutAFileAndWhatIsNoFormAreRefused() {
        from("10.6.0.6")
                .accept(HTML)
                .multiPart("other", "x")
                .post(PATH)
                .then()
                .statusCode(400)
                .body(containsString("Hãy chọn một tệp PDF."));
        from("10.6.0.6")
                .accept(HTML)
                .contentType("application/pdf")
                .body(new byte[] {1})
                .post(PATH)
                .then()
                .statusCode(415)
                .body(containsString("multipart/form-data"));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedHoweverItIsSent() throws Exception {
        form("10.6.0.7", "x".repeat(TOO_LARGE))
                .accept(HTML)
                .post(PATH)
                .then()
                .statusCode(413)
                .body(containsString("Tệp lớn hơn 8 MB."));

        var chunked = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(gateway.resolve(PATH))
                                .version(HttpClient.Version.HTTP_1_1)
                                .header("X-Forwarded-For", "10.6.0.7")
                                .header("Accept", HTML)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[TOO_LARGE])))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("Tệp lớn hơn 8 MB.");
    }

    @Test
    void anAddressMayVerifyOnlySoOften() {
        for (int i = 0; i < SmallLimits.VERIFY; i += 2) {
            page("10.6.0.8", "UNSIGNED").statusCode(200);
            from("10.6.0.8").accept(HTML).get(PATH + "?code=unknown").then().statusCode(404);
        }

        page("10.6.0.8", "UNSIGNED")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .contentType(startsWith("text/html"))
                .body(containsString("Quá nhiều yêu cầu"));
        from("10.6.0.8").accept(HTML).get(PATH + "?code=unknown").then().statusCode(429);
        from("10.6.0.8").accept(HTML).get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse page(String address, String content) {
        return form(address, content).accept(HTML).post(PATH).then();
    }

    private static RequestSpecification form(String address, String content) {
        return from(address).multiPart("file", "a.pdf", content.getBytes(StandardCharsets.UTF_8), "application/pdf");
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }
}
