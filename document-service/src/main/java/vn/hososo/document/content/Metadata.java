package vn.hososo.document.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.JsonText;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.problem.Violation;

/**
 * Reads the part {@code metadata} of an upload.
 */
@ApplicationScoped
public class Metadata {
    /** The name of the part, and where its violations say they stand. */
    public static final String PART = "metadata";

    private final JsonText json;

    Metadata(JsonText json) {
        this.json = json;
    }

    /** Metadata of which some fields are required only under circumstances. */
    public interface Circumstantial {
        /** Names of the fields that are required here and not given. */
        List<String> missing();
    }

    public <T> T read(@Nullable String part, Class<T> type) {
        T metadata = json.read(part, PART, type);
        if (metadata instanceof Circumstantial some && !some.missing().isEmpty()) {
            throw missing(some.missing());
        }
        return metadata;
    }

    private static ProblemException missing(List<String> fields) {
        String names = String.join(", ", fields);
        return new ProblemException(
                CommonProblem.INVALID_REQUEST,
                new Text("Thiếu trường bắt buộc: " + names + ".", "Required fields are missing: " + names + "."),
                fields.stream()
                        .map(field -> new Violation(field, PART, new Text("Bắt buộc phải có.", "It is required.")))
                        .toList());
    }
}
