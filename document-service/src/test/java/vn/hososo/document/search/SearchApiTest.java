package vn.hososo.document.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.Pdfs;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SearchApiTest {
    private static final String PATH = "/api/documents/search";
    /** Each document has a number of its own, for the same number twice is a duplicate. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    @Inject
    Pool database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bao cao ket qua",
                "báo cáo kết quả",
                "BÁO CÁO  KẾT QUẢ",
                "\"báo cáo kết quả\"",
                "Bao  Cáo, kết-quả!",
                "kết quả báo cáo"
            })
    void everySpellingFindsTheSameDocuments(String words) {
        // Given
        Office office = Office.commune();
        List<String> expected = new ArrayList<>();
        for (String subject : List.of(
                "V/v báo cáo kết quả quý I", "BÁO CÁO KẾT QUẢ năm", "bao cao ket qua", nfd("Báo cáo kết quả tháng"))) {
            expected.add(registered(office, subject));
        }
        registered(office, "Kế hoạch kiểm tra");
        registered(office, "Kết luận thanh tra");

        // When
        Response found = find(office, "q", words);

        // Then
        assertThat(ids(found)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.header("X-Total-Count")).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource({
        "Hoà giải ở cơ sở, hòa giải",
        "Hòa giải ở cơ sở, hoà giải",
        "Thuỷ lợi nội đồng, thủy lợi",
        "Đê điều và phòng chống lụt bão, de dieu",
        "De dieu, đê điều",
        "ĐẤT ĐAI, đất đai"
    })
    void bothLegalSpellingsAreTheSame(String subject, String words) {
        // Given
        Office office = Office.commune();
        String id = registered(office, subject);

        // When
        Response composed = find(office, "q", words);
        Response decomposed = find(office, "q", nfd(words));

        // Then
        assertThat(ids(composed)).containsExactly(id);
        assertThat(ids(decomposed)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12/SNV", "12/snv-vp", "SNV-V", "nội vụ tỉnh bắc ninh", "cong van", "quý I", "áo cáo kết q"})
    void everyFieldAndPartsOfTheReferenceAndTitleAreFound(String words) {
        // Given
        Office office = Office.commune();
        String id = office.register(Office.INCOMING).path("id");

        // When
        Response found = find(office, "q", words);

        // Then
        assertThat(ids(found)).containsExactly(id);
    }

    @Test
    void theContentIsFoundAfterTheAct() {
        // Given
        Office office = Office.commune();
        String id = office.register(Office.INCOMING, Pdfs.saying("Điều chỉnh quy hoạch nghĩa trang thôn Ngọc Khám"))
                .path("id");

        // When
        List<String> found = eventuallyFound(office, "nghĩa trang thon ngoc kham");

        // Then
        assertThat(found).containsExactly(id);
    }

    @Test
    void theSameBytesUnderAnotherNumberAreFoundByTheirContentAtOnce() {
        // Given
        Office office = Office.commune();
        byte[] file = Pdfs.saying("Cấp nước sạch nông thôn");
        String first = office.register(Office.INCOMING, file).path("id");
        assertThat(eventuallyFound(office, "nước sạch")).containsExactly(first);

        // When
        String second = office.register(Office.INCOMING.replace("\"12\"", "\"13\""), file)
                .path("id");

        // Then
        assertThat(ids(find(office, "q", "nước sạch"))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void anUnreadableContentIsRecordedAndNotTriedAgain() {
        // Given
        String digest = Pdfs.sha256(UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sql("insert into content_text (sha256, state) values ($1, 'WAITING')", digest);

        // When
        String state = eventually(() -> text("select state from content_text where sha256 = $1", digest), "FAILED");

        // Then
        assertThat(state).isEqualTo("FAILED");
        assertThat(text("select attempts::text from content_text where sha256 = $1", digest))
                .isEqualTo("1");
    }

    @Test
    void draftingAndIssuingUnitFindADraftAndNobodyElse() {
        // Given
        Office committee = Office.committee();
        Office department = Office.departmentOf(committee);
        String id = department
                .draft("BAO_CAO", ",\"unitId\":\"" + committee.unitId() + "\"")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        Response drafters = find(department, "q", "nguyễn văn a");
        Response issuers = find(committee, "q", "ubnd huyen", "kind", "OUTGOING");
        Response strangers = find(Office.commune(), "q", "báo cáo");

        // Then
        assertThat(ids(drafters)).containsExactly(id);
        assertThat(ids(issuers)).containsExactly(id);
        assertThat(ids(strangers)).isEmpty();
    }

    @Test
    void aDossierIsFoundByTitleAndCode() {
        // Given
        Office office = Office.commune();
        Response opened = office.open("Xây dựng nông thôn mới", null);
        String code = opened.path("code");

        // When
        Response byTitle = find(office, "q", "nong thon moi", "kind", "dossier");
        Response byCode = find(office, "q", code);

        // Then
        byTitle.then().statusCode(200).body("items[0].number", equalTo(code));
        assertThat(ids(byTitle)).containsExactly(opened.<String>path("id"));
        assertThat(ids(byCode)).containsExactly(opened.<String>path("id"));
    }

    @Test
    void anActIsSeenInTheRow() {
        // Given
        Office office = Office.commune();
        String id = office.drafted("BAO_CAO");
        assertThat(find(office, "state", "DRAFT").<String>path("items[0].id")).isEqualTo(id);

        // When
        office.act("officer", id, "submission", null).then().statusCode(200);

        // Then
        assertThat(ids(find(office, "state", "DRAFT"))).isEmpty();
        assertThat(ids(find(office, "state", "SUBMITTED", "q", "kết quả"))).containsExactly(id);
    }

    @Test
    void filtersSortAndPagesMeet() {
        // Given
        Office office = Office.commune();
        List<String> ids = new ArrayList<>();
        for (String subject : List.of("Báo cáo B", "Báo cáo C", "Báo cáo A")) {
            ids.add(registered(office, subject));
        }
        office.drafted("TO_TRINH");

        // When
        Response first = find(office, "q", "báo cáo", "kind", "INCOMING", "sort", "TITLE", "size", "2");
        Response second = find(office, "q", "báo cáo", "kind", "INCOMING", "sort", "TITLE", "size", "2", "page", "1");
        Response beyond = find(office, "q", "báo cáo", "kind", "INCOMING", "size", "2", "page", "9");
        Response kind = find(office, "documentKind", "TO_TRINH");
        Response past = find(office, "to", "2000-01-01");
        Response unit = find(office, "unitId", office.unitId().toString());

        // Then
        assertThat(ids(first)).containsExactly(ids.get(2), ids.get(0));
        assertThat(ids(second)).containsExactly(ids.get(1));
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(beyond.header("X-Total-Count")).isEqualTo("3");
        assertThat(ids(kind)).hasSize(1);
        assertThat(ids(past)).isEmpty();
        assertThat(ids(unit)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEWEST", "OLDEST", "NUMBER", "TITLE", "RELEVANCE", "relevance"})
    void everyOrderAnswers(String sort) {
        // Given
        Office office = Office.commune();
        office.registered();

        // When
        Response withWords = find(office, "q", "kết quả", "sort", sort);
        Response without = find(office, "sort", sort);

        // Then
        assertThat(ids(withWords)).hasSize(1);
        assertThat(ids(without)).hasSize(1);
    }

    @Test
    void aRemovedDocumentIsNotFoundAnyMore() {
        // Given
        Office office = Office.commune();
        String id = office.registered();
        sql("alter table incoming drop constraint if exists incoming_state_check");

        // When
        sql("update incoming set state = 'REMOVED' where id = $1", UUID.fromString(id));

        // Then
        assertThat(ids(find(office, "q", "kết quả"))).isEmpty();
    }

    @Test
    void signsAloneFindNothingAndBreakNothing() {
        // When
        Response found = find(Office.commune(), "q", "%_'\\ & | ! :*");

        // Then
        found.then().statusCode(200);
        assertThat(ids(found)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, LETTER",
        "documentKind, THU",
        "from, 01/03/2021",
        "to, hôm nay",
        "unitId, abc",
        "sort, RANDOM",
        "page, -1",
        "size, 501"
    })
    void aWrongParameterIsNamed(String field, String value) {
        // When
        Response refused = find(Office.commune(), field, value);

        // Then
        refused.then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void wordsWithoutEndAreRefused() {
        // When
        Response refused = find(Office.commune(), "q", "a".repeat(201));

        // Then
        refused.then().statusCode(400).body("violations[0].field", equalTo("q"));
    }

    @Test
    void strangersAreRefused() {
        // When
        Response withoutToken = given().get(PATH);
        Response wrongRole = given().auth()
                .oauth2(Tokens.user("integration", UUID.randomUUID()))
                .get(PATH);
        Response withoutUnit =
                given().auth().oauth2(Tokens.user("officer", null)).get(PATH);

        // Then
        withoutToken.then().statusCode(401);
        wrongRole.then().statusCode(403);
        withoutUnit.then().statusCode(403);
    }

    private static String registered(Office office, String subject) {
        String number = Integer.toString(NUMBERS.incrementAndGet());
        return office.register(Office.INCOMING
                        .replace("V/v báo cáo kết quả quý I", subject)
                        .replace("\"12\"", "\"" + number + "\""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response find(Office office, String... parameters) {
        var request = office.as("officer");
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(PATH);
    }

    private static List<String> ids(Response found) {
        List<String> ids = found.then().statusCode(200).extract().path("items.id");
        return ids == null ? Collections.emptyList() : ids;
    }

    private static List<String> eventuallyFound(Office office, String words) {
        List<String> found = List.of();
        for (int i = 0; i < 300 && found.isEmpty(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            found = ids(find(office, "q", words));
        }
        return found;
    }

    private static String eventually(java.util.function.Supplier<String> look, String expected) {
        String seen = look.get();
        for (int i = 0; i < 300 && !expected.equals(seen); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = look.get();
        }
        return seen;
    }

    private void sql(String statement, Object... parameters) {
        var unused = database.preparedQuery(statement)
                .execute(Tuple.wrap(parameters))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private String text(String query, String parameter) {
        return database.preparedQuery(query)
                .execute(Tuple.of(parameter))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getString(0);
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
