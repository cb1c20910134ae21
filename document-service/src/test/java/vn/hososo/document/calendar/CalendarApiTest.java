package vn.hososo.document.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalendarApiTest {
    private static final String PATH = "/api/documents/calendar";

    private static Response decide(Office office, String role, String body) {
        return office.posting(role).contentType(ContentType.JSON).body(body).post(PATH + "/days");
    }

    @Test
    void theAnnouncedHolidaysAreThere() {
        Office.commune()
                .as("officer")
                .get(PATH + "?from=2025-04-01&to=2025-05-31")
                .then()
                .statusCode(200)
                .body("items.day", hasItem("2025-04-30"))
                .body("items.find { it.day == '2025-04-26' }.kind", equalTo("MAKE_UP"));
    }

    @Test
    void theRootOfficeDecidesADayAndTakesItBack() {
        // Given
        Office root = Office.committee();
        String list = PATH + "?from=2031-03-03&to=2031-03-03";

        // When
        decide(root, "district-office", "{\"day\":\"2031-03-03\",\"kind\":\"HOLIDAY\",\"name\":\"Lễ hội\"}")
                .then()
                .statusCode(200)
                .body("kind", equalTo("HOLIDAY"));
        Response decided = root.as("clerk").get(list);
        decide(root, "district-office", "{\"day\":\"2031-03-03\",\"name\":\"Ngày thường\"}")
                .then()
                .statusCode(200);
        Response takenBack = root.as("clerk").get(list);

        // Then
        decided.then().body("items.day", hasItem("2031-03-03"));
        takenBack.then().body("items.day", not(hasItem("2031-03-03")));
        var events = Topic.read(
                "hososo.units",
                it -> it.key().equals(root.unitId().toString())
                        && new String(it.value(), java.nio.charset.StandardCharsets.UTF_8).contains("2031-03-03"),
                2,
                Duration.ofSeconds(20));
        assertThat(events).hasSize(2);
        events.forEach(EventSchemas::check);
    }

    @Test
    void nobodyElseDecides() {
        // Given
        Office root = Office.committee();
        Office below = Office.departmentOf(root);
        String day = "{\"day\":\"2031-04-04\",\"kind\":\"HOLIDAY\",\"name\":\"Lễ hội\"}";

        // When
        Response clerk = decide(root, "clerk", day);
        Response department = decide(below, "district-office", day);
        Response nobody = RestAssured.get(PATH + "?from=2031-04-04&to=2031-04-04");
        Response endless = root.as("clerk").get(PATH + "?from=2000-01-01&to=2031-04-04");

        // Then
        clerk.then().statusCode(403);
        department.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        nobody.then().statusCode(401);
        endless.then().statusCode(400).body("violations.field", hasItem("to"));
    }
}
