package vn.hososo.metrics.uncounted;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class UncountedApiTest {

    private static final String PATH = "/api/metrics/uncounted";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    private final UUID district = UUID.randomUUID();
    private final UUID unit = UUID.randomUUID();

    @Test
    void whatWaitsForItsUnitIsShownAndCountsWhenTheUnitComes() {
        // Given
        var incoming = UUID.randomUUID();
        var issued = UUID.randomUUID();
        var before = Instant.now();
        Events.publish(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.incomingRegistered(unit, incoming, DAY, true),
                Events.issued(unit, issued, UUID.randomUUID(), DAY, "PAPER", ""));
        Waiting.until(() -> waiting().size() == 2);

        // Then
        assertThat(waiting())
                .extracting(item -> item.get("itemKind") + " " + item.get("itemId"))
                .containsExactlyInAnyOrder("INCOMING " + incoming, "OUTGOING " + issued);
        assertThat(waiting())
                .allSatisfy(item ->
                        assertThat(Instant.parse(item.get("since").toString())).isAfter(before.minusSeconds(5)));
        Waiting.until(() -> gauge() >= 2);

        // When
        Events.publish(Events.unitCreated(unit, "xa-" + unit, "COMMUNE", district.toString()));

        // Then
        Waiting.until(() -> waiting().isEmpty());
        Waiting.until(() -> figure("digital-signing").equals("0/1"));
        assertThat(figure("dossier-creation")).isEqualTo("0/2");
    }

    @Test
    void onlyThoseWhoOverseeTheWholeSeeIt() {
        // Given
        var commune = UUID.randomUUID();
        Events.publish(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(commune, "xa-" + commune, "COMMUNE", district.toString()));
        Waiting.until(() -> as("district-office", district).get(PATH).statusCode() == 200);

        // Then
        given().get(PATH).then().statusCode(401);
        as("clerk", district).get(PATH).then().statusCode(403);
        as("district-office", commune).get(PATH).then().statusCode(403);
        as("system-admin", null).get(PATH).then().statusCode(200);
        as("system-admin", null).get(PATH + "?size=0").then().statusCode(400);
    }

    private List<Map<String, Object>> waiting() {
        return as("system-admin", null)
                .get(PATH + "?size=500")
                .jsonPath()
                .getList("items.findAll { it.unitId == '" + unit + "' }");
    }

    private String figure(String indicator) {
        var row = as("clerk", unit)
                .queryParams(Map.of("indicator", indicator, "period", "2025-03", "size", 500))
                .get("/api/metrics/compliance")
                .jsonPath()
                .setRootPath("items.find { it.unitId == '" + unit + "' }");
        return row.getString("numerator") + "/" + row.getString("denominator");
    }

    private static double gauge() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        var page = given().port(port).get("/q/metrics").asString();
        return page.lines()
                .filter(line -> line.startsWith("hososo_intake_uncounted_items"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static RequestSpecification as(String role, @Nullable UUID unit) {
        return given().auth().oauth2(Tokens.user(role, unit));
    }
}
