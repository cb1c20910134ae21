package vn.hososo.gateway.verification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.hososo.gateway.testing.GatewayPlatform;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class VerifyApiTest {

    private static final String PATH = "/verify";
    private static final String CODE = "7K3M-9PQ2-WX4R-AB5C";
    private static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void thePageAsksForACodeAndNeedsNoScript() {
        given().accept(HTML)
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("<label for=\"code\">"))
                .body(containsString("name=\"code\""))
                .body(containsString("<label for=\"file\">"))
                .body(containsString("enctype=\"multipart/form-data\""))
                .body(not(containsString("<script")))
                .body(not(containsString("style=")));
        given().get("/verify.css").then().statusCode(200).contentType(startsWith("text/css"));
    }

    @Test
    void aKnownCodeShowsTheClosedFiguresAndWhatBecameOfThem() {
        given().accept(HTML)
                .queryParam("code", CODE)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("2025-Q1"))
                .body(containsString("10:30:00 ngày 05/04/2025"))
                .body(containsString("9f86d081"))
                .body(containsString("<th scope=\"row\">Xã &lt;b&gt;Tân Lãng</th>"))
                .body(containsString("<th scope=\"col\">Ký số văn bản đi</th>"))
                .body(containsString("5/6 = 83,33\u00a0%"))
                .body(containsString("4/5 = 80,00\u00a0%"))
                .body(containsString("href=\"/api/metrics/verification/" + CODE + "/report\""));
    }

    @Test
    void programsGetJson() {
        given().accept("application/json")
                .queryParam("code", CODE)
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("period", equalTo("2025-Q1"));
        given().accept("application/json")
                .queryParam("code", "unknown")
                .get(PATH)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("VERIFICATION_CODE_UNKNOWN"));
        given().accept("application/json")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("code"));
    }

    @Test
    void aFileIsNotVerifiedWhileSigningServiceIsAway() {
        given().accept(HTML)
                .multiPart("file", "a.pdf", new byte[] {1}, "application/pdf")
                .post(PATH)
                .then()
                .statusCode(503)
                .body(containsString("Dịch vụ ký số tạm thời không trả lời"));
    }

    @Test
    void inEnglishByTheSwitch() {
        given().accept(HTML)
                .queryParam("code", CODE)
                .queryParam("lang", "en")
                .get(PATH)
                .then()
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("this system made the report"))
                .body(containsString("5 April 2025, 10:30:00 Vietnam time"))
                .body(containsString("<th scope=\"col\">Digitally signed</th>"))
                .body(containsString("5/6 = 83.33\u00a0%"))
                .body(containsString("href=\"/verify?lang=vi&amp;code=" + CODE + "\""));
    }

    @Test
    void anUnknownCodeIsSaidToBeSoAndWrittenOutHarmlessly() {
        given().accept(HTML)
                .queryParam("code", "\"><script>alert(1)</script>")
                .get(PATH)
                .then()
                .statusCode(404)
                .body(containsString("Không có báo cáo nào mang mã này"))
                .body(containsString("&quot;&gt;&lt;script&gt;"))
                .body(not(containsString("<script>")));
    }
}
