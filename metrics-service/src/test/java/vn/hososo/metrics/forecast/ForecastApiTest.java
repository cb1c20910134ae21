package vn.hososo.metrics.forecast;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.kit.worker.Worker;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.Events.Event;
import vn.hososo.metrics.Published;
import vn.hososo.metrics.calendar.Calendars;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.intake.Freshness;
import vn.hososo.metrics.intake.Reader;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ForecastApiTest {

    private static final String PATH = "/api/metrics/forecast";
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LocalDate today = LocalDate.now(VIETNAM);
    private final LocalDate newYear = today.withDayOfYear(1);
    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();

    @Inject
    Compliance compliance;

    @Inject
    ForecastRepository repository;

    @Inject
    Calendars calendars;

    @Inject
    Worker worker;

    @Inject
    Pool pool;

    @Inject
    Outbox outbox;

    @Inject
    Reader reader;

    @Inject
    Freshness freshness;

    @Inject
    ForecastConfig config;

    @Test
    void theNeedIsAWholeNumberOfTheItemsStillExpected() {
        // Given
        works(7, 20);
        recently(12, 40);

        // When
        var row = row(Map.of());

        // Then
        long needed = row.getLong("neededItems");
        long all = row.getLong("denominator") + row.getLong("expectedItems");
        assertThat(row.getString("unitKey")).isEqualTo("xa-" + commune);
        assertThat(row.getString("period")).isEqualTo(Year.from(today).toString());
        assertThat(row.getDouble("target")).isEqualTo(0.6);
        assertThat(needed).isEqualTo(Math.max(0, (long) Math.ceil(0.6 * all - 1e-9) - row.getLong("numerator")));
        assertThat(row.getDouble("yearEndLow")).isLessThanOrEqualTo(row.getDouble("yearEndRatio") + 0.05);
        assertThat(row.getDouble("yearEndHigh")).isGreaterThanOrEqualTo(row.getDouble("yearEndLow"));
    }

    @Test
    void aYearWithoutFiguresHasNoForecast() {
        // Given
        works(7, 20);

        // When
        var row = row(Map.of("period", "2019"));

        // Then
        assertThat(row.getString("outlook")).isEqualTo("NONE");
        assertThat(row.<Object>get("neededItems")).isNull();
        assertThat(row.<Object>get("yearEndRatio")).isNull();
        assertThat(row.getInt("workingDaysLeft")).isZero();
    }

    @Test
    void theListIsNarrowedByTierIndicatorAndUnit() {
        // Given
        works(7, 20);

        // Then
        as("clerk", commune)
                .queryParams(Map.of("tier", "DISTRICT", "indicator", "digital-signing", "size", 500))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.tier", everyItem(equalTo("DISTRICT")))
                .body("items.indicator", everyItem(equalTo("digital-signing")))
                .body("items.unitId", hasItem(district.toString()));
        as("clerk", commune)
                .queryParam("unitId", UUID.randomUUID())
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aReachedTargetIsToldOnce() {
        // Given
        works(8, 12);
        var yearEnd = Clock.fixed(
                newYear.plusYears(1).minusDays(1).atTime(18, 0).atZone(VIETNAM).toInstant(), VIETNAM);
        var forecasts = new Forecasts(compliance, repository, calendars, worker, yearEnd, config);

        // When
        for (int time = 0; time < 2; time++) {
            Waiting.until(() -> freshness.isSettled(null));
            new ReachedTargets(forecasts, repository, pool, outbox, reader, freshness, yearEnd, config)
                    .look()
                    .await()
                    .atMost(PATIENCE);
        }

        // Then
        assertThat(reached("dossier-creation")).singleElement().satisfies(event -> {
            assertThat(event.getString("period")).isEqualTo(Year.from(today).toString());
            assertThat(event.getLong("numerator")).isEqualTo(8);
            assertThat(event.getLong("denominator")).isEqualTo(12);
            assertThat(event.getDouble("threshold")).isEqualTo(0.6);
        });
        assertThat(reached("digital-signing")).isEmpty();
    }

    @Test
    void forecastsAreForEverySignedInUser() {
        given().get(PATH).then().statusCode(401).contentType("application/problem+json");
        as("stranger", commune).get(PATH).then().statusCode(403);
        as("archivist", UUID.randomUUID()).get(PATH).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"period, 2025-03", "period, x", "indicator, happiness", "tier, VILLAGE", "unitId, xa-thua", "size, 501"
    })
    void aBadParameterIsNamed(String field, String value) {
        as("clerk", commune)
                .queryParam(field, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    /** So many of the year's first items are in a dossier. */
    private void works(int filed, int items) {
        publish(filed, items, newYear, items);
    }

    /** The same in the last weeks, a few items a day. */
    private void recently(int filed, int items) {
        publish(filed, items, today.minusDays(items), items + row(Map.of()).getInt("denominator"));
    }

    private void publish(int filed, int items, LocalDate from, int denominator) {
        var events = new ArrayList<Event>(List.of(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(commune, "xa-" + commune, "COMMUNE", district.toString())));
        for (int i = 0; i < items; i++) {
            var incoming = UUID.randomUUID();
            var day = from.isEqual(newYear) ? from : from.plusDays(i);
            events.add(Events.incomingRegistered(commune, incoming, day, true));
            if (i % items < filed) {
                events.add(Events.dossierCreated(commune, UUID.randomUUID(), incoming, day));
            }
        }
        Events.publish(events, events.size());
        Waiting.until(() -> known() && row(Map.of()).getLong("denominator") >= Math.min(denominator, items));
    }

    private boolean known() {
        return !list(Map.of()).getList("items").isEmpty();
    }

    private JsonPath row(Map<String, String> also) {
        var list = list(also);
        assertThat(list.getList("items")).hasSize(1);
        return list.setRootPath("items[0]");
    }

    private JsonPath list(Map<String, String> also) {
        return as("clerk", commune)
                .queryParams(Map.of("indicator", "dossier-creation", "unitId", commune))
                .queryParams(also)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<JsonPath> reached(String indicator) {
        return Published.about(commune, "target-reached", pool).stream()
                .filter(event -> event.getString("indicator").equals(indicator))
                .toList();
    }

    private static RequestSpecification as(String role, UUID unit) {
        return given().auth().oauth2(Tokens.user(role, unit));
    }
}
