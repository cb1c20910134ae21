package vn.hososo.document.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
class PaperKindApiTest {
    private static final String PATH = "/api/documents/paper-kinds";
    private static final String PAPER = "{\"form\":\"PAPER\",\"reason\":\"Mang theo người\"}";

    private static RequestSpecification admin() {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.user("admin", null, "system-admin"))
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static Response add(RequestSpecification by, String body) {
        return by.contentType(ContentType.JSON).body(body).post(PATH);
    }

    @Test
    void paperOfALawfulKindIsExcluded() {
        // Given
        add(admin(), "{\"kind\":\"GIAY_GIOI_THIEU\",\"validFrom\":\"2021-04-01\",\"basis\":\"Quyết định 45/QĐ-UBND\"}")
                .then()
                .statusCode(201);
        Office office = Office.commune();
        String lawful = office.submitted("GIAY_GIOI_THIEU");
        String fallback = office.submitted("BAO_CAO");

        // When
        Response counted = office.act("clerk", fallback, "issue", PAPER);
        Response excluded = office.act("clerk", lawful, "issue", PAPER);

        // Then
        excluded.then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("paperBasis", equalTo("Quyết định 45/QĐ-UBND"));
        counted.then().statusCode(200).body("paperBasis", nullValue());
        // Both documents are of one unit, so their events come in order: stored, numbered, issued, and one exclusion.
        List<ConsumerRecord<String, byte[]>> records = Topic.read(
                "hososo.documents",
                it -> new String(it.value()).contains(lawful) || new String(it.value()).contains(fallback),
                7,
                Duration.ofSeconds(20));
        List<ConsumerRecord<String, byte[]>> exclusions = records.stream()
                .filter(it -> Topic.type(it).contains("item-excluded"))
                .toList();
        assertThat(records).hasSize(7);
        assertThat(exclusions).hasSize(1);
        EventSchemas.check(exclusions.getFirst());
        assertThat(new String(exclusions.getFirst().value()))
                .contains(lawful)
                .contains("\"basis\":\"LAWFUL_PAPER_KIND\"")
                .contains("\"itemKind\":\"OUTGOING\"");
    }

    @Test
    void aRuleHoldsFromItsFirstDayToItsLast() {
        // Given
        add(
                        admin(),
                        "{\"kind\":\"PHIEU_GUI\",\"validFrom\":\"2020-01-01\",\"validTo\":\"2021-01-01\",\"basis\":\"Cũ\"}")
                .then()
                .statusCode(201);
        Office office = Office.commune();
        String id = office.submitted("PHIEU_GUI");

        // When
        Response issued = office.act("clerk", id, "issue", PAPER);

        // Then
        issued.then().statusCode(200).body("paperBasis", nullValue());
        RequestSpecification reader = office.as("officer");
        reader.get(PATH + "?on=2020-12-31").then().statusCode(200).body("items.basis", hasItem("Cũ"));
        office.as("officer").get(PATH + "?on=2021-01-01").then().body("items.basis", not(hasItem("Cũ")));
        office.as("officer").get(PATH).then().body("items.basis", hasItem("Cũ"));
    }

    @Test
    void theRuleIsSetByTheRootsOfficeAlone() {
        // Given
        Office root = Office.committee();
        Office department = Office.departmentOf(root);
        String rule = "{\"kind\":\"PHIEU_BAO\",\"validFrom\":\"2021-01-01\",\"basis\":\"Quy định\"}";

        // When
        Response rootOffice = add(root.posting("district-office"), rule);
        Response below = add(department.posting("district-office"), rule);
        Response clerk = add(root.posting("clerk"), rule);
        Response nobody =
                RestAssured.given().contentType(ContentType.JSON).body(rule).post(PATH);
        Response backwards = add(
                admin(),
                "{\"kind\":\"PHIEU_BAO\",\"validFrom\":\"2021-01-01\",\"validTo\":\"2021-01-01\",\"basis\":\"x\"}");
        Response baseless = add(admin(), "{\"kind\":\"PHIEU_BAO\",\"validFrom\":\"2021-01-01\"}");

        // Then
        rootOffice.then().statusCode(201);
        below.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        clerk.then().statusCode(403);
        nobody.then().statusCode(401);
        backwards.then().statusCode(400).body("violations.field", hasItem("validTo"));
        baseless.then().statusCode(400);
    }
}
