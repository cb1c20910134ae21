package vn.hososo.document.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

/** The fields of Decree 30/2020, Annex VI, and the name of the file. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IncomingFieldsApiTest {
    private static final String PATH = "/api/documents/incoming";

    private Office office;

    @BeforeEach
    void offices() {
        office = Office.commune();
    }

    @Test
    void allFieldsAreKept() {
        // Given
        String all = with("""
            "language":"Tiếng Việt","description":"Kèm phụ lục","urgency":"KHAN","dueOn":"2999-12-31","secrecy":"NONE",
            "signer":{"position":"Giám đốc","fullName":"Nguyễn Văn A"},"toPlaces":"Phòng Nội vụ\\nVăn phòng",""");

        // When
        String id = office.register(all).then().statusCode(201).extract().path("id");

        // Then
        office.as("officer")
                .get(PATH + "/" + id)
                .then()
                .body("language", equalTo("Tiếng Việt"))
                .body("description", equalTo("Kèm phụ lục"))
                .body("urgency", equalTo("URGENT"))
                .body("signer.position", equalTo("Giám đốc"))
                .body("signer.fullName", equalTo("Nguyễn Văn A"))
                .body("toPlaces", equalTo("Phòng Nội vụ\nVăn phòng"))
                .body("dueOn", equalTo("2999-12-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "language,30",
        "description,500",
        "signer.position,100",
        "signer.fullName,50",
        "toPlaces,1000",
        "paperReason,500"
    })
    void aFieldIsAsLongAsTheDecreeSaysAndNoLonger(String field, int length) {
        // When
        Response fits = office.register(with(member(field, "ư".repeat(length))));
        Response tooLong = office.register(with(member(field, "ư".repeat(length + 1))));
        Response control = office.register(with(member(field, "a\\u0000b")));

        // Then
        fits.then().statusCode(201);
        tooLong.then().statusCode(400).body("violations.field", contains(field));
        control.then().statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void aDueDayMayBeGivenInWorkingDays() {
        // Given
        LocalDate inTwoWeeks = lastWeekday(VietnamDay.today(Clock.systemUTC())).plusDays(14);

        // When
        Response counted = office.register(with("\"dueInWorkingDays\":10,"));
        Response both = office.register(with("\"dueInWorkingDays\":10,\"dueOn\":\"2999-12-31\","));
        Response none = office.register(with("\"dueInWorkingDays\":0,"));

        // Then
        counted.then().statusCode(201);
        // Ten working days are two weeks, or more where holidays lie between.
        assertThat(LocalDate.parse(counted.path("dueOn"))).isAfterOrEqualTo(inTwoWeeks);
        both.then().statusCode(400).body("violations.field", contains("dueInWorkingDays"));
        none.then().statusCode(400).body("violations.field", contains("dueInWorkingDays"));
    }

    /** Counted from a Saturday or Sunday, ten working days end as counted from the Friday before. */
    private static LocalDate lastWeekday(LocalDate day) {
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Efdp.exe", "a\u0000b.pdf", "a\u2066b.pdf", "a\u200Fb.pdf", "a\u0007b.pdf"})
    void aFileNameThatDeceivesIsRefusedAndNothingIsStored(String name) {
        // When
        Response refused = upload(name);

        // Then
        refused.then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("violations.field", hasItem("file"))
                .body("violations.in", hasItem("form"));
        assertThat(office.as("clerk").get(PATH).header("X-Total-Count")).isEqualTo("0");
    }

    @Test
    void aVietnameseFileNameIsTaken() {
        // When / Then
        upload("Công văn số 12 (đã ký).pdf").then().statusCode(201);
    }

    /** Written by hand: clients refuse or escape such names, attackers do not. */
    private Response upload(String name) {
        String border = "b" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + border + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                        + "Content-Type: application/json; charset=UTF-8\r\n\r\n" + Office.INCOMING + "\r\n--" + border
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Pdfs.pages(1));
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user("clerk", office.unitId()))
                .header("Idempotency-Key", UUID.randomUUID())
                .config(RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", io.restassured.http.ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("multipart/form-data; boundary=" + border)
                .body(body.toByteArray())
                .post(PATH);
    }

    private static String member(String field, String value) {
        int dot = field.indexOf('.');
        return dot < 0
                ? "\"%s\":\"%s\",".formatted(field, value)
                : "\"%s\":{\"%s\":\"%s\"},".formatted(field.substring(0, dot), field.substring(dot + 1), value);
    }

    private static String with(String members) {
        return Office.incoming().replaceFirst("\\{", java.util.regex.Matcher.quoteReplacement("{" + members));
    }
}
