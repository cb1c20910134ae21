package vn.hososo.document.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RegisterApiTest {
    private static final String PATH = "/api/documents/registers";
    private static final int THIS_YEAR =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();

    private static Response open(Office office, String role, String body) {
        return office.posting(role).contentType(ContentType.JSON).body(body).post(PATH);
    }

    private static String numbered(Office office, String kind) {
        String id = office.submitted(kind);
        return office.act("clerk", id, "number", "{\"form\":\"PAPER\"}")
                .then()
                .statusCode(200)
                .extract()
                .path("numberAndSymbol");
    }

    private static Response startAt(Office office, String id, int year, int number) {
        return office.as("unit-admin")
                .contentType(ContentType.JSON)
                .body("{\"openingNumber\":" + number + "}")
                .put(PATH + "/" + id + "/years/" + year);
    }

    @Test
    void kindsOfOneRegisterShareItsNumbers() {
        // Given
        Office office = Office.commune();

        // When
        Response opened = open(
                office,
                "clerk",
                "{\"purpose\":\"OUTGOING\",\"name\":\"Sổ quyết định, chỉ thị\",\"kinds\":[\"QUYET_DINH\",\"CHI_THI\"],"
                        + "\"basis\":\"Quyết định 12/QĐ-UBND\"}");
        List<String> numbers = List.of(
                numbered(office, "QUYET_DINH"),
                numbered(office, "BAO_CAO"),
                numbered(office, "CHI_THI"),
                numbered(office, "BAO_CAO"));

        // Then
        opened.then()
                .statusCode(201)
                .body("kinds", contains("QUYET_DINH", "CHI_THI"))
                .body("fromYear", equalTo(THIS_YEAR))
                .body("openingNumber", equalTo(1))
                .body("lastNumber", nullValue());
        assertThat(numbers).containsExactly("01/QĐ-UBND", "01/BC-UBND", "02/CT-UBND", "02/BC-UBND");
        office.as("officer")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("X-Total-Count", "2")
                .body("items.purpose", contains("OUTGOING", "OUTGOING"))
                .body("items.lastNumber", contains(2, 2))
                .body("items[0].kinds", nullValue())
                .body("items[1].name", equalTo("Sổ quyết định, chỉ thị"));
    }

    @Test
    void aYearGoesOnWhereAnotherSystemStopped() {
        // Given
        Office office = Office.commune();
        String id = open(office, "unit-admin", "{\"purpose\":\"OUTGOING\",\"openingNumber\":100}")
                .path("id");

        // When
        Response corrected = startAt(office, id, THIS_YEAR, 318);
        String first = numbered(office, "BAO_CAO");
        Response late = startAt(office, id, THIS_YEAR, 400);
        Response nextYear = startAt(office, id, THIS_YEAR + 1, 2);
        String second = numbered(office, "BAO_CAO");

        // Then
        corrected.then().statusCode(200).body("openingNumber", equalTo(318)).body("lastNumber", nullValue());
        assertThat(first).isEqualTo("318/BC-UBND");
        late.then().statusCode(409).body("code", equalTo("REGISTER_YEAR_STARTED"));
        nextYear.then().statusCode(200).body("year", equalTo(THIS_YEAR + 1));
        assertThat(second).isEqualTo("319/BC-UBND");
    }

    @Test
    void aKindHasOneRegisterAndNoNumberTwice() {
        // Given
        Office office = Office.commune();
        open(office, "clerk", "{\"purpose\":\"OUTGOING\",\"kinds\":[\"QUYET_DINH\"]}")
                .then()
                .statusCode(201);
        numbered(office, "BAO_CAO");

        // When
        Response taken = open(office, "clerk", "{\"purpose\":\"OUTGOING\",\"kinds\":[\"KE_HOACH\",\"QUYET_DINH\"]}");
        Response planTaken = open(office, "clerk", "{\"purpose\":\"OUTGOING\",\"kinds\":[\"KE_HOACH\"]}");
        Response numbered = open(office, "clerk", "{\"purpose\":\"OUTGOING\",\"kinds\":[\"BAO_CAO\"]}");
        Response nextYear = open(
                office,
                "clerk",
                "{\"purpose\":\"OUTGOING\",\"kinds\":[\"BAO_CAO\"],\"fromYear\":" + (THIS_YEAR + 1) + "}");
        Response secondRest = open(office, "clerk", "{\"purpose\":\"OUTGOING\"}");

        // Then
        taken.then().statusCode(409).body("code", equalTo("REGISTER_KIND_TAKEN"));
        planTaken.then().statusCode(201);
        numbered.then().statusCode(409).body("code", equalTo("REGISTER_KIND_NUMBERED"));
        assertThat(numbered.<String>path("detail")).contains("BAO_CAO");
        nextYear.then().statusCode(201).body("fromYear", equalTo(THIS_YEAR + 1));
        secondRest.then().statusCode(409).body("code", equalTo("REGISTER_EXISTS"));
        assertThat(numbered(office, "BAO_CAO")).isEqualTo("02/BC-UBND");
    }

    @Test
    void whatNoRegisterCanBeIsRefused() {
        // Given
        Office office = Office.commune();

        // When
        Response arrivals = open(office, "clerk", "{\"purpose\":\"INCOMING\",\"kinds\":[\"BAO_CAO\"]}");
        Response letters = open(office, "clerk", "{\"purpose\":\"OUTGOING\",\"kinds\":[\"CONG_VAN\"]}");
        Response past = open(office, "clerk", "{\"purpose\":\"OUTGOING\",\"kinds\":[\"BAO_CAO\"],\"fromYear\":2001}");
        Response norms = open(office, "clerk", "{\"purpose\":\"NORMATIVE\",\"kinds\":[\"GIAY_MOI\"]}");
        Response zero = open(office, "clerk", "{\"purpose\":\"OUTGOING\",\"openingNumber\":0}");
        Response unknown = open(office, "clerk", "{\"purpose\":\"OUTGOING\",\"kind\":\"BAO_CAO\"}");

        // Then
        List.of(arrivals, letters, norms)
                .forEach(it -> it.then().statusCode(400).body("violations.field", hasItem("kinds")));
        past.then().statusCode(400).body("violations.field", hasItem("fromYear"));
        zero.then().statusCode(400).body("code", equalTo("INVALID_REQUEST"));
        unknown.then().statusCode(400);
        office.as("clerk").get(PATH).then().header("X-Total-Count", "0");
    }

    @Test
    void registersAreTheUnitsOwn() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String id = open(office, "clerk", "{\"purpose\":\"OUTGOING\"}").path("id");

        // When
        Response nobody = RestAssured.get(PATH);
        Response officer = open(office, "officer", "{\"purpose\":\"NORMATIVE\"}");
        Response foreign = startAt(other, id, THIS_YEAR, 5);
        Response unknown = startAt(other, "0190a000-0000-7000-8000-000000000000", THIS_YEAR, 5);
        Response keyless = office.as("clerk")
                .contentType(ContentType.JSON)
                .body("{\"purpose\":\"NORMATIVE\"}")
                .post(PATH);

        // Then
        nobody.then().statusCode(401);
        officer.then().statusCode(403);
        foreign.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("REGISTER_NOT_FOUND"));
        keyless.then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        other.as("clerk").get(PATH).then().header("X-Total-Count", "0");
    }
}
