package vn.hososo.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A letter's whole way through a commune by clicking only, and what happens on the way when something is not right. */
class MainJobPageIT {
    private static final String UNIT = "trung-chinh";
    private static final String SUBJECT = "Lập hồ sơ công việc và ký số văn bản trên hệ thống";
    private static final String REPLY = "Báo cáo lập hồ sơ công việc và ký số văn bản";
    private static final int MOST_TABS = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static Chromium chromium;

    private final ReadmePictures readme = new ReadmePictures();

    @BeforeAll
    static void start() {
        RunningPlatform.start();
        chromium = Chromium.open("MainJobPageIT");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aLetterIsAnsweredByClickingOnlyAndTheBarMoves() {
        // Given
        Page overview = chromium.signedIn("office.ubnd-huyen", "/");
        Locator bar = overview.locator("[data-unit='" + UNIT + "'] [data-indicator='dossier-creation']");
        String before = bar.getAttribute("data-numerator");
        Page clerk = chromium.signedIn("clerk." + UNIT, "/");
        Page leader = chromium.signedIn("leader." + UNIT, "/");
        Page officer = chromium.signedIn("officer." + UNIT, "/");

        // When: the clerk registers it, the leader assigns it
        fillRegistration(clerk, "45");
        chromium.inspect(clerk, "dang-ky-van-ban-den");
        readme.make(clerk, "dang-ky");
        click(clerk, "[data-action=save]");
        assertThat(clerk.locator("[data-state=REGISTERED]")).isVisible();
        chromium.inspect(clerk, "van-ban-den");
        task(leader, "unassigned", SUBJECT);
        click(leader, "[data-next=assign] button");
        leader.locator("[name=direction]").fill("Tham mưu văn bản trả lời trong tuần.");
        leader.locator("[data-person='officer." + UNIT + "']").selectOption("LEAD");
        leader.locator("[data-person='clerk." + UNIT + "']").selectOption("INFORM");
        chromium.inspect(leader, "phan-cong");
        readme.make(leader, "phan-cong");
        click(leader, "dialog [data-action=send]");
        assertThat(leader.locator("[data-trail]")).containsText("Tham mưu văn bản trả lời");

        // When: the officer opens the dossier and drafts the answer
        task(officer, "mine", SUBJECT);
        click(officer, "[data-next=dossier] button");
        click(officer, "dialog [data-action=send]");
        officer.waitForURL("**/app/ho-so/*");
        assertThat(officer.locator("[data-part=missing] [data-gap]").first()).isVisible();
        readme.make(officer, "ho-so");
        task(officer, "mine", SUBJECT);
        click(officer, "[data-next=reply] a");
        assertThat(officer.locator("[data-recipients='1']")).containsText("Phòng Văn hóa và Thông tin");
        officer.locator("[name=subject]").fill(REPLY);
        choose(officer, "tra-loi.pdf");
        officer.locator("[name=recipientName]").fill("Lưu: VT");
        chromium.inspect(officer, "soan-van-ban-di");
        click(officer, "[data-action=save]");
        click(officer, "[data-act=annex]");
        officer.locator("dialog [name=title]").fill("Phụ lục: Số liệu quý I");
        choose(officer, "cong-van-den.pdf");
        click(officer, "dialog [data-action=send]");
        assertThat(officer.locator("[data-annex]")).hasCount(1);
        submit(officer);

        // When: the leader sends it back, the officer mends it
        task(leader, "sign", REPLY);
        assertThat(leader.locator("nav a[href='/app/viec-cua-toi'] [data-count]"))
                .containsText("việc đang chờ");
        click(leader, "[data-act=give-back]");
        leader.locator("dialog [name=reason]").fill("Bổ sung số liệu quý I");
        click(leader, "dialog [data-action=send]");
        assertThat(leader.locator("[data-why]")).containsText("Bổ sung số liệu quý I");
        task(officer, "returned", REPLY);
        assertThat(officer.locator("[data-why]")).containsText("Bổ sung số liệu quý I");
        chromium.inspect(officer, "du-thao-bi-tra-lai");
        click(officer, "[data-act=revise]");
        choose(officer, "tra-loi.pdf");
        click(officer, "dialog [data-action=send]");
        assertThat(officer.locator("dialog[open]")).hasCount(0);
        task(officer, "returned", REPLY);
        submit(officer);

        // When: the leader signs, the clerk numbers, signs for the organ and issues
        task(leader, "sign", REPLY);
        click(leader, "[data-next=sign] button");
        assertThat(leader.locator("dialog [name=pin]")).isVisible();
        chromium.inspect(leader, "ky-so-van-ban");
        readme.make(leader, "ky-so");
        click(leader, "dialog [data-action=send]");
        assertThat(leader.locator("[data-signature=LEADER] [data-state=VALID]")).isVisible();
        task(clerk, "number", REPLY);
        chromium.inspect(clerk, "cap-so");
        click(clerk, "[data-next=number] button");
        click(clerk, "dialog [data-action=send]");
        click(clerk, "[data-next=sign-organ] button");
        assertThat(clerk.locator("dialog [name=pin]")).isVisible();
        click(clerk, "dialog [data-action=send]");
        click(clerk, "[data-next=sign-annexes] button");
        assertThat(clerk.locator("dialog [name=pin]")).isVisible();
        chromium.inspect(clerk, "ky-so-phu-luc");
        click(clerk, "dialog [data-action=send]");
        assertThat(clerk.locator("[data-annex] [data-state=VALID]")).isVisible();
        click(clerk, "[data-next=issue] button");
        click(clerk, "dialog [data-action=send]");

        // Then
        assertThat(clerk.locator("[data-state=ISSUED]")).isVisible();
        assertThat(clerk.locator("[data-signature=ORGAN] [data-state=VALID]")).isVisible();
        assertThat(clerk.locator("[data-deliveries]")).containsText("Phòng Văn hóa và Thông tin");
        assertThat(clerk.locator("[data-number]")).containsText("/UBND");
        chromium.inspect(clerk, "van-ban-di-da-phat-hanh");
        readme.make(clerk, "phat-hanh");
        assertThat(bar).not().hasAttribute("data-numerator", before == null ? "" : before);
        chromium.inspect(overview, "tong-quan-sau-viec");
        readme.make(overview, "tong-quan");

        // When: the leader opens the bar down to the document
        click(leader, "nav a[href='/app/tong-quan']");
        click(leader, "[data-unit='" + UNIT + "'] [data-indicator='digital-signing']");
        String issued = clerk.url().substring(clerk.url().lastIndexOf('/') + 1);
        Locator counted = leader.locator("evidence-list tr")
                .filter(new Locator.FilterOptions().setHas(leader.locator("[data-counted=true]")))
                .locator("a[href$='" + issued + "']");
        assertThat(counted).isVisible();
        counted.scrollIntoViewIfNeeded();
        readme.make(leader, "minh-chung");
        counted.click();

        // Then
        assertThat(leader.locator("h1")).hasText(REPLY);

        // When: the officer completes the letter, the other unit receives the answer
        task(officer, "mine", SUBJECT);
        click(officer, "[data-next=complete] button");
        click(officer, "dialog [data-action=send]");
        Page receiver = chromium.signedIn("clerk.vhtt", "/");
        task(receiver, "arrived", REPLY);
        chromium.inspect(receiver, "tiep-nhan");
        click(receiver, "[data-action=accept]");

        // Then
        assertThat(officer.locator("[data-state=COMPLETED]")).isVisible();
        assertThat(receiver.locator("[data-state=ACCEPTED]")).isVisible();
        click(clerk, "nav a[href='/app/van-ban-di']");
        assertThat(clerk.locator("[data-outgoing]").first()).hasText(REPLY);
        chromium.inspect(clerk, "danh-sach-van-ban-di");
        readme.requireThoseOfReadme();
    }

    @Test
    void paperAndRepetitionsAreRefusedWithWhatToDo() {
        // Given
        Desk.of("trung-xa").takesNoPaper();
        Page clerk = chromium.signedIn("clerk.trung-xa", "/");
        chromium.inspect(clerk, "viec-cua-toi");
        fillRegistration(clerk, "46");
        clerk.locator("[name=medium]").selectOption("PAPER");

        // When
        click(clerk, "[data-action=save]");

        // Then: what was typed is kept, and the electronic document is taken
        assertThat(clerk.locator("[data-problem=PAPER_REFUSED]")).containsText("không nhận văn bản giấy");
        assertThat(clerk.locator("[name=subject]")).hasValue(SUBJECT);
        chromium.inspect(clerk, "tu-choi-van-ban-giay");
        clerk.locator("[name=medium]").selectOption("ELECTRONIC");
        click(clerk, "[data-action=save]");
        assertThat(clerk.locator("[data-state=REGISTERED]")).isVisible();

        // When
        fillRegistration(clerk, "46");
        click(clerk, "[data-action=save]");

        // Then
        assertThat(clerk.locator("[data-problem=INCOMING_DUPLICATE]")).isVisible();
        chromium.inspect(clerk, "van-ban-trung");
        click(clerk, "[data-action=register-again]");
        assertThat(clerk.locator("[data-arrival='2']")).isVisible();
        click(clerk, "nav a[href='/app/van-ban-den']");
        assertThat(clerk.locator("[data-incoming]")).hasCount(2);
        chromium.inspect(clerk, "danh-sach-van-ban-den");
        click(clerk, "[data-tab=refused]");
        assertThat(clerk.locator("[data-refusal]")).hasCount(1);
    }

    @Test
    void whatIsDueIsRemindedOfAtTheTop() {
        // Given
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        assumeTrue(isWorkingDay(today), "nobody is reminded on a day on which nobody works");
        Page clerk = chromium.signedIn("clerk.lai-ha", "/");
        fillRegistration(clerk, "47", today);
        click(clerk, "[data-action=save]");
        assertThat(clerk.locator("[data-state=REGISTERED]")).isVisible();

        // When
        Locator reminder = clerk.locator("[data-reminders=reminded] [data-reminder]");
        clerk.waitForCondition(() -> {
            click(clerk, "nav a[href='/app/viec-cua-toi']");
            assertThat(clerk.locator("[data-waiting]")).isVisible();
            return reminder.count() > 0;
        });

        // Then
        assertThat(reminder.first()).hasText(SUBJECT);
        assertThat(clerk.locator("[data-reminders=reminded]")).containsText("Đã nhắc: văn thư " + DAY.format(today));
        chromium.inspect(clerk, "nhac-viec");
    }

    private static boolean isWorkingDay(LocalDate day) {
        String said = Person.signIn("clerk.lai-ha")
                .get("/api/documents/calendar?from=%s&to=%s".formatted(day, day))
                .ok()
                .text();
        boolean isWeekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return said.contains("MAKE_UP") || !isWeekend && !said.contains("HOLIDAY");
    }

    @Test
    void aClerkRegistersAndALeaderSignsWithoutAMouse() {
        // Given
        Desk desk = Desk.of("yt");
        var document = desk.draft("").ok().id();
        desk.submit(document).ok();
        Page clerk = chromium.signedIn("clerk.yt", "/");
        Page leader = chromium.signedIn("leader.yt", "/");
        clerk.onFileChooser(it -> it.setFiles(RunningPlatform.file("docs/samples/cong-van-den.pdf")));

        // When
        press(clerk, "nav a[href='/app/van-ban-den']", "Enter");
        press(clerk, "[data-action=register]", "Enter");
        press(clerk, "[name=senderClass]", "ArrowDown");
        type(clerk, "[name=senderName]", "Sở Y tế");
        type(clerk, "[name=number]", "71");
        type(clerk, "[name=symbol]", "SYT");
        type(clerk, "date-field[name=documentDate] input[type=text]", "05/04/2026");
        type(clerk, "[name=subject]", SUBJECT);
        press(clerk, "file-field input[type=file]", "Space");
        assertThat(clerk.locator("file-field .chosen")).containsText("cong-van-den.pdf");
        press(clerk, "[data-action=save]", "Enter");
        press(leader, "[data-tasks=sign] [data-task='" + document + "']", "Enter");
        press(leader, "[data-next=sign] button", "Enter");
        type(leader, "dialog [name=pin]", "demo");
        leader.keyboard().press("Enter");

        // Then
        assertThat(clerk.locator("[data-state=REGISTERED]")).isVisible();
        assertThat(leader.locator("[data-signature=LEADER] [data-state=VALID]")).isVisible();
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().type(text);
    }

    private static void press(Page page, String what, String key) {
        tabTo(page, what);
        page.keyboard().press(key);
    }

    /** As somebody gets there who has no mouse. */
    private static void tabTo(Page page, String what) {
        page.locator(what).first().waitFor();
        String isThere = "what => document.activeElement.matches(what)";
        for (int tabs = 0; tabs < MOST_TABS && !(Boolean) page.evaluate(isThere, what); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(what).first()).isFocused();
    }

    private static void fillRegistration(Page clerk, String number) {
        fillRegistration(
                clerk, number, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(7));
    }

    private static void fillRegistration(Page clerk, String number, LocalDate dueOn) {
        click(clerk, "nav a[href='/app/van-ban-den']");
        click(clerk, "[data-action=register]");
        clerk.locator("[name=senderUnit]").selectOption(new SelectOption().setLabel("Phòng Văn hóa và Thông tin"));
        clerk.locator("[name=number]").fill(number);
        clerk.locator("[name=symbol]").fill("VHTT");
        clerk.locator("date-field[name=documentDate] input[type=text]").fill("05/04/2026");
        clerk.locator("[name=subject]").fill(SUBJECT);
        clerk.locator("date-field[name=dueOn] input[type=text]").fill(DAY.format(dueOn));
        choose(clerk, "cong-van-den.pdf");
    }

    private static void choose(Page page, String sample) {
        Path file = RunningPlatform.file("docs/samples/" + sample);
        page.locator("file-field input[type=file]").last().setInputFiles(file);
    }

    private static void submit(Page officer) {
        click(officer, "[data-next=submit] button");
        click(officer, "dialog [data-action=send]");
        assertThat(officer.locator("[data-waits=SUBMITTED]")).isVisible();
    }

    /** Opens what waits for somebody from their first page. */
    private static void task(Page page, String section, String subject) {
        click(page, "nav a[href='/app/viec-cua-toi']");
        page.locator("[data-tasks=" + section + "] [data-task]")
                .filter(new Locator.FilterOptions().setHasText(subject))
                .first()
                .click();
    }

    private static void click(Page page, String what) {
        page.locator(what).click();
    }
}
