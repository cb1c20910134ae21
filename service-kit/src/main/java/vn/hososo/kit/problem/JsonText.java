package vn.hososo.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a JSON part of a multipart request with the same strictness and the same problems as a JSON body. */
@ApplicationScoped
public class JsonText {
    private final ObjectMapper json;
    private final Validator validator;

    JsonText(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** The valid record in the text; a problem 400 that names the fields otherwise. */
    public <T> T read(@Nullable String text, String part, Class<T> type) {
        if (text == null || text.isBlank()) {
            throw ProblemException.invalid(part, "body", new Text("Thiếu phần này.", "The part is missing."));
        }
        T value;
        try {
            value = json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw ProblemMappers.malformedJson(e, part);
        }
        if (value == null) {
            throw ProblemException.invalid(part, "body", new Text("Không được là null.", "It must not be null."));
        }
        return valid(value, part);
    }

    private <T> T valid(T value, String part) {
        Set<ConstraintViolation<T>> broken = validator.validate(value);
        if (broken.isEmpty()) {
            return value;
        }
        List<Violation> violations = broken.stream()
                .map(it -> new Violation(it.getPropertyPath().toString(), part, Text.ofMessage(it.getMessage())))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        String fields = violations.stream().map(Violation::field).distinct().collect(Collectors.joining(", "));
        throw new ProblemException(
                CommonProblem.INVALID_REQUEST,
                new Text(
                        "Yêu cầu có trường không hợp lệ: " + fields + ".",
                        "The request has invalid fields: " + fields + "."),
                violations);
    }
}
