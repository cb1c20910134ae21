package vn.hososo.document.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IncomingApiTest {
    private static final String PATH = "/api/documents/incoming";

    @Test
    void theFirstDocumentGetsNumberOneAndTheNextNumberTwo() {
        // Given
        Office office = Office.commune();

        // When
        Response first = office.register(Office.INCOMING, Pdfs.pages(3));
        Response second = office.register(Office.incoming());

        // Then
        first.then()
                .statusCode(201)
                .body("unitId", equalTo(office.unitId().toString()))
                .body("arrivalNumber", equalTo(1))
                .body("arrivedOn", equalTo(VietnamDay.today(Clock.systemUTC()).toString()))
                .body("state", equalTo("REGISTERED"))
                .body("sender.class", equalTo("AGENCY"))
                .body("pageCount", equalTo(3))
                .body("currentRevisionId", notNullValue());
        second.then().statusCode(201).body("arrivalNumber", equalTo(2));
        String id = first.path("id");
        assertThat(first.header("Location")).isEqualTo(PATH + "/" + id);
        office.as("officer").get(PATH + "/" + id).then().statusCode(200).body("sha256", equalTo(first.path("sha256")));
        assertThat(office.as("leader")
                        .get(PATH)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("X-Total-Count"))
                .isEqualTo("2");
    }

    @Test
    void twentyClerksAtOnceLeaveNoGapAndNoDouble() throws Exception {
        // Given
        Office office = Office.commune();
        List<Callable<Integer>> clerks = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(i -> () -> office.register(Office.incoming())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("arrivalNumber"))
                .toList();

        // When
        List<Integer> numbers;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            numbers = threads.invokeAll(clerks).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        // Then
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void theEventIsOnKafkaAndMatchesItsSchema() {
        // Given
        Office office = Office.commune();

        // When
        String id = office.registered();

        // Then
        List<ConsumerRecord<String, byte[]>> records =
                Topic.read("hososo.documents", it -> new String(it.value()).contains(id), 1, Duration.ofSeconds(20));
        assertThat(records).hasSize(1);
        EventSchemas.check(records.getFirst());
    }

    @Test
    void theSameKeyRegistersOnceAndAnotherBodyIsRefused() {
        // Given
        Office office = Office.commune();
        String key = UUID.randomUUID().toString();
        byte[] file = Pdfs.pages(1);
        Response first = Office.multipart(office.as("clerk").header("Idempotency-Key", key), Office.INCOMING, file)
                .post(PATH);

        // When
        Response again = Office.multipart(office.as("clerk").header("Idempotency-Key", key), Office.INCOMING, file)
                .post(PATH);
        Response other = Office.multipart(
                        office.as("clerk").header("Idempotency-Key", key), Office.INCOMING, Pdfs.pages(2))
                .post(PATH);

        // Then
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        other.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(office.as("clerk").get(PATH).header("X-Total-Count")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subject      | "V/v báo cáo kết quả quý I" | ""
            subject      | "V/v báo cáo kết quả quý I" | "LONG501"
            subject      | "V/v báo cáo kết quả quý I" | "a\\u0000b"
            number       | "number":"12"               | "number":"123456789012"
            number       | "number":"12",              | NONE
            symbol       | "SNV-VP"                    | "1234567890123456789012345678901"
            documentDate | "2021-03-01"                | "2021-02-30"
            documentDate | "documentDate":"2021-03-01",| NONE
            kind         | "CONG_VAN"                  | "CV"
            needsAction  | "needsAction":true,         | NONE
            medium       | "ELECTRONIC"                | "FAX"
            sender.name  | "Sở Nội vụ tỉnh Bắc Ninh"   | " "
            sender.class | "AGENCY"                    | "FRIEND"
            unknown      | "medium"                    | "unknown":1,"medium"
            """, quoteCharacter = '`')
    void aBadFieldIsNamedAndNothingIsRegistered(String field, String good, String bad) {
        // Given
        Office office = Office.commune();
        String wrong = "NONE".equals(bad) ? "" : bad.replace("LONG501", "x".repeat(501));

        // When
        Response answer = office.register(Office.INCOMING.replace(good, wrong));

        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("INVALID_REQUEST"))
                .body("violations.field", hasItem(field))
                .body("violations.in", hasItem("metadata"));
        assertThat(office.as("clerk").get(PATH).header("X-Total-Count")).isEqualTo("0");
    }

    @Test
    void aCitizensLetterNeedsNoNumber() {
        // Given
        Office office = Office.commune();
        String letter = """
                {"sender":{"class":"CITIZEN","name":"Nguyễn Thị B"},"kind":"CONG_VAN","subject":"Đơn đề nghị",
                 "needsAction":true,"medium":"PAPER"}""";

        // When
        Response answer = office.register(letter);

        // Then
        answer.then().statusCode(201).body("sender.class", equalTo("CITIZEN"));
    }

    @Test
    void filesThatAreNotReadablePdfsAreRefused() {
        // Given
        Office office = Office.commune();

        // When
        Response text = office.register(Office.INCOMING, "PK not a PDF".getBytes());
        Response pretender = office.register(Office.INCOMING, "%PDF-1.7 and nothing more".getBytes());
        Response empty = office.register(Office.INCOMING, new byte[0]);
        Response locked = office.register(Office.INCOMING, Pdfs.encrypted());
        Response missing =
                Office.multipart(office.posting("clerk"), Office.INCOMING, null).post(PATH);

        // Then
        text.then().statusCode(422).body("code", equalTo("FILE_NOT_PDF"));
        pretender.then().statusCode(422).body("code", equalTo("FILE_NOT_PDF"));
        empty.then().statusCode(422).body("code", equalTo("FILE_EMPTY"));
        locked.then().statusCode(422).body("code", equalTo("FILE_ENCRYPTED"));
        missing.then().statusCode(400).body("violations.field", hasItem("file"));
        assertThat(office.as("clerk").get(PATH).header("X-Total-Count")).isEqualTo("0");
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        // Given
        Office office = Office.commune();

        // When
        Response answer = office.register(Office.INCOMING, Pdfs.largerThan(50 * 1024 * 1024));

        // Then
        answer.then().statusCode(413).body("code", equalTo("FILE_TOO_LARGE"));
    }

    @Test
    void whoMayNotIsRefused() {
        // Given
        Office office = Office.commune();
        Office other = Office.commune();
        String id = office.registered();

        // When
        Response nobody = RestAssured.get(PATH + "/" + id);
        Response late = RestAssured.given()
                .auth()
                .oauth2(Tokens.expired("clerk", office.unitId(), "clerk"))
                .get(PATH + "/" + id);
        Response forged = RestAssured.given()
                .auth()
                .oauth2(Tokens.foreign("clerk", office.unitId(), "clerk"))
                .get(PATH + "/" + id);
        Response officer = Office.multipart(office.posting("officer"), Office.INCOMING, Pdfs.pages(1))
                .post(PATH);
        Response foreigner = other.as("clerk").get(PATH + "/" + id);
        Response admin = Office.multipart(
                        RestAssured.given()
                                .auth()
                                .oauth2(Tokens.user("admin", null, "system-admin"))
                                .header("Idempotency-Key", "k"),
                        Office.INCOMING,
                        Pdfs.pages(1))
                .post(PATH);
        Response unknown = office.as("clerk").get(PATH + "/" + UUID.randomUUID());
        Response keyless = Office.multipart(office.as("clerk"), Office.INCOMING, Pdfs.pages(1))
                .post(PATH);

        // Then
        nobody.then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        late.then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        forged.then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        officer.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        foreigner.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        admin.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        unknown.then().statusCode(404).body("code", equalTo("INCOMING_NOT_FOUND"));
        keyless.then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        assertThat(office.as("clerk").get(PATH).header("X-Total-Count")).isEqualTo("1");
    }
}
