package vn.hososo.document.retention;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RetentionApiTest {
    private static final String PATH = "/api/documents/retention-rules";

    private static Response add(Office office, String role, String csv) {
        return office.posting(role)
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post(PATH);
    }

    @Test
    void aUnitsTableHoldsForItFromItsDay() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String code = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

        // When
        Response added = add(office, "unit-admin", """
                code,title,retention,validFrom,basis
                %1$s,"Kế hoạch, báo cáo",10 năm,2020-01-01,Quyết định 1
                %1$s,"Kế hoạch, báo cáo",Vĩnh viễn,2023-01-01,Quyết định 2
                """.formatted(code));
        Response again = add(
                office, "unit-admin", "code,title,retention,validFrom,basis\n%s,x,5 năm,2020-01-01,y".formatted(code));

        // Then
        added.then().statusCode(201).body("imported", equalTo(2));
        again.then().statusCode(409).body("code", equalTo("RETENTION_RULE_EXISTS"));
        String item = "items.find { it.code == '" + code + "' }.retention";
        office.as("officer")
                .get(PATH + "?on=2022-12-31&size=500")
                .then()
                .statusCode(200)
                .body(item, equalTo("10 năm"));
        office.as("officer").get(PATH + "?on=2023-01-01&size=500").then().body(item, equalTo("Vĩnh viễn"));
        other.as("officer").get(PATH + "?on=2023-01-01&size=500").then().body("items.code", not(hasItem(code)));
    }

    @Test
    void examplesOfTheCircularAndThePeriodsOfTheLawAreThere() {
        // Given
        Office office = Office.commune();

        // When
        Response rules = office.as("officer").get(PATH + "?on=2023-02-15&size=500");
        Response before = office.as("officer").get(PATH + "?on=2023-02-14&size=500");
        Response periods = office.as("officer").get(PATH + "/hand-over-periods");

        // Then
        rules.then().statusCode(200).body("items.code", hasItems("DAU_THAU_TRUNG", "QUY_HOACH_CAN_BO"));
        before.then().statusCode(200).body("items.code", not(hasItem("DAU_THAU_TRUNG")));
        periods.then()
                .statusCode(200)
                .body("items.validFrom", contains("2020-03-05", "2025-07-01"))
                .body("items.months", contains(12, 0))
                .body("items.days", contains(0, 60));
    }

    @Test
    void badTablesAndOtherPeopleAreRefused() {
        // Given
        Office office = Office.commune();

        // When
        Response term = add(office, "unit-admin", "code,title,retention,validFrom,basis\nABC,x,mười năm,2020-01-01,y");
        Response day = add(office, "unit-admin", "code,title,retention,validFrom,basis\nABC,x,10 năm,01/01/2020,y");
        Response column = add(office, "unit-admin", "code,colour\nABC,x");
        Response officer = add(office, "officer", "code,title,retention,validFrom,basis\nABC,x,10 năm,2020-01-01,y");
        Response keyless = office.as("unit-admin")
                .contentType("text/csv")
                .body("code,title,retention,validFrom,basis")
                .post(PATH);

        // Then
        term.then().statusCode(400).body("violations.field", hasItem("line.2.retention"));
        day.then().statusCode(400).body("violations.field", hasItem("line.2"));
        column.then().statusCode(400).body("violations.field", hasItem("line.1"));
        officer.then().statusCode(403);
        keyless.then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        RestAssured.get(PATH).then().statusCode(401);
    }
}
