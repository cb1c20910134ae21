package vn.hososo.document.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.problem.Violation;

/**
 * Reads the part {@code metadata} of an upload: JSON, normalised to NFC, without control characters, validated. What is
 * wrong is named field by field.
 */
@ApplicationScoped
public class Metadata {
    private static final String PART = "metadata";

    /** Metadata of which some fields are required only under circumstances. */
    public interface Circumstantial {
        /** Names of the fields that are required here and not given. */
        List<String> missing();
    }

    private final ObjectMapper json;
    private final Validator validator;

    Metadata(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    public <T> T read(@Nullable String part, Class<T> type) {
        if (part == null || part.isBlank()) {
            throw refused(List.of(violation(PART, "bắt buộc phải có", "is required")));
        }
        T metadata = parse(Normalizer.normalize(part, Normalizer.Form.NFC), type);
        List<Violation> violations = Stream.concat(
                        validator.validate(metadata).stream().map(Metadata::violation), missing(metadata))
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        if (!violations.isEmpty()) {
            throw refused(violations);
        }
        return metadata;
    }

    private static Stream<Violation> missing(Object metadata) {
        return metadata instanceof Circumstantial some
                ? some.missing().stream().map(field -> violation(field, "bắt buộc phải có", "is required"))
                : Stream.empty();
    }

    private <T> T parse(String part, Class<T> type) {
        try {
            JsonNode tree = json.readTree(part);
            if (!tree.isObject()) {
                throw refused(List.of(violation(PART, "phải là một đối tượng JSON", "must be a JSON object")));
            }
            refuseControlCharacters(tree);
            return json.treeToValue(tree, type);
        } catch (JsonProcessingException malformed) {
            throw refused(List.of(violation(
                    fieldOf(malformed), "không đúng kiểu hoặc không được biết đến", "has the wrong type or is unknown")));
        }
    }

    private static void refuseControlCharacters(JsonNode tree) {
        List<Violation> found = new ArrayList<>();
        collectControlCharacters("", tree, found);
        if (!found.isEmpty()) {
            throw refused(found);
        }
    }

    private static void collectControlCharacters(String path, JsonNode node, List<Violation> found) {
        if (node.isTextual() && node.textValue().chars().anyMatch(Character::isISOControl)) {
            found.add(violation(path, "chứa ký tự điều khiển", "contains a control character"));
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            collectControlCharacters(path.isEmpty() ? child.getKey() : path + "." + child.getKey(), child.getValue(), found);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collectControlCharacters(path + "[" + i + "]", node.get(i), found);
        }
    }

    private static String fieldOf(JsonProcessingException malformed) {
        if (!(malformed instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return PART;
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .substring(1);
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        Map<String, Object> limits = broken.getConstraintDescriptor().getAttributes();
        String field = broken.getPropertyPath().toString().replace("senderClass", "class");
        return switch (broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> violation(field, "bắt buộc phải có", "is required");
            case "Size" -> violation(
                    field, "dài tối đa " + limits.get("max"), "must be at most " + limits.get("max") + " long");
            default -> violation(field, "không hợp lệ", "is not valid");
        };
    }

    private static Violation violation(String field, String vi, String en) {
        return new Violation(field, PART, new Text(vi, en));
    }

    private static ProblemException refused(List<Violation> violations) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST,
                new Text("Phần metadata không hợp lệ.", "The part metadata is not valid."),
                violations);
    }
}
