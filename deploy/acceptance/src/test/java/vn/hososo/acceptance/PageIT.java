package vn.hososo.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The first page in a real browser. */
class PageIT {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int UNITS = 30;
    private static final Path PICTURES = Path.of("target/screenshots");

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void theBarsMoveWhileTheWorkIsDone() {
        String chromium = Tools.require("PageIT", "chromium", "chromium-browser", "google-chrome");
        Desk desk = Desk.of("binh-dinh");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(chromium))
                                .setArgs(QUIET))) {
            // Given
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1366, 768));
            signIn(page);
            Locator units = page.locator("[data-unit]");
            assertThat(units).hasCount(UNITS);
            Locator row = page.locator("[data-unit='binh-dinh']");
            String before = row.innerText();
            int numerator = Integer.parseInt(row.getAttribute("data-numerator"));
            picture(page, "before");

            // When
            var incoming = desk.register("77", Person.key()).ok().id();
            desk.openDossier(incoming).ok();

            // Then
            assertThat(row).not().hasText(before, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
            assertThat(row).hasAttribute("data-numerator", String.valueOf(numerator + 1));
            picture(page, "after");
            page.setViewportSize(390, 844);
            picture(page, "phone");
            Assertions.assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing is cut off on a phone")
                    .isTrue();
        }
    }

    private static void signIn(Page page) {
        page.navigate(RunningPlatform.url("/").toString());
        picture(page, "sign-in");
        page.locator("input[name=username]").fill("office.ubnd-huyen");
        page.locator("input[name=password]").fill("demo");
        page.locator("button[type=submit]").click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
