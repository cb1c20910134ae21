package vn.hososo.metrics.lapse;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.Events.Event;
import vn.hososo.metrics.Published;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LapseApiTest {

    private static final String PATH = "/api/metrics/lapses";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int GOOD_WEEKS = 11;
    private static final int SILENT_WEEKS = 3;
    private static final int A_WEEK = 4;

    private final LocalDate monday = Weeks.mondayOf(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
    private final LocalDate stop = monday.minusWeeks(SILENT_WEEKS);
    private final UUID district = UUID.randomUUID();
    private final UUID commune = UUID.randomUUID();
    private UUID newest = UUID.randomUUID();

    @Inject
    Lapses lapses;

    @Inject
    Pool pool;

    @Inject
    Told told;

    @Test
    void aUnitThatStoppedIsListedWithWhatIsMissing() {
        // Given
        Instant before = Instant.now();

        // When
        theCommuneStops();

        // Then
        var lapse = only("OPEN");
        assertThat(lapse.getString("unitKey")).isEqualTo("xa-" + commune);
        assertThat(lapse.getString("tier")).isEqualTo("COMMUNE");
        assertThat(lapse.getString("indicator")).isEqualTo("dossier-creation");
        assertThat(lapse.getString("since")).isEqualTo(stop.minusDays(3).toString());
        assertThat(lapse.getString("detectedOn")).isEqualTo(monday.toString());
        assertThat(lapse.getList("foundBy", String.class)).containsExactly("RULE", "CHANGE_POINT");
        assertThat(lapse.getString("lastItemId")).isEqualTo(newest.toString());
        assertThat(lapse.getString("lastItemKind")).isEqualTo("INCOMING");
        assertThat(lapse.getString("lastOn")).isEqualTo(stop.minusDays(4).toString());
        assertThat(lapse.getLong("missed")).isGreaterThanOrEqualTo(12);
        assertThat(lapse.getDouble("expectedPerWorkingDay")).isEqualTo(0.8);
        assertThat(told.lapsed).extracting(Lapse::unitId).containsOnlyOnce(commune);
        assertThat(events("unit-lapsed")).singleElement().satisfies(event -> {
            assertThat(event.getString("lapseId")).isEqualTo(lapse.getString("id"));
            assertThat(event.getString("lastItemId")).isEqualTo(newest.toString());
            assertThat(event.getLong("missed")).isEqualTo(12);
        });
        as("clerk", commune)
                .queryParams(Map.of("unitId", commune, "asOf", before.toString()))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void whoeverJudgesAgainOrAtTheSameTimeChangesNothing() {
        // Given
        theCommuneStops();

        // When
        var judging = IntStream.range(0, 4)
                .mapToObj(i -> lapses.judge(null, unit -> false).subscribeAsCompletionStage())
                .toList();
        judging.forEach(judged -> judged.toCompletableFuture().join());

        // Then
        only("OPEN");
        assertThat(events("unit-lapsed")).hasSize(1);
        assertThat(told.lapsed).extracting(Lapse::unitId).containsOnlyOnce(commune);
    }

    @Test
    void aUnitThatWorksAgainHasRecovered() {
        // Given
        theCommuneStops();

        // When
        publish(work(SILENT_WEEKS, 0));

        // Then
        Waiting.until(() -> list("RECOVERED").getList("items").size() == 1);
        var lapse = only("RECOVERED");
        assertThat(lapse.getString("recoveredOn")).isEqualTo(stop.toString());
        assertThat(list("OPEN").getList("items")).isEmpty();
        assertThat(told.recovered).extracting(Lapse::unitId).containsOnlyOnce(commune);
        assertThat(events("unit-recovered"))
                .singleElement()
                .satisfies(event -> assertThat(event.getString("recoveredOn")).isEqualTo(stop.toString()));
    }

    @Test
    void aUnitThatEndedHasNotLapsed() {
        // Given
        theCommuneStops();

        // When
        Events.publish(Events.reorganised(
                district, LocalDate.now(), district, Map.of(), Map.of(commune, Optional.<UUID>empty())));
        Waiting.until(() -> {
            lapses.judge(null, unit -> false).await().atMost(PATIENCE);
            return list("ENDED").getList("items").size() == 1;
        });

        // Then
        assertThat(list("OPEN").getList("items")).isEmpty();
        assertThat(events("unit-recovered")).isEmpty();
    }

    @Test
    void lapsesAreForEverySignedInUser() {
        given().get(PATH).then().statusCode(401).contentType("application/problem+json");
        as("stranger", commune).get(PATH).then().statusCode(403);
        as("officer", UUID.randomUUID()).get(PATH).then().statusCode(200);
        as("officer", UUID.randomUUID())
                .queryParam("unitId", UUID.randomUUID())
                .get(PATH)
                .then()
                .statusCode(200)
                .header("X-Total-Count", equalTo("0"));
    }

    @ParameterizedTest
    @CsvSource({"state, CLOSED", "unitId, xa-thua", "asOf, yesterday", "page, -1", "size, 501"})
    void aBadParameterIsNamed(String field, String value) {
        as("clerk", commune)
                .queryParam(field, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    private void theCommuneStops() {
        var events = new ArrayList<>(List.of(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(commune, "xa-" + commune, "COMMUNE", district.toString())));
        events.addAll(work(SILENT_WEEKS + GOOD_WEEKS, SILENT_WEEKS));
        publish(events);
        Waiting.until(() -> list("OPEN").getList("items").size() == 1);
    }

    /**
     * One incoming document with its dossier each day from Monday to Thursday, in the weeks that lie so far back. The latest
     * week comes first: half of it, read alone, is no stop that the rest would end again.
     */
    private List<Event> work(int fromWeeksAgo, int toWeeksAgo) {
        var events = new ArrayList<Event>();
        for (int ago = fromWeeksAgo; ago > toWeeksAgo; ago--) {
            var week = new ArrayList<Event>();
            for (int day = 0; day < A_WEEK; day++) {
                newest = UUID.randomUUID();
                var on = monday.minusWeeks(ago).plusDays(day);
                week.add(Events.incomingRegistered(commune, newest, on, true));
                week.add(Events.dossierCreated(commune, UUID.randomUUID(), newest, on));
            }
            events.addAll(0, week);
        }
        return events;
    }

    private static void publish(List<Event> events) {
        Events.publish(events, events.size());
    }

    private JsonPath only(String state) {
        var list = list(state);
        assertThat(list.getList("items")).hasSize(1);
        return list.setRootPath("items[0]");
    }

    private JsonPath list(String state) {
        return as("clerk", district)
                .queryParams(Map.of("unitId", commune, "state", state))
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<JsonPath> events(String type) {
        return Published.about(commune, type, pool);
    }

    private static RequestSpecification as(String role, UUID unit) {
        return given().auth().oauth2(Tokens.user(role, unit));
    }

    /** What listeners are told. */
    @Singleton
    static class Told implements LapseListener {

        final List<Lapse> lapsed = new CopyOnWriteArrayList<>();
        final List<Lapse> recovered = new CopyOnWriteArrayList<>();

        @Override
        public Uni<Void> lapsed(SqlClient transaction, Lapse lapse) {
            lapsed.add(lapse);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> recovered(SqlClient transaction, Lapse lapse) {
            recovered.add(lapse);
            return Uni.createFrom().voidItem();
        }
    }
}
