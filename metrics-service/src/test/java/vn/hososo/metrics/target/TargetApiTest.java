package vn.hososo.metrics.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TargetApiTest {

    private static final String PATH = "/api/metrics/targets";

    @Test
    void everybodyMaySeeTheTargets() {
        given().auth()
                .oauth2(Tokens.user("clerk", UUID.randomUUID()))
                .when()
                .get(PATH)
                .then()
                .statusCode(200)
                .header("X-Total-Count", "9")
                .body("items", hasSize(9))
                .body(
                        "items.find { it.tier == 'COMMUNE' && it.indicator == 'digital-signing' }.threshold",
                        equalTo(0.6f))
                .body("items.validFrom", hasItem("2020-01-01"));
    }

    @Test
    void withoutTokenItIsRefused() {
        given().when().get(PATH).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }
}
