package vn.hososo.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A province signs its people in elsewhere; here they work in the roles and units of their groups. */
class SignOnPageIT {
    private static final String UNIT = "tnmt";
    private static final String UNIT_NAME = "Phòng Tài nguyên và Môi trường";
    private static final Path SETTINGS = RunningPlatform.home().resolve("config/gateway.properties");

    private static Chromium chromium;
    private static ProvinceSignOn province;

    @BeforeAll
    static void start() throws IOException {
        RunningPlatform.start();
        chromium = Chromium.open("SignOnPageIT");
        province = new ProvinceSignOn();
        restartGatewayWith("""
                hososo.sso.issuer=%s
                hososo.sso.redirect-uri=%s
                hososo.sso.label=Đăng nhập bằng tài khoản của tỉnh
                hososo.sso.roles.VanThu=clerk
                hososo.sso.roles.LanhDao=leader
                """.formatted(province.issuer(), RunningPlatform.url("/session/sso/callback")));
    }

    @AfterAll
    static void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        if (province != null) {
            province.close();
            restartGatewayWith("");
        }
    }

    @Test
    void whoSignsInThereWorksHereAlsoAfterTheIssuersKeyChanged() {
        // Given
        var incoming = Desk.of(UNIT).register("31", Person.key()).ok().id();
        Page clerk = chromium.window(province.origin());

        // When
        clerk.navigate(RunningPlatform.url("/").toString());
        assertThat(clerk.locator("[data-sign-on]")).hasText("Đăng nhập bằng tài khoản của tỉnh");
        chromium.inspect(clerk, "dang-nhap-mot-lan");
        signIn(clerk, "nguyen.thi.lan", "Nguyễn Thị Lan", "VanThu");

        // Then: in the unit and the role of the group
        assertThat(clerk.locator("[data-user='nguyen.thi.lan']")).hasText("Nguyễn Thị Lan");
        assertThat(clerk.locator("[data-acting-unit='" + UNIT + "']")).hasText(UNIT_NAME);
        assertThat(clerk.locator("nav a[href='/app/thong-bao']")).hasCount(0);

        // Then: document-service believes the token
        clerk.locator("nav a[href='/app/van-ban-den']").click();
        clerk.locator("[data-incoming='" + incoming + "']").click();
        assertThat(clerk.locator("[data-incoming]")).hasCount(0);
        assertThat(clerk.locator("[data-state=REGISTERED]")).isVisible();
        chromium.inspect(clerk, "sau-dang-nhap-mot-lan");

        // When
        province.changeKey();
        Page leader = chromium.window(province.origin());
        leader.navigate(RunningPlatform.url("/").toString());
        signIn(leader, "tran.van.minh", "Trần Văn Minh", "LanhDao");

        // Then
        assertThat(leader.locator("[data-user='tran.van.minh']")).isVisible();
        assertThat(leader.locator("nav a[href='/app/thong-bao']")).isVisible();
        leader.locator("[data-tasks=unassigned] [data-task='" + incoming + "']").click();
        assertThat(leader.locator("[data-next=assign]")).isVisible();
    }

    @Test
    void whoHasNoPartHereIsToldOnTheSignInPage() {
        // Given
        Page page = chromium.window(province.origin());
        page.navigate(RunningPlatform.url("/").toString());

        // When
        signIn(page, "le.thi.hoa", "Lê Thị Hoa", "BaoVe");

        // Then
        assertThat(page.locator("[data-problem=SSO_MEMBERSHIP_MISSING]")).isVisible();
        assertThat(page.locator("[data-sign-on]")).isVisible();
        chromium.inspect(page, "dang-nhap-mot-lan-tu-choi");
    }

    /** By the button, and then on the page of the issuer. */
    private static void signIn(Page page, String username, String name, String role) {
        page.locator("[data-sign-on]").click();
        page.locator("input[name=username]").fill(username);
        page.locator("textarea[name=claims]")
                .fill("{\"preferred_username\":\"%s\",\"name\":\"%s\",\"groups\":[\"/%s/%s\"]}"
                        .formatted(username, name, UNIT, role));
        page.locator("form button").click();
    }

    private static void restartGatewayWith(String settings) throws IOException {
        Files.writeString(SETTINGS, settings);
        RunningPlatform.holdBack("gateway");
        RunningPlatform.release("gateway");
    }
}
