package vn.hososo.document.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalendarApiTest {
    private static final String PATH = "/api/documents/calendar";

    private static Response put(Office office, String role, String day, String kind) {
        return office.posting(role)
                .contentType(ContentType.JSON)
                .body("{\"day\":\"%s\",\"kind\":\"%s\",\"name\":\"Ngày thử\"}".formatted(day, kind))
                .post(PATH + "/days");
    }

    @Test
    void theHolidaysAreKnownFromTheStart() {
        // Given
        Office office = Office.commune();

        // When
        Response spring = office.as("officer").get(PATH + "?from=2025-04-26&to=2025-05-05");
        Response tet = office.as("officer").get(PATH + "?from=2021-02-08&to=2021-02-19");

        // Then
        spring.then()
                .statusCode(200)
                .body("items.day", contains("2025-04-26", "2025-04-30", "2025-05-01", "2025-05-02"))
                .body("items.kind", contains("MAKE_UP", "HOLIDAY", "HOLIDAY", "HOLIDAY"))
                .body("weekend", contains("SATURDAY", "SUNDAY"))
                .body("workingDays", equalTo(4));
        tet.then().statusCode(200).body("workingDays", equalTo(5));
    }

    @Test
    void theOfficeOfTheRootAddsAndReplacesADay() {
        // Given
        Office root = Office.committee();

        // When
        Response holiday = put(root, "district-office", "2031-03-04", "HOLIDAY");
        Response makeUp = put(root, "district-office", "2031-03-04", "MAKE_UP");

        // Then
        holiday.then().statusCode(201).body("kind", equalTo("HOLIDAY"));
        makeUp.then().statusCode(201).body("kind", equalTo("MAKE_UP"));
        root.as("clerk").get(PATH + "?from=2031-03-01&to=2031-03-31").then().body("items.kind", contains("MAKE_UP"));
        List<ConsumerRecord<String, byte[]>> events = Topic.read(
                "hososo.units",
                it -> it.key().equals(root.unitId().toString())
                        && new String(it.headers().lastHeader("ce_type").value()).contains("calendar-changed"),
                2,
                Duration.ofSeconds(20));
        assertThat(events).hasSize(2).allSatisfy(EventSchemas::check);
    }

    @Test
    void anAdministratorWithoutAUnitDecidesForTheOldestRoot() {
        // Given
        Office.committee();

        // When
        Response put = RestAssured.given()
                .auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("{\"day\":\"2032-03-04\",\"kind\":\"HOLIDAY\",\"name\":\"Ngày thử\"}")
                .post(PATH + "/days");

        // Then
        put.then().statusCode(201).body("day", equalTo("2032-03-04"));
    }

    @Test
    void whoMayNotIsRefused() {
        // Given
        Office root = Office.committee();
        Office department = Office.departmentOf(root);

        // When
        Response nobody = RestAssured.get(PATH + "?from=2025-01-01&to=2025-01-31");
        Response clerk = put(root, "clerk", "2033-03-04", "HOLIDAY");
        Response below = put(department, "district-office", "2033-03-04", "HOLIDAY");

        // Then
        nobody.then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        clerk.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        below.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void badDaysAndSpansAreRefused() {
        // Given
        Office root = Office.committee();

        // When
        Response backwards = root.as("clerk").get(PATH + "?from=2025-02-01&to=2025-01-31");
        Response endless = root.as("clerk").get(PATH + "?from=2000-02-01&to=2025-01-31");
        Response open = root.as("clerk").get(PATH + "?from=2000-02-01");
        Response unknown = put(root, "district-office", "2033-03-04", "PARTY");

        // Then
        backwards.then().statusCode(400).body("violations.field", hasItem("to"));
        endless.then().statusCode(400).body("violations.field", hasItem("to"));
        open.then().statusCode(400).body("violations.field", hasItem("to"));
        unknown.then().statusCode(400).body("violations.field", hasItem("kind"));
    }
}
