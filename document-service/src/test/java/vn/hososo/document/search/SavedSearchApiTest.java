package vn.hososo.document.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SavedSearchApiTest {
    private static final String PATH = "/api/documents/searches";
    private static final String SEARCH = """
            {"name":"Báo cáo quý","filters":{"q":"báo cáo","kind":"INCOMING","from":"2021-01-01","sort":"NEWEST"},
             "columns":["DAY","NUMBER","TITLE"]}""";

    @Test
    void aSavedSearchComesBackAsItWasSaved() {
        // Given
        Office office = Office.commune();

        // When
        Response saved = save(office, SEARCH);

        // Then
        saved.then().statusCode(201).header("Location", org.hamcrest.Matchers.containsString(saved.path("id")));
        office.as("officer")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("X-Total-Count", "1")
                .body("items[0].name", equalTo("Báo cáo quý"))
                .body("items[0].filters.q", equalTo("báo cáo"))
                .body("items[0].filters.kind", equalTo("INCOMING"))
                .body("items[0].filters.from", equalTo("2021-01-01"))
                .body("items[0].columns", contains("DAY", "NUMBER", "TITLE"));
    }

    @Test
    void theSameKeySavesOnce() {
        // Given
        Office office = Office.commune();
        String key = UUID.randomUUID().toString();

        // When
        Response first = office.as("officer")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(SEARCH)
                .post(PATH);
        Response again = office.as("officer")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(SEARCH)
                .post(PATH);

        // Then
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        office.as("officer").get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void nobodyElseSeesOrRemovesIt() {
        // Given
        Office office = Office.commune();
        String id = save(office, SEARCH).path("id");

        // When
        Response others = office.as("clerk").get(PATH);
        Response removal = office.as("clerk").delete(PATH + "/" + id);

        // Then
        others.then().statusCode(200).body("items", hasSize(0));
        removal.then().statusCode(404).body("code", equalTo("SAVED_SEARCH_NOT_FOUND"));
        office.as("officer").get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void itsOwnerRemovesItOnce() {
        // Given
        Office office = Office.commune();
        String id = save(office, SEARCH).path("id");

        // When
        Response first = office.as("officer").delete(PATH + "/" + id);
        Response again = office.as("officer").delete(PATH + "/" + id);

        // Then
        first.then().statusCode(204);
        again.then().statusCode(404);
        office.as("officer").get(PATH).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"filters\":{},\"columns\":[\"DAY\"]}",
                "{\"name\":\"a\",\"columns\":[\"DAY\"]}",
                "{\"name\":\"a\",\"filters\":{},\"columns\":[]}",
                "{\"name\":\"a\",\"filters\":{},\"columns\":[\"SECRET\"]}",
                "{\"name\":\"a\",\"filters\":{\"other\":1},\"columns\":[\"DAY\"]}",
                "{\"name\":\"a\\u0000\",\"filters\":{},\"columns\":[\"DAY\"]}"
            })
    void whatCannotBeSearchedIsNotSaved(String body) {
        // Given
        Office office = Office.commune();

        // When
        Response refused = save(office, body);

        // Then
        refused.then().statusCode(400).body("code", equalTo("INVALID_REQUEST"));
        office.as("officer").get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void strangersAreRefused() {
        // When
        Response withoutToken = given().get(PATH);
        Response wrongRole = given().auth()
                .oauth2(Tokens.user("integration", UUID.randomUUID()))
                .get(PATH);
        Response withoutKey = Office.commune()
                .as("officer")
                .contentType(ContentType.JSON)
                .body(SEARCH)
                .post(PATH);

        // Then
        withoutToken.then().statusCode(401);
        wrongRole.then().statusCode(403);
        withoutKey.then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    private static Response save(Office office, String body) {
        return office.posting("officer")
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);
    }
}
