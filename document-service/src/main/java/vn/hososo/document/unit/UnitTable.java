package vn.hososo.document.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.problem.Violation;

/** Units as a table of comma-separated values, one a line, parents before their children. */
@ApplicationScoped
class UnitTable {
    private static final int LONGEST = 2_000;

    private final CsvMapper csv =
            CsvMapper.builder().enable(CsvParser.Feature.EMPTY_STRING_AS_NULL).build();
    private final Validator validator;

    UnitTable(Validator validator) {
        this.validator = validator;
    }

    /** How many units an import made. */
    record Imported(int created) {}

    @JsonPropertyOrder({
        "key",
        "name",
        "short_name",
        "symbol",
        "tier",
        "kind",
        "parent",
        "stat_code",
        "organ_id",
        "valid_from",
        "valid_to"
    })
    record Row(
            @Nullable String key,
            @Nullable String name,
            @Nullable @JsonProperty("short_name") String shortName,
            @Nullable String symbol,
            @Nullable String tier,
            @Nullable String kind,
            @Nullable String parent,
            @Nullable @JsonProperty("stat_code") String statCode,
            @Nullable @JsonProperty("organ_id") String organId,
            @Nullable @JsonProperty("valid_from") String validFrom,
            @Nullable @JsonProperty("valid_to") String validTo) {}

    /** The units of a table; a problem 400 that names line and field. */
    List<NewUnit> read(String table) {
        List<Row> rows = rows(table);
        List<NewUnit> units = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            units.add(valid(unit(rows.get(i), i + 2), i + 2));
        }
        return units;
    }

    String write(List<UnitView> units) {
        Map<UUID, String> keys = units.stream().collect(Collectors.toMap(UnitView::id, UnitView::key));
        List<Row> rows = units.stream().map(unit -> row(unit, keys)).toList();
        try {
            return csv.writer(csv.schemaFor(Row.class).withHeader()).writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Row> rows(String table) {
        try (var read = csv.readerFor(Row.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Row>readValues(table.startsWith("\ufeff") ? table.substring(1) : table)) {
            List<Row> rows = read.readAll();
            if (rows.isEmpty() || rows.size() > LONGEST) {
                throw refused("table", new Text("Từ 1 đến 2000 dòng.", "From 1 to 2000 lines."));
            }
            return rows;
        } catch (IOException | RuntimeJsonMappingException unreadable) {
            throw refused(
                    "table",
                    new Text(
                            "Bảng không đọc được: cần dòng tiêu đề và các cột của units.csv.",
                            "The table cannot be read: it needs a head line and the columns of units.csv."));
        }
    }

    private static NewUnit unit(Row row, int line) {
        return new NewUnit(
                row.key(),
                row.name(),
                row.shortName(),
                row.symbol(),
                null,
                value(row.tier(), it -> Tier.valueOf(it.toUpperCase(Locale.ROOT)), "tier", line),
                value(row.kind(), it -> UnitKind.valueOf(it.replace('-', '_').toUpperCase(Locale.ROOT)), "kind", line),
                null,
                row.parent(),
                row.statCode(),
                row.organId(),
                value(row.validFrom(), LocalDate::parse, "valid_from", line),
                value(row.validTo(), LocalDate::parse, "valid_to", line),
                null);
    }

    private static <T> @Nullable T value(@Nullable String text, Function<String, T> read, String field, int line) {
        try {
            return text == null ? null : read.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw refused("line " + line + "." + field, new Text("Giá trị không hợp lệ.", "The value is not valid."));
        }
    }

    private NewUnit valid(NewUnit unit, int line) {
        List<Violation> broken =
                validator.validate(unit).stream().map(it -> violation(it, line)).toList();
        if (!broken.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    new Text("Dòng " + line + " không hợp lệ.", "Line " + line + " is not valid."),
                    broken);
        }
        return unit;
    }

    private static Violation violation(ConstraintViolation<NewUnit> broken, int line) {
        return new Violation(
                "line " + line + "." + broken.getPropertyPath(), "body", Text.ofMessage(broken.getMessage()));
    }

    private static Row row(UnitView unit, Map<UUID, String> keys) {
        return new Row(
                unit.key(),
                unit.name(),
                unit.shortName(),
                unit.symbol(),
                unit.tier().name().toLowerCase(Locale.ROOT),
                unit.kind().name().replace('_', '-').toLowerCase(Locale.ROOT),
                unit.parentId() == null ? null : keys.get(unit.parentId()),
                unit.statCode(),
                unit.organId(),
                unit.validFrom().toString(),
                unit.validTo() == null ? null : unit.validTo().toString());
    }

    private static ProblemException refused(String field, Text rule) {
        return ProblemException.invalid(field, "body", rule);
    }
}
