package vn.hososo.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document; nothing of the request is kept. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final transient Text detail;
    private final transient List<Violation> violations;
    private final transient @Nullable String related;

    public ProblemException(ProblemKind kind, Text detail) {
        this(kind, detail, List.of(), null);
    }

    public ProblemException(ProblemKind kind, Text detail, List<Violation> violations) {
        this(kind, detail, violations, null);
    }

    /** @param related the path of the thing that stands in the way */
    public ProblemException(ProblemKind kind, Text detail, String related) {
        this(kind, detail, List.of(), related);
    }

    private ProblemException(ProblemKind kind, Text detail, List<Violation> violations, @Nullable String related) {
        super(kind.name() + ": " + detail.en());
        this.kind = kind;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.related = related;
    }

    public ProblemKind kind() {
        return kind;
    }

    public Text detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The path of the thing that stands in the way, where there is one. */
    public @Nullable String related() {
        return related;
    }

    /**
     * A service that is asked itself does not answer (503).
     *
     * @param vietnamese what people call what it does
     * @param service its name
     */
    public static ProblemException unanswered(String vietnamese, String service) {
        return new ProblemException(
                CommonProblem.PEER_UNAVAILABLE,
                new Text(
                        "Dịch vụ " + vietnamese + " tạm thời không trả lời; hãy thử lại.",
                        service + " does not answer for the moment; try again."));
    }

    /** A request whose one field breaks a rule: a problem 400 that names both. */
    public static ProblemException invalid(String field, String in, Text rule) {
        return new ProblemException(
                CommonProblem.INVALID_REQUEST,
                new Text(
                        "Yêu cầu có trường không hợp lệ: " + field + ".",
                        "The request has an invalid field: " + field + "."),
                List.of(new Violation(field, in, rule)));
    }
}
