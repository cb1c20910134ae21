package vn.hososo.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The life of a dossier, from the year's catalogue to the archive, by clicking only. */
class WorkDossierPageIT {
    private static final String UNIT = "thua";
    private static final String TITLE = "Hồ sơ cải cách hành chính";

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        RunningPlatform.start();
        chromium = Chromium.open("WorkDossierPageIT");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aDossierIsOpenedFromTheCatalogueFilledClosedExportedAndHandedOver() throws IOException {
        // Given
        Desk desk = Desk.of(UNIT);
        desk.register("88", Person.key()).ok();
        int year = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();

        // When
        Page leader = chromium.signedIn("leader." + UNIT, "/");
        leader.locator(".side a[href='/app/ho-so']").click();
        leader.locator(".subnav a[href='/app/ho-so/danh-muc']").click();
        leader.locator("[data-action=create]").click();
        leader.locator("[data-action=add]").click();
        leader.locator("[name=notation]").fill("01.CCHC");
        leader.locator("[name=heading]").fill("I. Văn phòng");
        leader.locator("[name=title]").fill(TITLE);
        leader.locator("[name=retention]").selectOption("10 năm");
        chromium.inspect(leader, "danh-muc-them-muc");
        leader.locator("[data-form=entry] button[type=submit]").click();
        leader.locator("[data-action=approve]").click();
        leader.locator("dialog[open] [data-action=confirm]").click();

        // Then
        assertThat(leader.locator("[data-state=APPROVED]")).isVisible();
        chromium.inspect(leader, "danh-muc");

        // When
        Page officer = chromium.signedIn("officer." + UNIT, "/app/ho-so/danh-muc");
        officer.locator("[data-open-entry='01.CCHC']").click();

        // Then
        assertThat(officer.locator("h1")).hasText(TITLE);
        assertThat(officer.locator("[data-gap=EMPTY]")).isVisible();

        // When
        officer.locator("[data-part=add] [name=q]").fill("ket qua ky so");
        officer.locator("[data-action=find]").click();
        officer.locator("[data-add]").first().click();

        // Then
        assertThat(officer.locator("[data-complete]")).isVisible();
        assertThat(officer.locator("[data-state=RECEIVED]")).hasCount(1);
        chromium.inspect(officer, "ho-so");

        // When
        officer.locator("[data-action=close]").click();
        chromium.inspect(officer, "ho-so-ket-thuc");
        officer.locator("dialog[open] [data-action=confirm]").click();

        // Then
        assertThat(officer.locator("[data-state=CLOSED]")).isVisible();
        Download export = officer.waitForDownload(
                () -> officer.locator("[data-action=export]").click());
        holdsDocuments(export.path());

        // When
        Page archivist = chromium.signedIn("archivist." + UNIT, "/");
        archivist.locator(".subnav a[href='/app/ho-so/nop-luu']").click();
        archivist.locator("tr", having(TITLE)).locator("[data-choose]").click();
        archivist.locator("[name=condition]").fill("Đầy đủ, đọc được");
        chromium.inspect(archivist, "nop-luu");
        archivist.locator("[data-form=receive] button[type=submit]").click();
        archivist.locator("dialog[open] [data-action=confirm]").click();

        // Then
        assertThat(archivist.locator("a[href$='/minutes']").first()).isVisible();
        archivist.locator(".subnav a[href='/app/ho-so']").click();
        archivist.locator("[name=year]").selectOption(String.valueOf(year));
        archivist.locator("[name=state]").selectOption("HANDED_OVER");
        assertThat(archivist.locator("[data-dossier]", having(TITLE))).isVisible();
    }

    @Test
    void anIncompleteDossierIsFoundAndClosedByTheLeaderWithAReasonOnly() {
        // Given
        Desk desk = Desk.of("phu-luong");
        UUID dossier = desk.openDossier(desk.register("89", Person.key()).ok().id())
                .ok()
                .id();
        String row = "[data-dossier='%s']".formatted(dossier);
        Page officer = chromium.signedIn("officer.phu-luong", "/app/ho-so");
        officer.locator("[name=mine]").check();
        officer.locator("[name=incomplete]").check();

        // When
        officer.locator(row).click();
        assertThat(officer.locator("[data-gap=NO_RESULT_DOCUMENT]")).isVisible();
        officer.locator("[data-action=close]").click();

        // Then
        assertThat(officer.locator("dialog[open]")).containsText("Chỉ lãnh đạo");
        assertThat(officer.locator("dialog[open] [data-action=confirm]")).hasCount(0);

        // When
        Page leader = chromium.signedIn("leader.phu-luong", "/app/ho-so?incomplete=true");
        chromium.inspect(leader, "ho-so-danh-sach");
        leader.locator(row).click();
        leader.locator("[data-action=close]").click();
        Locator reason = leader.locator("dialog[open] [name=reason]");
        reason.fill("Việc chuyển cho đơn vị khác giải quyết");
        leader.locator("dialog[open] [data-action=confirm]").click();

        // Then
        assertThat(leader.locator("[data-state=CLOSED]")).isVisible();
        assertThat(leader.locator("dl.facts")).containsText("Việc chuyển cho đơn vị khác giải quyết");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void holdsDocuments(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Assertions.assertThat(zip.stream().map(entry -> entry.getName())).anyMatch(name -> name.endsWith(".pdf"));
        }
    }
}
