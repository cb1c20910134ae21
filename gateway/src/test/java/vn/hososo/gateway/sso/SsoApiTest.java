package vn.hososo.gateway.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hososo.gateway.testing.GatewayPlatform;
import vn.hososo.gateway.testing.SiteIssuer;

@QuarkusTest
@QuarkusTestResource(GatewayPlatform.class)
class SsoApiTest {
    private static final SiteIssuer ISSUER = SiteIssuer.RUNNING;

    private record Begun(String cookie, URI issuer) {}

    private record Returned(String state, String code) {}

    @Test
    void whoTheIssuerNamesIsSignedInWithTheRolesOfTheirGroups() {
        // When
        var session = signedIn("nguyen.van.an", "Nguyễn Văn An", "/thua/VanThu", "/thua/CanBo", "/khong-co/VanThu");

        // Then
        given().cookie("hososo-session", session)
                .get("/session")
                .then()
                .statusCode(200)
                .body("username", equalTo("nguyen.van.an"))
                .body("displayName", equalTo("Nguyễn Văn An"))
                .body("unitId", equalTo(SiteIssuer.THUA.toString()))
                .body("roles", containsInAnyOrder("clerk", "officer"));
    }

    @Test
    void theServicesGetATokenOfTheGateway() {
        var session = signedIn("tran.thi.binh", "Trần Thị Bình", "/thua/VanThu");

        var reached = given().cookie("hososo-session", session).get("/api/documents/anything");

        assertThat(reached.jsonPath().getString("headers.authorization")).startsWith("Bearer ey");
        assertThat(reached.jsonPath().getMap("headers").get("cookie")).isNull();
    }

    @Test
    void theRolesAreThoseOfTheLastSignIn() {
        signedIn("le.van.cuong", "Lê Văn Cường", "/thua/VanThu", "/thua/LanhDao");

        var session = signedIn("le.van.cuong", "Lê Văn Cường", "/thua/CanBo");

        given().cookie("hososo-session", session).get("/session").then().body("roles", equalTo(List.of("officer")));
    }

    @Test
    void whoHasNoGroupHereDoesNotComeIn() {
        assertRefused(returned(begun("pham.d", "Phạm D", "/thua/Khac")), "SSO_MEMBERSHIP_MISSING");
    }

    @Test
    void aNameOfAnAccountOfThisPlatformIsNotTakenOver() {
        assertRefused(returned(begun("admin", "Kẻ mạo danh", "/thua/LanhDao")), "SSO_USERNAME_TAKEN");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        var mine = begun("a.a", "A", "/thua/VanThu");
        var theirs = begun("b.b", "B", "/thua/VanThu");
        var answer = asked(mine);

        assertThat(problem(returned(null, answer.state(), answer.code()))).isEqualTo("SSO_REFUSED");
        assertThat(problem(returned(theirs.cookie(), answer.state(), answer.code())))
                .isEqualTo("SSO_REFUSED");
        assertThat(problem(returned(mine.cookie(), answer.state(), null))).isEqualTo("SSO_REFUSED");
        assertThat(problem(returned(mine.cookie(), "x", answer.code()))).isEqualTo("SSO_REFUSED");
    }

    @Test
    void aTokenForSomebodyElseOrPastItsTimeIsRefused() {
        ISSUER.says(60, with(claims("c.c", "C", "/thua/VanThu"), "aud", "another-client"));
        assertRefused(returned(begun()), "SSO_REFUSED");

        ISSUER.says(-3600, claims("c.c", "C", "/thua/VanThu"));
        assertRefused(returned(begun()), "SSO_REFUSED");
    }

    @Test
    void theIssuerMayChangeItsKeyWhileBothRun() {
        signedIn("d.d", "D", "/thua/VanThu");

        ISSUER.changeKey();

        assertThat(signedIn("d.d", "D", "/thua/VanThu")).isNotBlank();
    }

    @Test
    void withoutTheIssuerThePageSaysSo() {
        var begun = begun("e.e", "E", "/thua/VanThu");
        var answer = asked(begun);
        ISSUER.stop();
        try {
            assertThat(problem(returned(begun.cookie(), answer.state(), answer.code())))
                    .isEqualTo("SSO_UNAVAILABLE");
        } finally {
            ISSUER.start();
        }
    }

    @Test
    void thePageIsToldThatThereIsASignOn() {
        given().get("/session/sso/offer")
                .then()
                .statusCode(200)
                .body("label", equalTo("Đăng nhập một lần"))
                .body("path", equalTo("/session/sso"));
    }

    @Test
    void anAccountOfTheSignOnHasNoPasswordHere() {
        signedIn("f.f", "F", "/thua/VanThu");

        given().contentType(ContentType.JSON)
                .body(Map.of("username", "f.f", "password", "!"))
                .post("/session")
                .then()
                .statusCode(401)
                .body("code", equalTo("WRONG_CREDENTIALS"));
    }

    private static String signedIn(String username, String name, String... groups) {
        var answer = returned(begun(username, name, groups));
        assertThat(answer.header("Location")).endsWith("/");
        return answer.cookie("hososo-session");
    }

    private static void assertRefused(Response answer, String code) {
        assertThat(problem(answer)).isEqualTo(code);
    }

    private static String problem(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.cookie("hososo-session")).isNull();
        return parameters(URI.create(answer.header("Location"))).get("sso");
    }

    private static Begun begun(String username, String name, String... groups) {
        ISSUER.says(60, claims(username, name, groups));
        return begun();
    }

    private static Begun begun() {
        var answer = given().redirects().follow(false).get("/session/sso");
        assertThat(answer.statusCode()).isEqualTo(303);
        return new Begun(answer.cookie("hososo-sso"), URI.create(answer.header("Location")));
    }

    private static Response returned(Begun begun) {
        var answer = asked(begun);
        return returned(begun.cookie(), answer.state(), answer.code());
    }

    /** What the issuer's page sends the browser back with. */
    private static Returned asked(Begun begun) {
        var answer = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(begun.issuer().toString());
        var back = parameters(URI.create(answer.header("Location")));
        return new Returned(back.get("state"), back.get("code"));
    }

    private static Response returned(String cookie, String state, String code) {
        var request = given().redirects().follow(false).queryParam("state", state);
        if (cookie != null) {
            request.cookie("hososo-sso", cookie);
        }
        if (code != null) {
            request.queryParam("code", code);
        }
        return request.get("/session/sso/callback");
    }

    private static Map<String, String> parameters(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        var all = new HashMap<>(claims);
        all.put(name, value);
        return all;
    }

    private static Map<String, Object> claims(String username, String name, String... groups) {
        return Map.of("preferred_username", username, "name", name, "groups", List.of(groups));
    }
}
