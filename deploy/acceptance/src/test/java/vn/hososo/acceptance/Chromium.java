package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real browser, and what every page has to keep: seen at both sizes, usable by everybody, nothing from elsewhere. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String SERIOUS = """
            async () => (await axe.run(document, { iframes: false })).violations
              .filter((it) => ['serious', 'critical'].includes(it.impact))
              .map((it) => [it.id, ...it.nodes.map((node) => node.html)].join(' '))
            """;
    // an extension is what the browser shows a PDF with
    private static final List<String> HERE =
            List.of(RunningPlatform.url("/").toString(), "data:", "blob:", "chrome:", "chrome-extension:");
    /** No bound on the platform: another program may have the processors for a while. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int OFFICE_WIDTH = 1366;
    private static final int OFFICE_HEIGHT = 768;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(String program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setArgs(QUIET));
    }

    /** Skips the test where there is none. */
    static Chromium open(String test) {
        return new Chromium(Tools.require(test, "chromium", "chromium-browser", "google-chrome"));
    }

    /** A window of its own, nobody signed in; elsewhere it may ask only there. */
    Page window(String... elsewhere) {
        BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(OFFICE_WIDTH, OFFICE_HEIGHT));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Content-Security-Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (Stream.concat(HERE.stream(), Stream.of(elsewhere)).noneMatch(request.url()::startsWith)) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        return page;
    }

    /** A window in which somebody signed in by the form, at this page. */
    Page signedIn(String username, String path) {
        Page page = window();
        page.navigate(RunningPlatform.url(path).toString());
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("demo");
        page.locator("button[type=submit]").click();
        page.locator("[data-user]").waitFor();
        return page;
    }

    /** Pictures at both sizes, at which nothing may be cut off; and the rules of accessibility, none broken seriously. */
    void inspect(Page page, String name) {
        requireNoComplaints(name);
        requireUsable(page, name);
        picture(page, name + "-1366x768");
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        picture(page, name + "-390x844");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + ": nothing is cut off on a phone")
                .isTrue();
        page.setViewportSize(OFFICE_WIDTH, OFFICE_HEIGHT);
    }

    private static void requireUsable(Page page, String name) {
        // in the page itself, since the way by a further window asks for a blank page; without its frames, for what is
        // in them is the browser's own viewer
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) page.evaluate(SERIOUS))
                .as(name + ": serious or critical violations")
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** No violation of the policy, no error of a script, no request to somewhere else, in all windows so far. */
    void requireNoComplaints(String name) {
        assertThat(complaints).as(name + ": what the browser complained of").isEmpty();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
