package vn.hososo.metrics.signal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.Events.Event;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SignalApiTest {

    private static final String PATH = "/api/metrics/signals";
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 3, 31);
    private static final int MANY = 12;

    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();
    private final UUID neighbour = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @BeforeEach
    void theCommuneWorksForTheFigure() {
        var events = new ArrayList<Event>(List.of(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(commune, "xa-" + commune, "COMMUNE", district.toString()),
                Events.unitCreated(neighbour, "xa-" + neighbour, "COMMUNE", district.toString()),
                Events.unitCreated(other, "huyen-" + other, "DISTRICT", "")));
        for (int i = 0; i < MANY; i++) {
            var document = UUID.randomUUID();
            events.add(Events.issued(commune, document, UUID.randomUUID(), LAST_DAY, "ELECTRONIC", ""));
            var incoming = UUID.randomUUID();
            events.add(Events.incomingRegistered(commune, incoming, LAST_DAY.minusDays(20), true));
            events.add(Events.completed(commune, incoming, LAST_DAY.minusDays(10)));
            events.add(Events.dossierCreated(commune, UUID.randomUUID(), incoming, LAST_DAY));
        }
        Events.publish(events, events.size());
        Waiting.until(() -> asked("district-office", district)
                        .extract()
                        .jsonPath()
                        .getList("items.findAll { it.found == " + MANY + " }")
                        .size()
                == SignalKind.values().length);
    }

    @Test
    void theOfficeAboveIsShownWhatToAsk() {
        asked("district-office", district)
                .header("X-Total-Count", "3")
                .body(
                        "items.kind",
                        hasItems(
                                "DOSSIERS_OPENED_AT_PERIOD_END",
                                "SINGLE_DOCUMENT_DOSSIERS_AFTER_FACT",
                                "ISSUED_ON_LAST_DAY"))
                .body("items[0].unitKey", equalTo("xa-" + commune))
                .body("items[0].period", equalTo("2025-03"))
                .body("items[0].all", equalTo(MANY))
                .body("items.find { it.kind == 'ISSUED_ON_LAST_DAY' }.usual", equalTo(0.6f))
                .body("items.find { it.kind == 'ISSUED_ON_LAST_DAY' }.question.vi", not(equalTo("")));
    }

    @Test
    void anotherPeriodHasItsOwnQuestions() {
        as("district-office", district)
                .queryParam("period", "2025-02")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void onlyTheOfficeOfAUnitAboveMayAsk() {
        given().get(PATH).then().statusCode(401).contentType("application/problem+json");
        for (var role : List.of("leader", "clerk", "officer", "unit-admin", "integration")) {
            as(role, district).get(PATH).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        asked("district-office", other).body("items.unitId", not(hasItem(commune.toString())));
        asked("district-office", commune).body("items", hasSize(0));
        for (var foreign : List.of(other, neighbour, commune)) {
            as("district-office", foreign)
                    .queryParam("unitId", commune)
                    .get(PATH)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SIGNALS_NOT_PERMITTED"));
        }
        as("district-office", null).get(PATH).then().statusCode(403);
    }

    @Test
    void theAdministratorMayAskAboutAll() {
        asked("system-admin", null).body("items.unitId", hasItem(commune.toString()));
        as("system-admin", null)
                .queryParams(Map.of("period", "2025-03", "unitId", neighbour))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"period, 2025-13", "unitId, xa-thua", "page, -1", "size, 501"})
    void aBadParameterIsNamed(String field, String value) {
        as("system-admin", null)
                .queryParam(field, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    private static ValidatableResponse asked(String role, UUID unit) {
        return as(role, unit)
                .queryParams(Map.of("period", "2025-03", "size", 500))
                .get(PATH)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role, UUID unit) {
        return given().auth().oauth2(Tokens.user(role, unit));
    }
}
