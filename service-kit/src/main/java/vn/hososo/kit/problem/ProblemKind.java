package vn.hososo.kit.problem;

/** One kind of problem of the catalogue {@code contracts/problems.yaml}; implemented by each feature's enum. */
public interface ProblemKind {
    /** The stable code, upper snake case. */
    String name();

    /** The name of its page in {@code docs/problems}, kebab case. */
    default String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status. */
    int status();

    /** What happened, the same for every occurrence. */
    Text title();
}
