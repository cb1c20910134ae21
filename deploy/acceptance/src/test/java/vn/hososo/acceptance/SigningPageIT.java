package vn.hososo.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A leader signs what waits, and somebody asks whether a file can be trusted; by clicking only. */
class SigningPageIT {
    private static final String UNIT = "trung-kenh";
    private static final String PIN = "demo";

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        RunningPlatform.start();
        chromium = Chromium.open("SigningPageIT");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aTrayIsSignedWithOnePin() throws IOException {
        // Given
        Desk desk = Desk.of(UNIT);
        List<UUID> submitted = Stream.generate(() -> desk.draft("").ok().id())
                .limit(3)
                .peek(document -> desk.submit(document).ok())
                .toList();
        Page page = chromium.signedIn("leader." + UNIT, "/");
        page.locator(".side a[href='/app/ky-so']").click();
        submitted.forEach(document ->
                assertThat(page.locator("[data-choose='" + document + "']")).isVisible());

        // When
        page.locator("[data-action=choose-all]").click();
        assertThat(page.locator("[data-chosen]")).hasAttribute("data-chosen", "3");
        page.locator("[name=pin]").fill("sai");
        chromium.inspect(page, "ky-duyet");
        page.locator("[data-action=sign]").click();

        // Then
        assertThat(page.locator("[data-batch=INTERRUPTED]")).containsText("Mã PIN không mở được khóa");
        chromium.inspect(page, "ky-tam-ngat");

        // When
        page.locator("[data-form=go-on] [name=pin]").fill(PIN);
        page.locator("[data-form=go-on] [name=pin]").press("Enter");

        // Then
        assertThat(page.locator("[data-batch=DONE]")).hasAttribute("data-signed", "3");
        assertThat(page.locator("[data-item-state=SIGNED]")).hasCount(3);
        submitted.forEach(document -> Assertions.assertThat(desk.clerk()
                        .get("/api/documents/outgoing/" + document)
                        .ok()
                        .field("state"))
                .isEqualTo("LEADER_SIGNED"));
        chromium.inspect(page, "ky-xong");
        Download longTerm = page.waitForDownload(
                () -> page.locator("data-table button").first().click());
        Assertions.assertThat(Files.readString(longTerm.path(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/DocTimeStamp");

        // When
        page.locator("data-table a[href*='/kiem-tra']").first().click();

        // Then
        assertThat(page.locator("[data-verdict=VALID]")).isVisible();
        assertThat(page.locator("[data-signature=VALID]")).containsText("Lãnh đạo");
        page.locator(".subnav a[href='/app/ky-so']").click();
        assertThat(page.locator("[data-choose]")).hasCount(0);
        assertThat(page.locator("data-table [data-state=DONE]").first()).isVisible();
    }

    @Test
    void aFileIsVerifiedAndAnAlteredOneIsRefusedWithItsReasons() {
        // Given
        Desk desk = Desk.of(UNIT);
        UUID document = desk.draft("").ok().id();
        desk.submit(document).ok();
        desk.sign(document, "LEADER").ok();
        byte[] signed = desk.clerk()
                .get("/api/documents/contents/" + Desk.revision(desk.clerk(), document))
                .ok()
                .http()
                .body();
        Page page = chromium.signedIn("officer." + UNIT, "/");
        page.locator(".side a[href='/app/ky-so']").click();

        // When
        verify(page, "da-ky.pdf", signed);

        // Then
        assertThat(page.locator("[data-verdict=VALID]")).containsText("da-ky.pdf");
        chromium.inspect(page, "kiem-tra-hop-le");
        Download report = page.waitForDownload(
                () -> page.locator("[data-report=detailed]").click());
        Assertions.assertThat(report.suggestedFilename()).isEqualTo("da-ky-detailed.xml");

        // When
        verify(page, "da-sua.pdf", altered(signed));

        // Then
        assertThat(page.locator("[data-verdict=INVALID]")).containsText("da-sua.pdf");
        Locator reason = page.locator("[data-signature=INVALID] [data-reason]").first();
        Assertions.assertThat(reason.innerText()).contains(" ").matches(text -> text.length() > 30, "a sentence");
        chromium.inspect(page, "kiem-tra-khong-hop-le");
    }

    @Test
    void myCertificatesSayHowLongTheyLastAndForWhomTheySign() {
        // When
        Page page = chromium.signedIn("leader." + UNIT, "/app/ky-so/chung-thu-so");

        // Then
        Locator own = page.locator("[data-credential]");
        assertThat(own).hasCount(1);
        assertThat(own).containsText("01/01/2039");
        assertThat(own).containsText("Thay mặt tập thể");
        assertThat(own.locator("[data-image=set]")).isVisible();
        chromium.inspect(page, "chung-thu-so");
        page.locator(".subnav a[href='/app/ky-so/thiet-bi']").click();
        assertThat(page.locator("[data-no-device]")).isVisible();
        chromium.inspect(page, "ky-thiet-bi");
    }

    private static void verify(Page page, String name, byte[] file) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", file));
        page.locator("[data-form=verify] button[type=submit]").click();
    }

    /** Other content below the same signature. */
    private static byte[] altered(byte[] signed) {
        byte[] altered = signed.clone();
        int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("stream") + 40;
        altered[at] ^= 1;
        return altered;
    }
}
