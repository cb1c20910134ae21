package vn.hososo.metrics.compliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Tokens;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.Events.Event;

/** The district of Lương Tài through the breaks of December 2024 and July 2025, asked about as it was and as it is. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StructureApiTest {
    private static final LocalDate FIRST_BREAK = LocalDate.of(2024, 12, 1);
    private static final LocalDate SECOND_BREAK = LocalDate.of(2025, 7, 1);
    private static final Map<String, List<String>> IN_2024 =
            Map.of("an-tap", List.of("lai-ha", "minh-tan"), "quang-minh", List.of("my-huong", "trung-xa"));
    private static final Map<String, List<String>> IN_2025 = Map.of(
            "luong-tai-2025", List.of("thua", "phu-hoa", "tan-lang"),
            "trung-kenh-2025", List.of("an-thinh", "an-tap", "trung-kenh"),
            "trung-chinh-2025", List.of("phu-luong", "quang-minh", "trung-chinh"),
            "lam-thao-2025", List.of("binh-dinh", "quang-phu", "lam-thao"));

    private final Map<String, UUID> ids = new HashMap<>();

    private record Figure(long numerator, long denominator) {
        static final Figure NOTHING = new Figure(0, 0);

        Figure plus(Figure other) {
            return new Figure(numerator + other.numerator, denominator + other.denominator);
        }
    }

    @Test
    void totalsAreTheSameAsTheUnitsWereAndAsTheyAre() {
        // Given
        Events.publish(theStory(), 50);
        Waiting.until(() -> sum("THEN", "2025").denominator() == 6 * 12 + 6 * 4);

        for (String period : List.of("2024", "2025", "2024-11", "2024-12", "2025-H2", "2024-06-15..2025-08-01")) {
            // When
            var then = figures("THEN", period);
            var now = figures("NOW", period);

            // Then
            assertThat(sum(now)).as(period).isEqualTo(sum(then)).isNotEqualTo(Figure.NOTHING);
            assertThat(Stream.concat(then.values().stream(), now.values().stream()))
                    .allMatch(figure -> 0 <= figure.numerator() && figure.numerator() <= figure.denominator());
            now.forEach(
                    (key, figure) -> assertThat(evidence(key, "NOW", period)).isEqualTo(figure.denominator()));
            then.forEach(
                    (key, figure) -> assertThat(evidence(key, "THEN", period)).isEqualTo(figure.denominator()));
        }
        assertThat(figures("THEN", "2024-11")).containsKeys("lai-ha", "thua").doesNotContainKeys("an-tap");
        assertThat(figures("THEN", "2025-H2").keySet()).containsExactlyInAnyOrderElementsOf(IN_2025.keySet());
        assertThat(figures("NOW", "2024").keySet()).containsExactlyInAnyOrderElementsOf(IN_2025.keySet());
        var origins = Stream.of("an-thinh", "lai-ha", "minh-tan", "trung-kenh", "an-tap")
                .map(key -> figures("THEN", "2024").getOrDefault(key, Figure.NOTHING))
                .reduce(Figure.NOTHING, Figure::plus);
        assertThat(figures("NOW", "2024").get("trung-kenh-2025")).isEqualTo(origins);
        assertThat(month("trung-kenh-2025", "NOW", "2024-11")).isEqualTo(4);
        assertThat(month("trung-kenh-2025", "THEN", "2024-11")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"THEN", "NOW"})
    void aTierIsTheSumOfItsUnits(String structure) {
        // Given
        Events.publish(theStory(), 50);
        Waiting.until(() -> sum(structure, "2025").denominator() == 6 * 12 + 6 * 4);
        var asked = Map.<String, Object>of("period", "2025", "structure", structure, "tier", "COMMUNE");
        var ofTier = new HashMap<>(asked);
        ofTier.put("scope", "TIER");

        // When
        var units = pages(asked, 500);
        var tier = pages(ofTier, 500);

        // Then
        assertThat(tier).hasSizeLessThan(units.size()).isNotEmpty();
        assertThat(byIndicator(tier)).isEqualTo(byIndicator(units));
    }

    /** A unit that was no more stands in the list with what still counts for it and with nothing else, in the middle of pages too. */
    @ParameterizedTest
    @CsvSource({"dossier-creation, 3", ", 7"})
    void pagesOfAnySizeShowTheSameList(@Nullable String indicator, int size) {
        // Given
        var story = theStory();
        story.add(Events.incomingRegistered(id("lai-ha"), UUID.randomUUID(), FIRST_BREAK.plusMonths(3), true));
        Events.publish(story, 50);
        Waiting.until(() -> sum("THEN", "2025").denominator() == 6 * 12 + 6 * 4 + 1);
        var asked = new HashMap<String, Object>(Map.of("period", "2025"));
        if (indicator != null) {
            asked.put("indicator", indicator);
        }

        // When
        var large = pages(asked, 500);
        var small = pages(asked, size);

        // Then
        assertThat(small).isEqualTo(large).doesNotHaveDuplicates();
        assertThat(large)
                .filteredOn(row -> row.startsWith(id("lai-ha").toString()))
                .containsExactly(id("lai-ha") + " dossier-creation 0/1");
        assertThat(large).noneMatch(row -> row.startsWith(id("minh-tan").toString()));
    }

    @Test
    void aRenamedUnitIsCalledWhatItWasCalledThen() {
        // Given
        var district = id("ubnd-huyen");
        var commune = id("thua");
        Events.publish(
                Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""),
                Events.unitCreated(commune, "xa-" + commune, "COMMUNE", district.toString()),
                Events.unitRenamed(commune, LocalDate.of(2025, 3, 1), "Xã Thứa", district));

        // Then
        Waiting.until(() -> "Xã Thứa".equals(name(commune, "THEN", "2025-03")));
        assertThat(name(commune, "THEN", "2025-02")).isEqualTo("Đơn vị xa-" + commune);
        assertThat(name(commune, "NOW", "2025-02")).isEqualTo("Xã Thứa");
    }

    /** Each commune registers a document a month and puts every second one into a dossier. */
    private List<Event> theStory() {
        var district = id("ubnd-huyen");
        var province = id("ubnd-tinh-2025");
        var events = new ArrayList<Event>();
        events.add(Events.unitCreated(district, "huyen-" + district, "DISTRICT", ""));
        events.add(Events.unitCreated(province, "tinh-" + province, "PROVINCE", ""));
        var communes = Stream.concat(IN_2024.values().stream(), IN_2025.values().stream())
                .flatMap(List::stream)
                .filter(key -> !IN_2024.containsKey(key))
                .collect(Collectors.toCollection(ArrayList::new));
        communes.forEach(
                key -> events.add(Events.unitCreated(id(key), key + "-" + id(key), "COMMUNE", district.toString())));
        for (var day = LocalDate.of(2024, 1, 15); day.getYear() < 2026; day = day.plusMonths(1)) {
            if (day.isAfter(FIRST_BREAK) && communes.contains("lai-ha")) {
                events.add(become(communes, FIRST_BREAK, IN_2024, district, district, Map.of()));
            }
            if (day.isAfter(SECOND_BREAK) && communes.contains("thua")) {
                var dissolved = Map.of(district, Optional.<UUID>empty());
                events.add(become(communes, SECOND_BREAK, IN_2025, district, province, dissolved));
            }
            for (var key : communes) {
                var incoming = UUID.randomUUID();
                events.add(Events.incomingRegistered(id(key), incoming, day, true));
                if (day.getMonthValue() % 2 == 0) {
                    events.add(Events.filed(id(key), UUID.randomUUID(), "INCOMING", incoming, day));
                }
            }
        }
        return events;
    }

    private Event become(
            List<String> communes,
            LocalDate on,
            Map<String, List<String>> merged,
            UUID by,
            UUID above,
            Map<UUID, Optional<UUID>> dissolved) {
        var created = new LinkedHashMap<String, UUID>();
        var ended = new HashMap<>(dissolved);
        merged.forEach((key, from) -> {
            created.put(key + "-" + id(key), id(key));
            from.forEach(it -> ended.put(id(it), Optional.of(id(key))));
            communes.removeAll(from);
            communes.add(key);
        });
        return Events.reorganised(by, on, above, created, ended);
    }

    private UUID id(String key) {
        return ids.computeIfAbsent(key, it -> UUID.randomUUID());
    }

    private Figure sum(String structure, String period) {
        return sum(figures(structure, period));
    }

    private static Figure sum(Map<String, Figure> figures) {
        return figures.values().stream().reduce(Figure.NOTHING, Figure::plus);
    }

    /** The figures of the communes of this test, by their keys. */
    private Map<String, Figure> figures(String structure, String period) {
        var keys = ids.entrySet().stream()
                .collect(Collectors.toMap(it -> it.getValue().toString(), Map.Entry::getKey));
        return rows(structure, period).stream()
                .filter(row -> keys.containsKey(String.valueOf(row.get("unitId"))))
                .filter(row -> "COMMUNE".equals(row.get("tier")))
                .collect(Collectors.toMap(
                        row -> keys.get(String.valueOf(row.get("unitId"))),
                        row -> new Figure(number(row, "numerator"), number(row, "denominator"))));
    }

    private String name(UUID unit, String structure, String period) {
        return rows(structure, period).stream()
                .filter(row -> unit.toString().equals(row.get("unitId")))
                .map(row -> String.valueOf(row.get("unitName")))
                .findFirst()
                .orElse("");
    }

    private List<Map<String, Object>> rows(String structure, String period) {
        return given().auth()
                .oauth2(Tokens.user("clerk", UUID.randomUUID()))
                .queryParams(Map.of("indicator", "dossier-creation", "period", period, "structure", structure))
                .get("/api/metrics/compliance")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    /** Page after page until all are read: unit, indicator and figure of each row. */
    private static Map<String, String> byIndicator(List<String> rows) {
        return rows.stream()
                .map(row -> row.split("[ /]"))
                .collect(Collectors.groupingBy(
                        row -> row[1],
                        Collectors.teeing(
                                Collectors.summingLong(row -> Long.parseLong(row[2])),
                                Collectors.summingLong(row -> Long.parseLong(row[3])),
                                (numerator, denominator) -> numerator + "/" + denominator)));
    }

    private static List<String> pages(Map<String, Object> asked, int size) {
        var rows = new ArrayList<String>();
        var total = Long.MAX_VALUE;
        for (int page = 0; (long) page * size < total; page++) {
            var answer = given().auth()
                    .oauth2(Tokens.user("clerk", UUID.randomUUID()))
                    .queryParams(asked)
                    .queryParams(Map.of("page", page, "size", size))
                    .get("/api/metrics/compliance")
                    .then()
                    .statusCode(200)
                    .extract();
            total = Long.parseLong(answer.header("X-Total-Count"));
            List<Map<String, Object>> items = answer.path("items");
            items.forEach(row -> rows.add("%s %s %s/%s"
                    .formatted(row.get("unitId"), row.get("indicator"), row.get("numerator"), row.get("denominator"))));
        }
        assertThat(rows).hasSize((int) total);
        return rows;
    }

    private long month(String key, String structure, String month) {
        int denominator = given().auth()
                .oauth2(Tokens.user("clerk", UUID.randomUUID()))
                .queryParams(
                        Map.of("indicator", "dossier-creation", "from", month, "to", month, "structure", structure))
                .get("/api/metrics/compliance/" + id(key))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].denominator");
        return denominator;
    }

    private long evidence(String key, String structure, String period) {
        return Long.parseLong(given().auth()
                .oauth2(Tokens.user("clerk", id(key)))
                .queryParams(
                        Map.of("indicator", "dossier-creation", "period", period, "structure", structure, "size", 1))
                .get("/api/metrics/compliance/" + id(key) + "/evidence")
                .then()
                .statusCode(200)
                .extract()
                .header("X-Total-Count"));
    }

    private static long number(Map<String, Object> row, String field) {
        return ((Number) row.get(field)).longValue();
    }
}
