package vn.hososo.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The district at a glance, by clicking only: what a vice-chairman sees, opens, closes and prints. */
class OverviewPageIT {
    private static final int UNITS = 30;
    private static final int FIRST_LOAD = 300_000;
    private static final String CLOSED = "2026-02";
    /** The history of the demonstration is read in the background. */
    private static final double READING = 120_000;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        RunningPlatform.start();
        chromium = Chromium.open("OverviewPageIT");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void theBarsMoveWhileTheWorkIsDone() {
        // Given
        Desk desk = Desk.of("binh-dinh");
        Page page = chromium.signedIn("office.ubnd-huyen", "/");
        assertThat(page.locator("[data-unit]")).hasCount(UNITS);
        assertThat(page.locator("[data-live]")).hasAttribute("data-live", "live");
        Locator bar = page.locator("[data-unit='binh-dinh'] [data-indicator='dossier-creation']");
        int numerator = Integer.parseInt(bar.getAttribute("data-numerator"));

        // When
        var incoming = desk.register("77", Person.key()).ok().id();
        desk.openDossier(incoming).ok();

        // Then
        assertThat(bar).hasAttribute("data-numerator", String.valueOf(numerator + 1));
        chromium.inspect(page, "tong-quan");
    }

    @Test
    void aLapseOpensDownToItsEvidenceAndItsAnswer() {
        // Given
        Page page = chromium.signedIn("leader.ubnd-huyen", "/app/tong-quan");
        Locator lapse = page.locator("[data-stopped-unit='my-huong'] [data-lapse='digital-signing']");
        assertThat(lapse).isVisible(within());

        // When
        lapse.click();

        // Then
        assertThat(page.locator("h1")).hasText("Xã Mỹ Hương");
        assertThat(page.locator("series-chart canvas")).isVisible();
        assertThat(page.locator("evidence-list [data-reason='ISSUED_ON_PAPER']").first())
                .isVisible();
        page.locator("evidence-list select").selectOption("true");
        assertThat(page.locator("evidence-list [data-reason]")).hasCount(0);
        page.locator("evidence-list select").selectOption("");
        assertThat(page.locator("evidence-list [data-reason='ISSUED_ON_PAPER']").first())
                .isVisible();
        chromium.inspect(page, "don-vi");
        Download evidence = page.waitForDownload(
                () -> page.locator("[data-action=export-evidence]").click());
        Assertions.assertThat(evidence.suggestedFilename()).matches("minh-chung-digital-signing-.*\\.csv");
        Assertions.assertThat(evidence.path())
                .content()
                .startsWith("\ufeffMã mục,")
                .contains("ISSUED_ON_PAPER");

        // When
        page.locator("[data-lapse='digital-signing'] [data-notice]").click();

        // Then
        assertThat(page.locator("h1")).containsText("Xã Mỹ Hương ngừng ký số");
        Assertions.assertThat(page.title()).startsWith("Xã Mỹ Hương ngừng ký số");
    }

    @Test
    void theLeaderAnswersAndTheDistrictDirects() {
        // Given
        Page leader = chromium.signedIn("leader.my-huong", "/app/thong-bao");
        leader.locator("[data-notice-of='my-huong']")
                .filter(has("ngừng lập hồ sơ"))
                .click(clicking());

        // When
        leader.locator("[name=cause]").selectOption("PAPER_HABIT");
        leader.locator("[name=explanation]").fill("Cán bộ mới nhận việc, còn làm trên giấy.");
        leader.locator("form button[type=submit]").click();
        assertThat(leader.locator("[name=aim]")).hasAttribute("aria-invalid", "true");
        leader.locator("date-field[name=dueOn] input[type=text]")
                .fill(DateTimeFormatter.ofPattern("dd/MM/yyyy")
                        .format(LocalDate.now().plusDays(60)));
        leader.locator("[name=aim]").fill("62,5");
        chromium.inspect(leader, "giai-trinh");
        leader.locator("form button[type=submit]").click();

        // Then
        assertThat(leader.locator("[data-said=answer]")).containsText("còn làm trên giấy");
        assertThat(leader.locator("[data-commitment]")).containsText("62,5");

        // When
        Page office = chromium.signedIn("office.ubnd-huyen", "/app/tong-quan");
        Locator state = office.locator("[data-stopped-unit='my-huong'] [data-notice='ANSWERED']");
        assertThat(state).containsText("còn làm trên giấy theo thói quen", containing());
        state.click();
        office.locator("[name=direction]").fill("Bố trí người hướng dẫn trong tuần này.");
        office.locator("[data-form=direction] button[type=submit]").click();

        // Then
        assertThat(office.locator("[data-said=direction]")).containsText("trong tuần này");
        chromium.inspect(office, "chi-dao");
    }

    @Test
    void aClosedPeriodIsPrinted() throws IOException {
        // Given
        Page page = chromium.signedIn("office.ubnd-huyen", "/app/tong-quan");
        page.locator("select[name=part]").selectOption(CLOSED.substring(5));
        page.locator("select[name=year]").selectOption(CLOSED.substring(0, 4));
        assertThat(page.locator("#report")).hasText("Báo cáo: Tháng 02/2026");

        // When
        page.locator("[data-action=close-period]").click();
        page.locator("dialog [data-action=confirm]").click();

        // Then
        assertThat(page.locator("[data-closing='1']")).isVisible(within());
        chromium.inspect(page, "chot-ky");
        Download print =
                page.waitForDownload(() -> page.locator("[data-report=pdf]").click());
        Assertions.assertThat(Files.readString(print.path(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/ByteRange");

        // When: a second time it needs a reason
        page.locator("[data-action=close-period]").click();
        page.locator("dialog [name=reason]").fill("ngắn");
        page.locator("dialog [data-action=confirm]").click();

        // Then
        assertThat(page.locator("dialog [name=reason]")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("dialog [name=reason]")).hasValue("ngắn");
    }

    @Test
    void theFirstLoadIsLightAndComesFromHere() {
        // Given
        Page page = chromium.window();
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);

        // When
        Response document = page.navigate(RunningPlatform.url("/app/tong-quan").toString());
        page.locator("input[name=username]").waitFor();
        chromium.inspect(page, "dang-nhap");
        page.locator("input[name=username]").fill("leader.ubnd-huyen");
        page.locator("input[name=password]").fill("demo");
        page.locator("input[name=password]").press("Enter");
        assertThat(page.locator("[data-unit]")).hasCount(UNITS);

        // Then
        Assertions.assertThat(document.headerValue("content-security-policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        int files = List.copyOf(answers).stream()
                .filter(it -> !it.url().contains("/api/") && !it.url().endsWith("/session"))
                .mapToInt(it -> it.request().sizes().responseBodySize)
                .sum();
        Assertions.assertThat(files).as("bytes of the first load, compressed").isBetween(10_000, FIRST_LOAD);
        Assertions.assertThat(answers).noneMatch(it -> it.url().contains("series-chart"));
        chromium.requireNoComplaints("first load");
    }

    private static LocatorAssertions.IsVisibleOptions within() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(READING);
    }

    private static LocatorAssertions.ContainsTextOptions containing() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(READING);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.ClickOptions clicking() {
        return new Locator.ClickOptions().setTimeout(READING);
    }
}
