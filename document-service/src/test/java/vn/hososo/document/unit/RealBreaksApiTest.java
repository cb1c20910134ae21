package vn.hososo.document.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.LuongTai;
import vn.hososo.document.testing.MovableClock;
import vn.hososo.document.testing.Office;
import vn.hososo.document.testing.OtherDays;
import vn.hososo.kit.testing.PlatformResource;

/** Two years of a whole district, with documents of every half-year, through the breaks of December 2024 and July 2025. */
@QuarkusTest
@TestProfile(OtherDays.class)
@QuarkusTestResource(PlatformResource.class)
class RealBreaksApiTest {
    private static final YearMonth FIRST = YearMonth.of(2023, 7);
    private static final YearMonth LAST = YearMonth.of(2025, 6);

    /** Each unit that ends, and who stands in its place after the second break. */
    private static final Map<String, String> SUCCESSORS = Map.ofEntries(
            Map.entry("thua", "luong-tai-2025"),
            Map.entry("phu-hoa", "luong-tai-2025"),
            Map.entry("tan-lang", "luong-tai-2025"),
            Map.entry("an-thinh", "trung-kenh-2025"),
            Map.entry("trung-kenh", "trung-kenh-2025"),
            Map.entry("lai-ha", "trung-kenh-2025"),
            Map.entry("minh-tan", "trung-kenh-2025"),
            Map.entry("an-tap", "trung-kenh-2025"),
            Map.entry("phu-luong", "trung-chinh-2025"),
            Map.entry("trung-chinh", "trung-chinh-2025"),
            Map.entry("my-huong", "trung-chinh-2025"),
            Map.entry("trung-xa", "trung-chinh-2025"),
            Map.entry("quang-minh", "trung-chinh-2025"),
            Map.entry("binh-dinh", "lam-thao-2025"),
            Map.entry("quang-phu", "lam-thao-2025"),
            Map.entry("lam-thao", "lam-thao-2025"));

    private final LuongTai district = new LuongTai("two-years-");

    /** By the path of each record: the unit that made it, its name then, and the day. */
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    /** What a unit was called on a day, asked once after all of it. */
    private final Map<List<Object>, String> names = new ConcurrentHashMap<>();

    @Inject
    MovableClock clock;

    private record Made(String unitKey, Office unit, String unitName, LocalDate on) {}

    private enum Kind {
        INCOMING("incoming", "arrivedOn"),
        OUTGOING("outgoing", "numberedOn"),
        DOSSIER("dossiers", "openedOn");

        private final String path;
        private final String day;

        Kind(String path, String day) {
            this.path = "/api/documents/" + path;
            this.day = day;
        }
    }

    @Test
    void everyRecordAnswersWithTheUnitOfItsDateAndIsReadByTheSuccessorOfToday() {
        // Given
        clock.moveTo(FIRST.atDay(1));
        district.importUnits();
        Map<String, Office> old = district.on("2024-11-30");
        List<LuongTai.Act> acts = new ArrayList<>(district.acts());
        Map<String, Office> ended = new HashMap<>(old);
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            clock.moveTo(month.atDay(1));
            if (acts.getFirst().on().equals(month.atDay(1).toString())) {
                acts.removeFirst().apply();
                ended.putAll(district.on(month.atDay(1).toString()));
            }
            if (month.getMonthValue() % 6 == 0) {
                clock.moveTo(month.atDay(15));
                work(month.atDay(15));
            }
        }
        Map<Kind, Integer> before = totals(ended.values().stream());
        assertThat(before.get(Kind.INCOMING)).isEqualTo(2 * 30 + 2 * 28);
        assertThat(before.get(Kind.DOSSIER)).isEqualTo(2 * 30 + 2 * 28);
        assertThat(before.get(Kind.OUTGOING)).isEqualTo(2 * 30 + 2 * 28);

        // When
        clock.moveTo(LocalDate.of(2025, 7, 1));
        acts.removeFirst().apply();
        Map<String, Office> anew = district.on("2025-07-01");
        handOver(ended, anew);

        // Then
        assertThat(acts).isEmpty();
        assertThat(totals(ended.values().stream())).isEqualTo(before);
        Stream<Office> readers = Stream.concat(
                anew.values().stream(),
                ended.entrySet().stream()
                        .filter(it -> !SUCCESSORS.containsKey(it.getKey()))
                        .map(Map.Entry::getValue));
        assertThat(found(readers.distinct())).isEqualTo(before);
        Map<String, UUID> successors = ended.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> LuongTai.successorOf(it.getValue().unitId())));
        made.entrySet().parallelStream().forEach(it -> {
            Made record = it.getValue();
            Office reader = anew.getOrDefault(SUCCESSORS.getOrDefault(record.unitKey(), ""), record.unit());
            assertThat(successors.get(record.unitKey())).as(record.unitKey()).isEqualTo(reader.unitId());
            assertAnswers(reader.as("leader").get(it.getKey()), it.getKey(), record);
        });
    }

    /** Every unit of the day registers a document, opens a dossier for it and reports. */
    private void work(LocalDate day) {
        district.on(day.toString()).entrySet().parallelStream().forEach(it -> {
            Office unit = it.getValue();
            String name = LuongTai.attribute(unit.unitId(), day.toString(), "name");
            Made record = new Made(it.getKey(), unit, name, day);
            String incoming = unit.registered();
            String dossier = unit.open("Hồ sơ tháng " + day.getMonthValue(), incoming)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            made.put(Kind.INCOMING.path + "/" + incoming, record);
            made.put(Kind.DOSSIER.path + "/" + dossier, record);
            String report = unit.leaderSigned("BAO_CAO");
            unit.act("clerk", report, "number", null).then().statusCode(200);
            made.put(Kind.OUTGOING.path + "/" + report, record);
        });
    }

    /** Step by step, as the records went: what Lai Hạ left to An Tập goes on to Trung Kênh. */
    private void handOver(Map<String, Office> ended, Map<String, Office> anew) {
        Map<String, String> first =
                Map.of("lai-ha", "an-tap", "minh-tan", "an-tap", "my-huong", "quang-minh", "trung-xa", "quang-minh");
        SUCCESSORS.forEach((from, last) -> {
            Office to = first.containsKey(from) ? ended.get(first.get(from)) : anew.get(last);
            LuongTai.admin(
                            LuongTai.UNITS + "/" + ended.get(from).unitId() + "/handover",
                            Map.of("toUnitId", to.unitId()))
                    .then()
                    .statusCode(200);
        });
    }

    private String nameOf(Office unit, LocalDate on) {
        return names.computeIfAbsent(
                List.of(unit.unitId(), on), asked -> LuongTai.attribute(unit.unitId(), on.toString(), "name"));
    }

    private void assertAnswers(Response answer, String path, Made record) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(it -> path.startsWith(it.path))
                .findFirst()
                .orElseThrow();
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Map<?, ?> body = answer.as(Map.class);
        assertThat(body.get("unitId")).isEqualTo(record.unit().unitId().toString());
        assertThat(body.get(kind.day)).isEqualTo(record.on().toString());
        assertThat(nameOf(record.unit(), record.on())).isEqualTo(record.unitName());
    }

    /** How many records the units' people find of their own. */
    private static Map<Kind, Integer> totals(Stream<Office> units) {
        return sums(units, unit -> "&unitId=" + unit.unitId());
    }

    /** How many records the units' people find, their own and those handed over to them. */
    private static Map<Kind, Integer> found(Stream<Office> units) {
        return sums(units, unit -> "");
    }

    private static Map<Kind, Integer> sums(Stream<Office> units, Function<Office, String> filter) {
        Map<Kind, Integer> sums = new HashMap<>();
        units.forEach(unit -> {
            for (Kind kind : Kind.values()) {
                Response answer =
                        unit.as("leader").get("/api/documents/search?size=1&kind=" + kind + filter.apply(unit));
                assertThat(answer.statusCode()).isEqualTo(200);
                sums.merge(kind, Integer.parseInt(answer.header("X-Total-Count")), Integer::sum);
            }
        });
        return sums;
    }
}
