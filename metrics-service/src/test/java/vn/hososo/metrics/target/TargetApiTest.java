package vn.hososo.metrics.target;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TargetApiTest {

    private static final String PATH = "/api/metrics/targets";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void everybodyMaySeeTheTargets() {
        given().auth()
                .oauth2(Tokens.user("clerk", UUID.randomUUID()))
                .when()
                .get(PATH)
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.tier == 'COMMUNE' && it.indicator == 'digital-signing' }.threshold",
                        equalTo(0.6f))
                .body("items.validFrom", hasItem("2020-01-01"));
    }

    @Test
    void withoutTokenItIsRefused() {
        given().when().get(PATH).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aNewTargetHoldsFromItsDayAndLeavesThePastAsItWas() {
        // Given
        var district = UUID.randomUUID();
        var commune = UUID.randomUUID();
        Events.publish(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(commune, "tinh-" + commune, "PROVINCE", district.toString()));
        Waiting.until(() -> figure(commune, "2025-03").get("unitKey") != null);
        var next = TODAY.getYear() + 1;

        // When
        var done = decide("district-office", district, target(next + "-01-01", "0.95"));

        // Then
        done.then().statusCode(200).body("basis", equalTo("12/KH-UBND"));
        assertThat(figure(commune, "2025-03")).containsEntry("target", 0.9f);
        assertThat(figure(commune, next + "-01")).containsEntry("target", 0.95f);
        assertThat(figure(commune, next + "-01").get("targetRow"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("validFrom", next + "-01-01")
                .containsKey("decidedAt");

        // When
        decide("system-admin", null, target(next + "-01-01", "0.92")).then().statusCode(200);

        // Then
        assertThat(figure(commune, next + "-01")).containsEntry("target", 0.92f);
        assertThat(decide("district-office", commune, target(next + "-01-01", "0.1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(decide("leader", district, target(next + "-01-01", "0.1")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "validFrom, 2020-01-01, 0.8, digital-signing, 1/KH",
        "threshold, 2099-01-01, 1.01, digital-signing, 1/KH",
        "threshold, 2099-01-01, -0.1, digital-signing, 1/KH",
        "threshold, 2099-01-01, 0.12345, digital-signing, 1/KH",
        "indicator, 2099-01-01, 0.8, happiness, 1/KH",
        "basis, 2099-01-01, 0.8, digital-signing, ''",
    })
    void aTargetThatMakesNoSenseIsRefused(
            String field, String validFrom, String threshold, String indicator, String basis) {
        decide(
                        "system-admin",
                        null,
                        "{\"tier\":\"PROVINCE\",\"indicator\":\"%s\",\"validFrom\":\"%s\",\"threshold\":%s,\"basis\":\"%s\"}"
                                .formatted(indicator, validFrom, threshold, basis))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    private static String target(String validFrom, String threshold) {
        return "{\"tier\":\"PROVINCE\",\"indicator\":\"digital-signing\",\"validFrom\":\"%s\",\"threshold\":%s,\"basis\":\"12/KH-UBND\"}"
                .formatted(validFrom, threshold);
    }

    private static Response decide(String role, UUID unit, String target) {
        return given().auth()
                .oauth2(Tokens.user(role, unit))
                .contentType(ContentType.JSON)
                .body(target)
                .put(PATH);
    }

    private static Map<String, Object> figure(UUID unit, String period) {
        Map<String, Object> row = given().auth()
                .oauth2(Tokens.user("clerk", unit))
                .queryParams(Map.of("indicator", "digital-signing", "period", period))
                .get("/api/metrics/compliance")
                .path("items.find { it.unitId == '" + unit + "' }");
        return row == null ? Map.of() : row;
    }
}
