package vn.hososo.kit.problem;

import java.util.List;

/** Ends a request with a problem document; nothing of the request is kept. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemKind kind;
    private final transient Text detail;
    private final transient List<Violation> violations;

    public ProblemException(ProblemKind kind, Text detail) {
        this(kind, detail, List.of());
    }

    public ProblemException(ProblemKind kind, Text detail, List<Violation> violations) {
        super(kind.name() + ": " + detail.en());
        this.kind = kind;
        this.detail = detail;
        this.violations = List.copyOf(violations);
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
