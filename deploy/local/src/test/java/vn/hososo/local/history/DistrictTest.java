package vn.hososo.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.EventSchemas;
import vn.hososo.local.demo.DistrictUnit;

class DistrictTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 24);
    private static final LocalDate FIRST = LAST.minusMonths(24).withDayOfMonth(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSameDaysAreToldTheSameWay() throws IOException {
        assertThat(told(LAST.minusDays(60))).isEqualTo(told(LAST.minusDays(60)));
    }

    @Test
    void everyEventKeepsItsContractAndIsToldOnce() throws IOException {
        // When
        var told = told(FIRST);

        // Then
        var seen = new HashSet<UUID>();
        assertThat(told).allSatisfy(event -> {
            assertThat(seen.add(event.id())).isTrue();
            assertThat(event.id().version()).isEqualTo(5);
        });
        told.stream()
                .skip(told.size() - 3_000)
                .forEach(event -> EventSchemas.check("vn.hososo." + event.type() + ".v1", json(event)));
        assertThat(told.size()).isBetween(40_000, 150_000);
    }

    @Test
    void allCommunesDoWellAtFirstAndFiveStop() throws IOException {
        // When
        var atFirst = signed(event -> day(event).isBefore(FIRST.plusMonths(8)));
        var atLast = signed(event -> day(event).isAfter(LAST.minusDays(30)));

        // Then
        assertThat(atFirst)
                .hasSize(14)
                .allSatisfy((key, share) -> assertThat(share).isGreaterThan(0.8));
        assertThat(atLast.keySet()).hasSize(13).doesNotContain("phu-luong");
        assertThat(atLast.entrySet().stream().filter(it -> it.getValue() < 0.4).map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("lai-ha", "trung-xa", "my-huong");
        assertThat(atLast.get("minh-tan")).isGreaterThan(0.6);
    }

    private static LocalDate day(Told event) {
        return LocalDate.parse(String.valueOf(event.payload().get("issuedOn")));
    }

    /** Share of what each commune issued with digital signatures, in what the predicate picks. */
    private static Map<String, Double> signed(Predicate<Told> among) throws IOException {
        var issued = new HashMap<String, List<Boolean>>();
        told(FIRST).stream()
                .filter(event -> event.type().equals("outgoing-issued"))
                .filter(among)
                .forEach(event -> issued.computeIfAbsent(keyOf(event.unitId()), key -> new ArrayList<>())
                        .add("ELECTRONIC".equals(event.payload().get("form"))));
        var shares = new HashMap<String, Double>();
        issued.forEach(
                (key, forms) -> shares.put(key, forms.stream().filter(it -> it).count() / (double) forms.size()));
        shares.keySet().retainAll(communes());
        return shares;
    }

    private static List<Told> told(LocalDate from) throws IOException {
        var told = new ArrayList<Told>();
        var ids = new HashMap<String, UUID>();
        DistrictUnit.all().forEach(unit -> ids.put(unit.key(), idOf(unit.key())));
        new District(DistrictUnit.all(), ids, day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0, LAST)
                .tellDays(from, LAST, told::add);
        return told;
    }

    private static List<String> communes() {
        try {
            return DistrictUnit.all().stream()
                    .filter(unit -> unit.tier().equals("commune"))
                    .map(DistrictUnit::key)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keyOf(UUID id) {
        return communes().stream()
                .filter(key -> idOf(key).equals(id))
                .findFirst()
                .orElse("");
    }

    private static UUID idOf(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Told event) {
        try {
            return JSON.writeValueAsString(event.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
