package vn.hososo.document.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.PlatformResource;

/** Numbers without gap or double while many clerks work at once. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NumbersApiTest {
    private static final int CLERKS = 16;
    private static final byte[] FILE = Pdfs.pages(1);

    private static <T> List<T> atOnce(int count, IntFunction<Callable<T>> work) throws InterruptedException {
        List<Callable<T>> all = IntStream.range(0, count).mapToObj(work).toList();
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
            return clerks.invokeAll(all).stream().map(Future::resultNow).toList();
        }
    }

    /** Each letter with a number of its own, for the same one twice would be a duplicate. */
    private static int arrival(Office office, int number) {
        String letter = Office.INCOMING.replace("\"number\":\"12\"", "\"number\":\"" + number + "\"");
        return office.register(letter, FILE).then().statusCode(201).extract().path("arrivalNumber");
    }

    @Test
    void sixteenClerksFillOneRegister() throws InterruptedException {
        // Given
        Office office = Office.commune();

        // When
        List<Integer> numbers = atOnce(200, i -> () -> arrival(office, i + 1));

        // Then
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 200).boxed().toList());
    }

    @Test
    void sixteenClerksFillFourRegistersOfOneOrgan() throws InterruptedException {
        // Given
        Office office = Office.commune();
        List<String> kinds = List.of("QUYET_DINH", "KE_HOACH", "BAO_CAO", "TO_TRINH");
        kinds.subList(0, 3)
                .forEach(kind -> office.posting("clerk")
                        .contentType(ContentType.JSON)
                        .body("{\"purpose\":\"OUTGOING\",\"kinds\":[\"" + kind + "\"]}")
                        .post("/api/documents/registers")
                        .then()
                        .statusCode(201));

        // When
        List<String> numbers = atOnce(160, i -> () -> {
            String id = office.submitted(kinds.get(i % 4));
            return office.act("clerk", id, "number", "{\"form\":\"PAPER\"}")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("numberAndSymbol");
        });

        // Then
        List<String> expected = new ArrayList<>();
        for (String kind : List.of("QĐ", "KH", "BC", "TTr")) {
            IntStream.rangeClosed(1, 40).forEach(i -> expected.add("%02d/%s-UBND".formatted(i, kind)));
        }
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected);
    }
}
