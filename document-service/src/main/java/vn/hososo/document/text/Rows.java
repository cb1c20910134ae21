package vn.hososo.document.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.problem.Violation;

/** Reads the rows of a CSV table into records whose components name the columns, and checks their constraints. */
@ApplicationScoped
public class Rows {
    /** More is no table made by people. */
    private static final int MOST = 5_000;

    private final ObjectMapper json;
    private final Validator validator;

    Rows(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The rows in order; a problem 400 that names line and column of each cell that breaks a rule. */
    public <T extends Record> List<T> read(String csv, Class<T> type) {
        List<Map<String, String>> rows = Csv.rows(csv, columns(type));
        if (rows.size() > MOST) {
            throw ProblemException.invalid(
                    "rows", "body", new Text("Tối đa " + MOST + " dòng.", "At most " + MOST + " rows."));
        }
        List<T> read = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            T row = read(rows.get(i), type, i + 2);
            violations.addAll(violations(row, i + 2));
            read.add(row);
        }
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    new Text("Bảng có ô không hợp lệ.", "The table has invalid cells."),
                    violations);
        }
        return read;
    }

    private static Set<String> columns(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private <T> T read(Map<String, String> row, Class<T> type, int line) {
        try {
            return json.convertValue(row, type);
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.invalid(
                    "line." + line,
                    "body",
                    new Text(
                            "Dòng có ô không đọc được (ngày viết năm-tháng-ngày).",
                            "The row has a cell that cannot be read (dates are year-month-day)."));
        }
    }

    private <T> List<Violation> violations(T row, int line) {
        return validator.validate(row).stream()
                .map(broken -> new Violation(
                        "line." + line + "." + broken.getPropertyPath(), "body", Text.ofMessage(broken.getMessage())))
                .toList();
    }
}
