package vn.hososo.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service is away: pages that do not need it work, the others say so, and go on by themselves when it is back. */
class ServicesDownPageIT {
    private static final String UNIT = "tckh";
    private static final String UNIT_NAME = "Phòng Tài chính - Kế hoạch";
    private static final String AWAY = "[data-problem=PEER_UNAVAILABLE]";
    private static final String SUBJECT = "Dự toán thu, chi ngân sách quý II";
    /** The first list of outgoing documents begins well and breaks off. */
    private static final String BREAKS_OFF_ONCE = """
            () => {
              const ask = window.fetch;
              const broken = () => new Response(new ReadableStream({ start: (body) => body.error(new TypeError()) }));
              window.brokenOff = 0;
              window.fetch = (path, request) =>
                path.startsWith('/api/documents/outgoing') && window.brokenOff++ === 0
                  ? Promise.resolve(broken())
                  : ask(path, request);
            }
            """;

    private static final int UNITS = 30;
    private static final double COMING_BACK = 120_000;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        RunningPlatform.start();
        chromium = Chromium.open("ServicesDownPageIT");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void allAreBack() {
        RunningPlatform.releaseAll();
    }

    @Test
    void withoutDocumentsFiguresAndCertificatesAreThereAndNothingTypedIsLost() {
        // Given
        Page clerk = opened("clerk." + UNIT, "/app/van-ban-den/dang-ky");
        clerk.locator("[name=senderClass]").selectOption("AGENCY");
        clerk.locator("[name=senderName]").fill("Sở Tài chính");
        clerk.locator("[name=number]").fill("901");
        clerk.locator("[name=symbol]").fill("STC-NS");
        clerk.locator("date-field[name=documentDate] input[type=text]").fill("05/04/2026");
        clerk.locator("[name=subject]").fill(SUBJECT);
        clerk.locator("file-field input[type=file]")
                .setInputFiles(RunningPlatform.file("docs/samples/cong-van-den.pdf"));
        Page leader = opened("leader." + UNIT, "/");

        // When
        RunningPlatform.holdBack("document");
        Page late = opened("officer." + UNIT, "/app/tong-quan");
        click(clerk, "[data-action=save]");
        click(leader, "nav a[href='/app/van-ban-den']");

        // Then: who needs them is told, and keeps what was typed
        assertThat(clerk.locator(AWAY)).containsText("Dịch vụ văn bản");
        assertThat(clerk.locator(AWAY)).containsText("Nội dung đã nhập vẫn được giữ");
        assertThat(clerk.locator("[name=subject]")).hasValue(SUBJECT);
        assertThat(clerk.locator("file-field .chosen")).containsText("cong-van-den.pdf");
        chromium.inspect(clerk, "vang-dich-vu-van-ban");
        assertThat(leader.locator(AWAY)).containsText("Trang tự thử lại");

        // Then: who does not need them works
        assertThat(late.locator("[data-unit]")).hasCount(UNITS);
        assertThat(late.locator("[data-acting-unit]")).hasText(UNIT);
        click(leader, "nav a[href='/app/ky-so']");
        click(leader, ".subnav a[href='/app/ky-so/chung-thu-so']");
        assertThat(leader.locator("[data-credential]")).containsText("01/01/2039");
        assertThat(leader.locator("[data-credential]")).containsText("chưa đọc được tên đơn vị");
        click(leader, "nav a[href='/app/van-ban-di']");
        assertThat(leader.locator(AWAY)).isVisible();

        // When
        RunningPlatform.release("document");

        // Then
        assertThat(leader.locator("data-table, .empty")).isVisible(isBack());
        assertThat(leader.locator(AWAY)).hasCount(0);
        assertThat(late.locator("[data-acting-unit]")).hasText(UNIT_NAME, readsAgain());
        click(clerk, "[data-action=save]");
        assertThat(clerk.locator("h1")).hasText(SUBJECT);
        assertThat(clerk.locator("[data-state=REGISTERED]")).isVisible();
        neverLoadedAnew(clerk, leader, late);
    }

    @Test
    void withoutSignaturesAndFiguresDocumentsAreThereAndSigningGoesOnLater() {
        // Given
        Desk desk = Desk.of(UNIT);
        var document = desk.draft("").ok().id();
        desk.submit(document).ok();
        Page office = opened("office.ubnd-huyen", "/");
        assertThat(office.locator("[data-unit]")).hasCount(UNITS);
        Page leader = opened("leader." + UNIT, "/app/van-ban-di/" + document);
        click(leader, "[data-next=sign] button");
        leader.locator("dialog [name=pin]").fill("demo");
        Page clerk = opened("clerk." + UNIT, "/");

        // When
        together(RunningPlatform::holdBack, "signing", "metrics");
        click(leader, "dialog [data-action=send]");

        // Then: what is on the screen stays, and says what is missing
        assertThat(leader.locator("dialog " + AWAY)).containsText("Dịch vụ ký số");
        assertThat(leader.locator("dialog [name=pin]")).hasValue("demo");
        chromium.inspect(leader, "vang-dich-vu-ky-so");
        assertThat(office.locator("[data-live]")).hasAttribute("data-live", "lost");
        assertThat(office.locator("[data-unit]")).hasCount(UNITS);
        office.locator("select[name=part]").selectOption("03");
        assertThat(office.locator(AWAY).first()).containsText("Dịch vụ số liệu");
        chromium.inspect(office, "vang-dich-vu-so-lieu");

        // Then: documents need neither of them
        click(clerk, "nav a[href='/app/van-ban-di']");
        click(clerk, "[data-outgoing='" + document + "']");
        assertThat(clerk.locator("[data-waits=SUBMITTED]")).isVisible();
        click(clerk, "nav a[href='/app/ho-so']");
        assertThat(clerk.locator("data-table, .empty").first()).isVisible();
        assertThat(clerk.locator(AWAY)).hasCount(0);
        click(clerk, "nav a[href='/app/ky-so']");
        assertThat(clerk.locator(AWAY).first()).containsText("Dịch vụ ký số");

        // When
        together(RunningPlatform::release, "signing", "metrics");

        // Then
        assertThat(office.locator("[data-unit]").first()).isVisible(isBack());
        assertThat(office.locator(AWAY)).hasCount(0);
        assertThat(clerk.locator(AWAY)).hasCount(0, isCounted());
        click(leader, "dialog [data-action=send]");
        assertThat(leader.locator("[data-signature=LEADER] [data-state=VALID]")).isVisible(isBack());
        assertThat(office.locator("[data-live]")).hasAttribute("data-live", "live");
        neverLoadedAnew(office, leader, clerk);
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain() {
        // Given
        Page clerk = opened("clerk." + UNIT, "/app/ho-so");
        assertThat(clerk.locator("data-table, .empty").first()).isVisible();
        clerk.evaluate(BREAKS_OFF_ONCE);

        // When
        click(clerk, "nav a[href='/app/van-ban-di']");

        // Then
        clerk.waitForCondition(() -> (Boolean) clerk.evaluate("window.brokenOff > 1"));
        assertThat(clerk.locator("data-table, .empty").first()).isVisible();
        assertThat(clerk.locator("[data-problem]")).hasCount(0);
    }

    private static Page opened(String username, String path) {
        Page page = chromium.signedIn(username, path);
        page.evaluate("window.isFirst = true");
        return page;
    }

    private static void neverLoadedAnew(Page... pages) {
        Stream.of(pages)
                .forEach(page -> Assertions.assertThat(page.evaluate("window.isFirst"))
                        .as(page.url())
                        .isEqualTo(true));
    }

    private static void together(Consumer<String> act, String... names) {
        List<Thread> threads = Stream.of(names)
                .map(name -> Thread.ofPlatform().start(() -> act.accept(name)))
                .toList();
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void click(Page page, String what) {
        page.locator(what).click();
    }

    private static LocatorAssertions.IsVisibleOptions isBack() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(COMING_BACK);
    }

    private static LocatorAssertions.HasTextOptions readsAgain() {
        return new LocatorAssertions.HasTextOptions().setTimeout(COMING_BACK);
    }

    private static LocatorAssertions.HasCountOptions isCounted() {
        return new LocatorAssertions.HasCountOptions().setTimeout(COMING_BACK);
    }
}
