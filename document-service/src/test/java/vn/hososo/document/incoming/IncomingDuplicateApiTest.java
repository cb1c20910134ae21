package vn.hososo.document.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class IncomingDuplicateApiTest {
    private static final String PATH = "/api/documents/incoming";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "number":"12"                      | "number":"012"
            "symbol":"SNV-VP"                  | "symbol":"snv - vp"
            Sở Nội vụ tỉnh Bắc Ninh            | SỞ  NỘI VỤ tỉnh Bắc Ninh
            "subject":"V/v báo cáo kết quả     | "subject":"Về báo cáo
            "class":"AGENCY"                   | "class":"AGENCY","organId":"000.00.01.H05"
            """, quoteCharacter = '`')
    void theSameDocumentIsRefusedWithALinkToTheFirst(String first, String again) {
        // Given
        Office office = Office.commune();
        String id = office.register(Office.INCOMING).path("id");

        // When
        Response answer = office.register(Office.INCOMING.replace(first, again));

        // Then
        answer.then()
                .statusCode(409)
                .body("code", equalTo("INCOMING_DUPLICATE"))
                .body("related", equalTo(PATH + "/" + id));
        assertThat(office.as("clerk").get(PATH).header("X-Total-Count")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "number":"12"                | "number":"13"
            "symbol":"SNV-VP"            | "symbol":"SNV-TTr"
            "documentDate":"2021-03-01"  | "documentDate":"2020-03-01"
            Sở Nội vụ tỉnh Bắc Ninh      | Sở Nội vụ tỉnh Hà Nam
            """, quoteCharacter = '`')
    void anotherDocumentIsNot(String first, String other) {
        // Given
        Office office = Office.commune();
        office.register(Office.INCOMING).then().statusCode(201);

        // When
        Response answer = office.register(Office.INCOMING.replace(first, other));

        // Then
        answer.then().statusCode(201).body("possibleDuplicates", empty());
    }

    @Test
    void sendersWithDifferentOrganCodesAreDifferent() {
        // Given
        Office office = Office.commune();
        String coded = Office.INCOMING.replace("\"class\"", "\"organId\":\"000.00.01.H05\",\"class\"");
        office.register(coded).then().statusCode(201);

        // When
        Response other = office.register(coded.replace("01.H05", "02.H05"));
        Response same = office.register(coded.replace("Sở Nội vụ", "Sở nội vụ (mới)"));
        Response elsewhere = Office.commune().register(coded);

        // Then
        other.then().statusCode(201);
        same.then().statusCode(409).body("code", equalTo("INCOMING_DUPLICATE"));
        elsewhere.then().statusCode(201);
    }

    @Test
    void aClerkLinksTheSecondToTheFirstOnPurpose() {
        // Given
        Office office = Office.commune();
        String first = office.register(Office.INCOMING).path("id");
        String other = office.registered();

        // When
        Response linked = office.register(linkedTo(first));
        Response wrongly = office.register(linkedTo(other));
        Response abroad = office.register(linkedTo(Office.commune().registered()));

        // Then
        linked.then().statusCode(201).body("linksTo", equalTo(first));
        wrongly.then().statusCode(409).body("related", equalTo(PATH + "/" + first));
        abroad.then().statusCode(400).body("violations.field", contains("linksTo"));
    }

    @Test
    void ofTwentyAtOnceOneIsRegistered() throws Exception {
        // Given
        Office office = Office.commune();
        List<Callable<Integer>> clerks = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                        i -> () -> office.register(Office.INCOMING).statusCode())
                .toList();

        // When
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            answers = threads.invokeAll(clerks).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        // Then
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(office.as("clerk").get(PATH).header("X-Total-Count")).isEqualTo("1");
        assertThat(office.register(Office.incoming()).<Integer>path("arrivalNumber"))
                .isEqualTo(2);
    }

    @Test
    void theSameBytesUnderAnotherNumberAreTakenAndTold() {
        // Given
        Office office = Office.commune();
        byte[] file = Pdfs.pages(1);
        String first = office.register(Office.incoming(), file).path("id");

        // When
        Response second = office.register(Office.incoming(), file);
        Response elsewhere = Office.commune().register(Office.incoming(), file);

        // Then
        second.then().statusCode(201).body("possibleDuplicates", contains(first));
        elsewhere.then().statusCode(201).body("possibleDuplicates", empty());
        office.as("clerk")
                .get(PATH + "/" + first)
                .then()
                .body("possibleDuplicates", contains(second.<String>path("id")));
    }

    @ParameterizedTest
    @CsvSource({"MAT", "TOI_MAT", "TUYET_MAT"})
    void whatIsMarkedStateSecretIsRefusedAndNothingIsStored(String mark) {
        // Given
        Office office = Office.commune();

        // When
        Response answer = office.register(Office.INCOMING.replaceFirst("\\{", "{\"secrecy\":\"" + mark + "\","));

        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("STATE_SECRET_REFUSED"))
                .body("detail", org.hamcrest.Matchers.containsString("28/2018"));
        assertThat(office.as("clerk").get(PATH).header("X-Total-Count")).isEqualTo("0");
    }

    private static String linkedTo(String id) {
        return Office.INCOMING.replaceFirst("\\{", "{\"linksTo\":\"" + id + "\",");
    }
}
