package vn.hososo.document.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.Office;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class UnitApiTest {
    private static final String PATH = "/api/documents/units";

    private static Response create(String role, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user(role, null))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH);
    }

    private static String unit(String key, String more) {
        return "{\"key\":\"%s\",\"name\":\"Phòng Nội vụ\",\"tier\":\"DISTRICT\",\"kind\":\"service-unit\",\"validFrom\":\"2000-01-01\"%s}"
                .formatted(key, more);
    }

    private static String freshKey() {
        return "k" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aUnitIsCreatedUnderItsParentAndPublished() {
        // Given
        Office parent = Office.committee();
        String key = freshKey();

        // When
        Response created =
                create("system-admin", unit(key, ",\"parentKey\":\"" + parent.key() + "\",\"symbol\":\"NV\""));

        // Then
        created.then()
                .statusCode(201)
                .body("key", equalTo(key))
                .body("kind", equalTo("service-unit"))
                .body("symbol", equalTo("NV"))
                .body("parentId", equalTo(parent.unitId().toString()));
        String id = created.path("id");
        parent.as("officer").get(PATH + "/" + id).then().statusCode(200).body("name", equalTo("Phòng Nội vụ"));
        List<ConsumerRecord<String, byte[]>> records =
                Topic.read("hososo.units", it -> it.key().equals(id), 1, Duration.ofSeconds(20));
        assertThat(records).hasSize(1);
        EventSchemas.check(records.getFirst());
    }

    @Test
    void theListShowsTheUnitsOfTheDayInPages() {
        // Given
        String key = freshKey();
        create("system-admin", unit(key, ",\"validTo\":\"2010-01-01\"")).then().statusCode(201);
        create("system-admin", unit(freshKey(), "")).then().statusCode(201);
        create("system-admin", unit(freshKey(), "")).then().statusCode(201);
        Office reader = Office.commune();

        // When
        List<String> before =
                reader.as("officer").get(PATH + "?on=2009-12-31&size=500").path("items.key");
        List<String> after =
                reader.as("officer").get(PATH + "?on=2010-01-01&size=500").path("items.key");
        Response page = reader.as("officer").get(PATH + "?size=1");

        // Then
        assertThat(before).contains(key);
        assertThat(after).doesNotContain(key);
        assertThat(page.<List<Object>>path("items")).hasSize(1);
        assertThat(page.header("Link")).contains("rel=\"next\"");
    }

    @Test
    void theVersionsShowWhatWasAndWhatWillBe() {
        // Given
        String id = create("system-admin", unit(freshKey(), "")).path("id");
        for (String year : List.of("2990", "2010")) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.user("system-admin", null))
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(ContentType.JSON)
                    .body("{\"validFrom\":\"%s-01-01\",\"name\":\"Phòng %s\"}".formatted(year, year))
                    .post(PATH + "/" + id + "/changes")
                    .then()
                    .statusCode(200);
        }

        // When
        Response versions = Office.commune().as("officer").get(PATH + "/" + id + "/versions");

        // Then
        versions.then().statusCode(200);
        assertThat(versions.<List<String>>path("items.name"))
                .containsExactly("Phòng Nội vụ", "Phòng 2010", "Phòng 2990");
        assertThat(versions.<List<String>>path("items.attributesFrom"))
                .containsExactly("2000-01-01", "2010-01-01", "2990-01-01");
        Office.commune()
                .as("officer")
                .get(PATH + "/" + UUID.randomUUID() + "/versions")
                .then()
                .statusCode(404);
    }

    @Test
    void aKeyIsUsedOnce() {
        // Given
        Office office = Office.commune();

        // When
        Response again = create("system-admin", unit(office.key(), ""));

        // Then
        again.then().statusCode(409).body("code", equalTo("UNIT_KEY_TAKEN"));
    }

    @Test
    void badUnitsAndUnknownParentsAreRefused() {
        // When
        Response nameless = create("system-admin", unit(freshKey(), "").replace("Phòng Nội vụ", " "));
        Response orphan = create("system-admin", unit(freshKey(), ",\"parentKey\":\"nobody\""));
        Response unknown = create("system-admin", unit(freshKey(), ",\"colour\":\"red\""));
        Response backwards = create("system-admin", unit(freshKey(), ",\"validTo\":\"1999-01-01\""));

        // Then
        nameless.then().statusCode(400).body("violations.field", hasItem("name"));
        orphan.then().statusCode(400).body("violations.field", hasItem("parentKey"));
        unknown.then().statusCode(400).body("violations.field", hasItem("colour"));
        backwards.then().statusCode(400).body("violations.field", hasItem("validTo"));
    }

    @Test
    void whoMayNotIsRefused() {
        // Given
        Office office = Office.commune();

        // When
        Response clerk = office.posting("clerk")
                .contentType(ContentType.JSON)
                .body(unit(freshKey(), ""))
                .post(PATH);
        Response nobody = RestAssured.get(PATH);
        Response unknown = office.as("clerk").get(PATH + "/" + UUID.randomUUID());

        // Then
        clerk.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        nobody.then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        unknown.then().statusCode(404).body("code", equalTo("UNIT_NOT_FOUND"));
    }
}
