package vn.hososo.document.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.MovableClock;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.OtherDays;
import vn.hososo.kit.testing.PlatformResource;

/** The last week of April 2025: Saturday the 26th is worked, and nobody works from the 30th to the 4th of May. */
@QuarkusTest
@TestProfile(OtherDays.class)
@QuarkusTestResource(PlatformResource.class)
class ReminderApiTest {
    private static final String PATH = "/api/documents/reminders";
    private static final LocalDate MONDAY = LocalDate.of(2025, 4, 21);
    private static final LocalDate FRIDAY = LocalDate.of(2025, 4, 25);
    private static final LocalDate WORKED_SATURDAY = LocalDate.of(2025, 4, 26);
    private static final LocalDate SUNDAY = LocalDate.of(2025, 4, 27);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2025, 4, 28);
    private static final LocalDate TUESDAY = LocalDate.of(2025, 4, 29);
    private static final LocalDate HOLIDAY = LocalDate.of(2025, 4, 30);
    private static final LocalDate AFTER_HOLIDAYS = LocalDate.of(2025, 5, 5);

    @Inject
    MovableClock clock;

    @Inject
    Reminders reminders;

    private Office office;

    @BeforeEach
    void monday() {
        clock.moveTo(MONDAY);
        office = Office.committee();
    }

    @Test
    void twoWorkingDaysBeforeItIsDueTheLeadIsRemindedAndNobodyElse() {
        // Given
        String id = dueOn(FRIDAY);
        assign(id, "officer");

        // When
        roundOn(LocalDate.of(2025, 4, 22));
        Response early = mine("officer");
        roundOn(LocalDate.of(2025, 4, 23));

        // Then
        early.then().statusCode(200).header("X-Total-Count", "0").body("items", empty());
        mine("officer")
                .then()
                .header("X-Total-Count", "1")
                .body("items.incomingId", contains(id))
                .body("items[0].stage", equalTo("DUE_SOON"))
                .body("items[0].audience", equalTo("LEAD"))
                .body("items[0].dueOn", equalTo("2025-04-25"))
                .body("items[0].remindedOn", equalTo("2025-04-23"))
                .body("items[0].subject", equalTo("V/v báo cáo kết quả quý I"))
                .body("items[0].senderName", equalTo("Sở Nội vụ tỉnh Bắc Ninh"))
                .body("items[0].lead", equalTo("Nguyễn Văn A"))
                .body("items[0].given.remindedOn", contains("2025-04-23"));
        mine("clerk").then().body("items", empty());
        mine("leader").then().body("items", empty());
        Office.committee().as("officer").get(PATH).then().body("items", empty());
    }

    @Test
    void theFirstWorkingDayAfterItTheLeadIsRemindedAndTwoLaterTheLeader() {
        // Given
        String id = dueOn(WORKED_SATURDAY);
        assign(id, "officer");
        roundOn(FRIDAY);

        // When
        roundOn(SUNDAY);
        Response sunday = mine("officer");
        roundOn(NEXT_MONDAY);
        Response monday = mine("officer");
        roundOn(TUESDAY);
        roundOn(HOLIDAY);
        Response holiday = mine("leader");
        roundOn(AFTER_HOLIDAYS);

        // Then
        sunday.then().body("items.stage", contains("DUE_SOON"));
        monday.then().body("items.stage", contains("OVERDUE")).body("items.remindedOn", contains("2025-04-28"));
        holiday.then().body("items", empty());
        mine("leader")
                .then()
                .body("items.incomingId", contains(id))
                .body("items[0].stage", equalTo("ESCALATED"))
                .body("items[0].audience", equalTo("LEADERS"))
                .body("items[0].lead", equalTo("Nguyễn Văn A"))
                .body("items[0].given.stage", contains("DUE_SOON", "OVERDUE", "ESCALATED"))
                .body("items[0].given.remindedOn", contains("2025-04-25", "2025-04-28", "2025-05-05"))
                .body("items[0].given.name", contains("Nguyễn Văn A", "Nguyễn Văn A", null));
        mine("officer").then().body("items.stage", contains("OVERDUE"));
        office.as("leader").get(PATH + "?escalated=false").then().body("items", empty());
        office.as("officer").get(PATH + "?escalated=true").then().body("items", empty());
    }

    @Test
    void whileNobodyLeadsItTheClerksAreRemindedAndThenOnlyWhoeverDoes() {
        // Given
        String id = dueOn(LocalDate.of(2025, 4, 22));
        roundOn(MONDAY);
        Response clerk = mine("clerk");

        // When
        assign(id, "officer");
        roundOn(MONDAY);

        // Then
        clerk.then()
                .body("items.audience", contains("CLERKS"))
                .body("items[0].lead", nullValue())
                .body("items[0].given[0].name", nullValue());
        mine("clerk").then().body("items", empty());
        mine("officer")
                .then()
                .body("items.incomingId", contains(id))
                .body("items[0].given.audience", contains("CLERKS", "LEAD"));
    }

    @Test
    void anotherLeadOrAnotherDayIsRemindedAnew() {
        // Given
        String id = dueOn(LocalDate.of(2025, 4, 22));
        assign(id, "officer");
        roundOn(MONDAY);

        // When
        assign(id, "clerk");
        roundOn(MONDAY);
        Response formerly = mine("officer");
        Response now = mine("clerk");
        office.handle(
                        "leader",
                        id,
                        "assignments",
                        office.assignment("clerk", "").replace("\"LEAD\"", "\"LEAD\",\"dueOn\":\"2025-04-29\""))
                .then()
                .statusCode(201);
        Response later = mine("clerk");
        roundOn(WORKED_SATURDAY);

        // Then
        formerly.then().body("items", empty());
        now.then().body("items.incomingId", contains(id));
        later.then().body("items", empty());
        mine("clerk").then().body("items.dueOn", contains("2025-04-29")).body("items[0].given.size()", equalTo(1));
    }

    @Test
    void theReminderEndsWithTheWork() {
        // Given
        String done = assigned("officer");
        String returned = assigned("officer");
        String passedOn = assigned("officer");
        String excluded = assigned("officer");
        roundOn(MONDAY);
        mine("officer").then().body("items.incomingId", contains(done, returned, passedOn, excluded));

        // When
        office.handle("officer", done, "completion", "{\"outcome\":\"WITHOUT_REPLY\"}")
                .then()
                .statusCode(200);
        office.handle("clerk", returned, "return", "{\"reason\":\"Gửi nhầm\"}")
                .then()
                .statusCode(200);
        office.handle(
                        "leader",
                        passedOn,
                        "passing-on",
                        "{\"unitId\":\"" + Office.departmentOf(office).unitId() + "\"}")
                .then()
                .statusCode(200);
        exclude(excluded);

        // Then
        mine("officer").then().body("items", empty());
        roundOn(FRIDAY);
        mine("officer").then().body("items", empty());
        mine("leader").then().body("items", empty());
    }

    @Test
    void whatWasMissedIsMadeUpForOnceAndTheLeaderComesAfterThePerson() {
        // Given
        assigned("officer");

        // When
        roundOn(TUESDAY);
        Response leader = mine("leader");
        roundOn(TUESDAY);

        // Then
        leader.then().body("items", empty());
        mine("officer").then().body("items[0].given.stage", contains("OVERDUE"));
    }

    @Test
    void severalInstancesAtOnceSayNothingTwice() throws Exception {
        // Given
        List<String> ids =
                IntStream.range(0, 10).mapToObj(i -> assigned("officer")).toList();
        clock.moveTo(NEXT_MONDAY);
        Callable<Void> round = () -> {
            round();
            return null;
        };

        // When
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var done : instances.invokeAll(List.of(round, round, round, round))) {
                done.get();
            }
        }

        // Then
        List<List<Object>> given = office.as("officer").get(PATH + "?size=20").path("items.given");
        assertThat(given).hasSize(ids.size()).allSatisfy(it -> assertThat(it).hasSize(1));
    }

    @Test
    void theMostUrgentComesFirstPageByPage() {
        // Given
        String second = dueOn(LocalDate.of(2025, 4, 23));
        String first = dueOn(LocalDate.of(2025, 4, 22));
        roundOn(MONDAY);

        // When
        Response page = office.as("clerk").get(PATH + "?size=1&page=1");
        Response beyond = office.as("clerk").get(PATH + "?size=1&page=2");

        // Then
        mine("clerk").then().body("items.incomingId", contains(first, second));
        page.then().header("X-Total-Count", "2").body("items.incomingId", contains(second));
        beyond.then().header("X-Total-Count", "2").body("items", empty());
        office.as("clerk").get(PATH + "?size=0").then().statusCode(400).body("violations.field", contains("size"));
        office.as("integration").get(PATH).then().statusCode(403);
        RestAssured.get(PATH).then().statusCode(401);
    }

    private String dueOn(LocalDate day) {
        return office.register(Office.incoming().replaceFirst("\\{", "{\"dueOn\":\"" + day + "\","))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void assign(String id, String lead) {
        office.handle("leader", id, "assignments", office.assignment(lead, ""))
                .then()
                .statusCode(201);
    }

    private String assigned(String lead) {
        String id = dueOn(LocalDate.of(2025, 4, 22));
        assign(id, lead);
        return id;
    }

    private void exclude(String id) {
        office.handle("leader", id, "exclusion", "{\"basis\":\"REGISTERED_SEPARATELY\",\"reason\":\"Đơn khiếu nại\"}")
                .then()
                .statusCode(200);
        String path = "/api/documents/incoming/" + id + "/exclusion";
        office.as("district-office")
                .header("If-Match", office.as("district-office").get(path).header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("{\"decision\":\"CONFIRM\",\"note\":\"Đúng đối tượng\"}")
                .post(path + "/decision")
                .then()
                .statusCode(200);
    }

    private Response mine(String role) {
        return office.as(role).get(PATH);
    }

    private void roundOn(LocalDate day) {
        clock.moveTo(day);
        round();
    }

    private void round() {
        try {
            VertxContextSupport.subscribeAndAwait(reminders::give);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
