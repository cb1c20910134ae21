package vn.hososo.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of the district as {@code units.csv} lists it. */
public record DistrictUnit(
        String key,
        String name,
        @JsonProperty("short_name") String shortName,
        String symbol,
        String tier,
        String kind,
        @Nullable String parent,
        @Nullable @JsonProperty("stat_code") String statCode,
        @Nullable @JsonProperty("organ_id") String organId,
        @JsonProperty("valid_from") String validFrom,
        @Nullable @JsonProperty("valid_to") String validTo) {

    private static final Set<String> SAMPLE = Set.of("ubnd-huyen", "thua", "tthcc");

    /** All units, parents before their children. */
    public static List<DistrictUnit> all() throws IOException {
        var mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.EMPTY_STRING_AS_NULL)
                .build();
        try (var csv = DistrictUnit.class.getResourceAsStream("/luong-tai/units.csv");
                var rows = mapper.readerFor(DistrictUnit.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<DistrictUnit>readValues(csv)) {
            return parentsFirst(rows.readAll());
        }
    }

    /** As few of them as have one of everything: each kind of account and of credential. */
    public static List<DistrictUnit> sample() throws IOException {
        return all().stream().filter(unit -> SAMPLE.contains(unit.key())).toList();
    }

    Map<String, Object> toRequest(Map<String, UUID> idsByKey) {
        var request = new LinkedHashMap<String, Object>();
        request.put("key", key);
        request.put("name", name);
        request.put("shortName", shortName);
        request.put("symbol", symbol);
        request.put("tier", tier.toUpperCase(Locale.ROOT));
        request.put("kind", kind);
        request.put("parentId", parent == null ? null : idsByKey.get(parent));
        request.put("statCode", statCode);
        request.put("organId", organId);
        request.put("validFrom", validFrom);
        request.put("validTo", validTo);
        request.values().removeIf(value -> value == null);
        return request;
    }

    String leaderTitle() {
        return switch (kind) {
            case "committee" -> "Phó Chủ tịch UBND huyện";
            case "town" -> "Chủ tịch UBND thị trấn";
            case "commune" -> "Chủ tịch UBND xã";
            case "service-unit" -> "Giám đốc";
            default ->
                switch (key) {
                    case "vp" -> "Chánh Văn phòng";
                    case "tt" -> "Chánh Thanh tra";
                    default -> "Trưởng phòng";
                };
        };
    }

    private static List<DistrictUnit> parentsFirst(List<DistrictUnit> units) {
        var ordered = new ArrayList<DistrictUnit>();
        var waiting = new ArrayList<>(units);
        var known = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var ready = waiting.stream()
                    .filter(unit -> unit.parent() == null || known.contains(unit.parent()))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("units without their parent: " + waiting);
            }
            ready.forEach(unit -> known.add(unit.key()));
            ordered.addAll(ready);
            waiting.removeAll(ready);
        }
        return ordered;
    }
}
