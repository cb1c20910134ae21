package vn.hososo.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What administrators do, by clicking only; all of it in a year to come or in units of its own, so that nobody notices. */
class AdminPageIT {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate NEW_YEAR =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusYears(1).withDayOfYear(1);
    private static final LocalDate MIDSUMMER = NEW_YEAR.withMonth(7);

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        RunningPlatform.start();
        chromium = Chromium.open("AdminPageIT");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void twoUnitsAreMergedByOneAct() {
        // Given
        unit("tram-y-te-dong", "Trạm Y tế Đông");
        unit("tram-y-te-tay", "Trạm Y tế Tây");
        Page page = chromium.signedIn("admin", "/app/quan-tri");
        chromium.inspect(page, "quan-tri");
        page.locator(".sections a[href$='/sap-xep']").click();
        chromium.inspect(page, "sap-xep");
        page.locator("[data-action=new-reorganisation]").click();

        // When
        fill(page, "act", "99/NQ-HĐND");
        day(page, "effectiveOn", MIDSUMMER);
        choose(page, "operations[0].from.add", "tram-y-te-dong");
        choose(page, "operations[0].from.add", "tram-y-te-tay");
        fill(page, "operations[0].into[0].name", "Trạm Y tế Trung tâm");
        choose(page, "operations[0].into[0].tier", "DISTRICT");
        choose(page, "operations[0].into[0].kind", "service-unit");
        choose(page, "operations[0].into[0].parentKey", "ubnd-huyen");
        fill(page, "operations[0].into[0].key", "thua");
        preview(page);

        // Then
        assertThat(page.locator("[data-preview]"))
                .containsText("Trạm Y tế Trung tâm là đơn vị kế thừa chính của Trạm Y tế Tây");
        chromium.inspect(page, "sap-xep-xem-truoc");

        // When
        decide(page);

        // Then
        assertThat(page.locator("[data-problem=UNIT_KEY_TAKEN]")).isVisible();
        assertThat(page.locator("[data-chosen=tram-y-te-dong]")).isVisible();

        // When
        fill(page, "operations[0].into[0].key", "tram-y-te-trung-tam");
        preview(page);
        decide(page);

        // Then
        Locator act = page.locator("tr:has([data-act='99/NQ-HĐND'])");
        assertThat(act).containsText(WRITTEN.format(MIDSUMMER));
        assertThat(act).containsText("Trạm Y tế Đông hết hoạt động, kế thừa chính: Trạm Y tế Trung tâm");
        act.locator("a").first().click();
        assertThat(page.locator("h1")).hasText("Trạm Y tế Đông");
        assertThat(page.locator("tr:has(.badge)")).containsText("Trạm Y tế Trung tâm");
        chromium.inspect(page, "don-vi-da-sap-xep");
        page.navigate(
                RunningPlatform.url("/app/quan-tri/don-vi?ngay=" + MIDSUMMER).toString());
        assertThat(page.locator("[data-unit=tram-y-te-trung-tam]")).isVisible();
        assertThat(page.locator("[data-unit=tram-y-te-dong]")).hasCount(0);
        chromium.inspect(page, "don-vi");
    }

    @Test
    void aTargetIsSet() {
        // Given
        Page page = chromium.signedIn("office.ubnd-huyen", "/app/quan-tri/chi-tieu");
        chromium.inspect(page, "chi-tieu");

        // When
        page.locator("[data-action=set-target]").click();
        choose(page, "tier", "PROVINCE");
        choose(page, "indicator", "portal-activity");
        day(page, "validFrom", NEW_YEAR);
        fill(page, "threshold", "87,5");
        fill(page, "basis", "12/QĐ-UBND");
        page.locator("[data-action=confirm]").click();

        // Then
        Locator target = page.locator("tr:has([data-target='PROVINCE portal-activity " + NEW_YEAR + "'])");
        assertThat(target).containsText("87,5");
        assertThat(target).containsText("12/QĐ-UBND");
    }

    @Test
    void anAccountIsMadeAndItsOwnerSignsInAndSetsUpASecondFactor() {
        // Given
        Page admin = chromium.signedIn("unitadmin.thua", "/app/quan-tri/tai-khoan");
        chromium.inspect(admin, "tai-khoan");
        admin.locator("[data-action=new-account]").click();
        fill(admin, "username", "nguoi.moi.thua");
        admin.locator("[data-action=propose]").click();
        String first = admin.locator("[name=password]").inputValue();
        fill(admin, "displayName", "Nguyễn Thị Mới");
        admin.locator("input[value=officer]").check();
        chromium.inspect(admin, "tai-khoan-moi");

        // When
        admin.locator("[data-action=create]").click();

        // Then
        assertThat(admin.locator("h1")).hasText("Nguyễn Thị Mới");
        assertThat(admin.locator("[data-state=must-change]")).isVisible();
        chromium.inspect(admin, "tai-khoan-chi-tiet");

        // When
        Page own = chromium.window();
        own.navigate(RunningPlatform.url("/app/tai-khoan").toString());
        fill(own, "username", "nguoi.moi.thua");
        fill(own, "password", first);
        own.locator("button[type=submit]").click();
        fill(own, "newPassword", "bốn con vịt qua cầu");
        fill(own, "repeatPassword", "bốn con vịt qua cầu");
        own.locator("button[type=submit]").click();

        // Then
        assertThat(own.locator("h1")).hasText("Tài khoản của tôi");
        assertThat(own.locator("[data-part=sign-ins] tbody tr")).hasCount(1);

        // When
        own.locator("[data-action=enrol]").click();
        own.locator("dialog [name=password]").fill("bốn con vịt qua cầu");
        own.locator("[data-action=confirm]").click();
        String secret = own.locator("[data-secret]").innerText();
        chromium.inspect(own, "xac-thuc-hai-lop");
        fill(own, "code", OneTimeCode.now(secret));
        own.locator("[data-action=confirm-factor]").click();

        // Then
        assertThat(own.locator("[data-part=factor] [data-state=enrolled]")).isVisible();

        // When
        own.locator("[data-action=new-token]").click();
        fill(own, "name", "Phần mềm kế toán");
        own.locator("input[value='documents:read']").check();
        day(own, "expiresOn", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(30));
        own.locator("[data-action=confirm]").click();

        // Then
        String token = own.locator("[data-token]").innerText();
        Assertions.assertThat(Person.withToken(token)
                        .get("/api/documents/units?size=1")
                        .status())
                .isEqualTo(200);
        chromium.inspect(own, "tai-khoan-cua-toi");
    }

    @Test
    void everyPageOfAdministrationIsUsable() {
        Map<String, List<String>> pages = Map.of(
                "admin",
                List.of("don-vi/moi", "chung-thu-so", "ky-bao-cao", "ban-ghi-loi", "lich", "van-hanh"),
                "unitadmin.thua",
                List.of("chung-thu-so/moi", "nhat-ky", "loai-tru"));
        pages.forEach((username, paths) -> {
            Page page = chromium.signedIn(username, "/app/quan-tri");
            paths.forEach(path -> {
                page.navigate(RunningPlatform.url("/app/quan-tri/" + path).toString());
                assertThat(page.locator("h1")).isVisible();
                assertThat(page.locator(".loading")).hasCount(0);
                assertThat(page.locator("[data-problem]")).hasCount(0);
                chromium.inspect(page, "quan-tri-" + path.replace('/', '-'));
            });
        });
    }

    private static void unit(String key, String name) {
        Person.signIn("admin")
                .post("/api/documents/units", """
                        {"key":"%s","name":"%s","tier":"DISTRICT","kind":"service-unit","parentKey":"ubnd-huyen","validFrom":"%s"}
                        """.formatted(key, name, NEW_YEAR))
                .ok();
    }

    private static void fill(Page page, String name, String text) {
        page.locator("[name='" + name + "']").fill(text);
    }

    private static void choose(Page page, String name, String value) {
        page.locator("select[name='" + name + "']").selectOption(value);
    }

    private static void day(Page page, String name, LocalDate day) {
        Locator field = page.locator("date-field[name=" + name + "] input[type=text]");
        field.fill(WRITTEN.format(day));
        field.press("Tab");
    }

    private static void preview(Page page) {
        page.locator("[data-action=preview]").click();
    }

    private static void decide(Page page) {
        page.locator("[data-action=decide]").click();
        page.locator("[data-action=confirm]").click();
    }
}
