package vn.hososo.metrics.practising;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
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

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PractisingApiTest {

    private static final String PATH = "/api/metrics/practising";
    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    private final UUID district = UUID.randomUUID();
    private final UUID both = UUID.randomUUID();
    private final UUID filing = UUID.randomUUID();
    private final UUID signing = UUID.randomUUID();
    private final UUID idle = UUID.randomUUID();
    private final UUID signed = UUID.randomUUID();
    private final UUID revision = UUID.randomUUID();

    @BeforeEach
    void fourCommunes() {
        Events.publish(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(both, "xa-" + both, "COMMUNE", district.toString()),
                Events.unitCreated(filing, "xa-" + filing, "COMMUNE", district.toString()),
                Events.unitCreated(signing, "xa-" + signing, "COMMUNE", district.toString()),
                Events.unitCreated(idle, "xa-" + idle, "COMMUNE", district.toString()));
        file(both, DAY);
        sign(both, signed, revision, DAY.plusDays(1), "ELECTRONIC");
        file(filing, DAY);
        Events.publish(Events.issued(
                filing,
                UUID.randomUUID(),
                UUID.randomUUID(),
                DAY,
                "PAPER",
                UUID.randomUUID().toString()));
        sign(signing, UUID.randomUUID(), UUID.randomUUID(), DAY, "ELECTRONIC");
        Waiting.until(() -> DAY.toString().equals(row(signing, DAY, null).get("lastSignedOn"))
                && DAY.plusDays(1)
                        .toString()
                        .equals(row(both, DAY.plusDays(1), null).get("lastSignedOn"))
                && DAY.toString().equals(row(filing, DAY, null).get("lastFiledOn")));
    }

    @Test
    void aUnitThatFilesAndSignsIsPractising() {
        // When
        var on = DAY.plusDays(1);

        // Then
        assertThat(row(both, on, null))
                .containsEntry("practising", true)
                .containsEntry("lastFiledOn", DAY.toString())
                .containsEntry("lastSignedOn", on.toString())
                .containsEntry("unitKey", "xa-" + both);
        assertThat(row(filing, on, null)).containsEntry("practising", false).doesNotContainKey("lastSignedOn");
        assertThat(row(signing, on, null)).containsEntry("practising", false).doesNotContainKey("lastFiledOn");
        assertThat(row(idle, on, null)).containsEntry("practising", false);
    }

    @Test
    void fourWeeksAreTheLastThatCount() {
        assertThat(row(both, DAY, null)).containsEntry("practising", false);
        assertThat(row(both, DAY.plusDays(27), null)).containsEntry("practising", true);
        assertThat(row(both, DAY.plusDays(28), null)).containsEntry("practising", false);
    }

    @Test
    void theNumberIsThatOfTheRows() {
        // When
        var answer = ask(Map.of("tier", "COMMUNE", "on", DAY.plusDays(1).toString()));

        // Then
        List<Boolean> practising = answer.path("rows.practising");
        assertThat(answer.<Integer>path("practising"))
                .isEqualTo((int) practising.stream().filter(it -> it).count());
        assertThat(answer.<Integer>path("units")).isEqualTo(practising.size());
        assertThat(answer.<String>path("since")).isEqualTo(DAY.minusDays(26).toString());
        assertThat(answer.<List<String>>path("rows.unitId")).doesNotContain(district.toString());
        assertThat(ask(Map.of("tier", "DISTRICT")).<List<String>>path("rows.unitId"))
                .contains(district.toString());
    }

    @Test
    void itAnswersAsItWasKnown() {
        // Given
        var on = DAY.plusDays(1);
        var then = Instant.now().plusMillis(50);
        Waiting.until(() -> Instant.now().isAfter(then));

        // When
        Events.publish(Events.judgedAnew(both, signed, revision, List.of("LEADER:INVALID", "ORGAN:VALID")));
        Waiting.until(() -> Boolean.FALSE.equals(row(both, on, null).get("practising")));

        // Then
        assertThat(row(both, on, then.toString())).containsEntry("practising", true);
        assertThat(row(both, on, "2020-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void withoutTokenThereIsNoAnswer() {
        given().get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"tier, VILLAGE", "on, yesterday", "asOf, then"})
    void aQuestionThatCannotBeUnderstoodIsRefused(String parameter, String value) {
        ask(Map.of(parameter, value)).then().statusCode(400).body("violations.field", hasItem(parameter));
    }

    private static void file(UUID unit, LocalDate day) {
        var incoming = UUID.randomUUID();
        var dossier = UUID.randomUUID();
        Events.publish(
                Events.incomingRegistered(unit, incoming, day, true),
                Events.dossierCreated(unit, dossier, incoming, day),
                Events.filed(unit, dossier, "INCOMING", incoming, day));
    }

    private static void sign(UUID unit, UUID document, UUID revision, LocalDate day, String form) {
        Events.publish(
                Events.signed(unit, document, revision, List.of("LEADER:VALID", "ORGAN:VALID")),
                Events.issued(
                        unit, document, revision, day, form, UUID.randomUUID().toString()));
    }

    private Map<String, Object> row(UUID unit, LocalDate on, String asOf) {
        var parameters = asOf == null ? Map.of("on", on.toString()) : Map.of("on", on.toString(), "asOf", asOf);
        Map<String, Object> row = ask(parameters).path("rows.find { it.unitId == '" + unit + "' }");
        return row == null ? Map.of() : row;
    }

    private Response ask(Map<String, String> parameters) {
        return given().auth()
                .oauth2(Tokens.user("clerk", idle))
                .queryParams(parameters)
                .get(PATH);
    }
}
