package vn.hososo.document.incoming;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FollowUpApiTest {
    private static final String PATH = "/api/documents/incoming";
    private static final LocalDate TODAY = VietnamDay.today(Clock.systemUTC());

    private Office office;

    @BeforeEach
    void offices() {
        office = Office.commune();
    }

    @Test
    void whatIsLateAndWhatSoonWillBe() {
        // Given
        String late = due(-1);
        String today = due(0);
        String soon = due(1);
        due(30);
        due(null);
        String done = due(-5);
        office.handle("clerk", done, "return", "{\"reason\":\"Gửi nhầm\"}")
                .then()
                .statusCode(200);

        // When
        var answer = office.as("leader").get(PATH + "/follow-up?days=2");

        // Then
        answer.then()
                .statusCode(200)
                .body("on", equalTo(TODAY.toString()))
                .body("open", equalTo(5))
                .body("overdue", equalTo(1))
                .body("dueSoon", equalTo(2))
                .body("items.id", contains(late, today, soon));
        office.as("leader").get(PATH + "/follow-up?assignee=me").then().body("open", equalTo(0));
        office.as("leader").get(PATH + "?overdue=true").then().body("items.id", contains(late));
        office.as("leader")
                .get(PATH + "?overdue=false&sort=-dueOn&size=1")
                .then()
                .body("items.size()", equalTo(1));
        office.as("leader")
                .get(PATH + "?sort=dueOn&dueBefore=" + TODAY.plusDays(1))
                .then()
                .body("items.id", contains(done, late, today));
        office.as("leader")
                .get(PATH + "?open=true&sort=dueOn&dueBefore=" + TODAY.plusDays(1))
                .then()
                .body("items.id", contains(late, today));
        office.as("leader").get(PATH + "?open=false").then().body("items.id", contains(done));
    }

    @Test
    void whatSomebodyHandles() {
        // Given
        String mine = office.assigned();
        String others = office.registered();
        office.handle("leader", others, "assignments", office.assignment("clerk", ""))
                .then()
                .statusCode(201);
        office.registered();

        // When
        var me = office.as("officer").get(PATH + "?assignee=me");
        var named = office.as("leader").get(PATH + "?assignee=" + office.username("clerk"));

        // Then
        me.then().statusCode(200).body("items.id", contains(mine)).body("items.assignees[0].role", contains("LEAD"));
        named.then().body("items.id", contains(others));
        office.handle("leader", mine, "assignments", office.assignment("clerk", ""))
                .then()
                .statusCode(201);
        office.as("officer").get(PATH + "?assignee=me").then().body("items", empty());
        office.as("clerk")
                .get(PATH + "?assignee=me&state=ASSIGNED")
                .then()
                .body("items.id", containsInAnyOrder(mine, others));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bao cao ket qua | 1
            BÁO  CÁO        | 1
            noi vu báo      | 1
            đơn đề nghị     | 1
            don de nghi     | 1
            %               | 0
            khong co        | 0
            """)
    void wordsAreFoundWithOrWithoutMarks(String words, int found) {
        // Given
        office.register(Office.INCOMING).then().statusCode(201);
        office.register(Office.INCOMING
                        .replace("\"12\"", "\"13\"")
                        .replace("Sở Nội vụ", "Sở Y tế")
                        .replace("V/v báo cáo kết quả quý I", "Đơn đề nghị"))
                .then()
                .statusCode(201);

        // When
        var answer = office.as("officer").queryParam("q", words).get(PATH);

        // Then
        answer.then().statusCode(200).body("items.size()", equalTo(found));
    }

    @Test
    void needsActionIsAFilter() {
        // Given
        office.registered();
        String information = office.register(Office.incoming().replace("\"needsAction\":true", "\"needsAction\":false"))
                .path("id");

        // When
        var answer = office.as("clerk").get(PATH + "?needsAction=false");

        // Then
        answer.then().body("items.id", contains(information));
    }

    @ParameterizedTest
    @CsvSource({"sort=subject,sort", "dueBefore=31/12/2026,dueBefore", "size=0,size"})
    void aBadQueryNamesItsField(String query, String field) {
        // When
        var answer = office.as("clerk").get(PATH + "?" + query);

        // Then
        answer.then().statusCode(400).body("violations.field", contains(field));
        RestAssured.get(PATH + "/follow-up").then().statusCode(401);
        office.as("integration").get(PATH + "/follow-up").then().statusCode(403);
        Office.commune().as("clerk").get(PATH).then().body("items", empty());
    }

    private String due(@Nullable Integer days) {
        String metadata = Office.incoming();
        return office.register(
                        days == null
                                ? metadata
                                : metadata.replaceFirst("\\{", "{\"dueOn\":\"" + TODAY.plusDays(days) + "\","))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
