package vn.hososo.signing.verification;

import java.util.List;

/** What can be said of a signature, or of a whole file. Only {@link Valid} counts. */
public sealed interface Verdict {

    /** Made by the certificate's key over exactly these bytes, and nothing forbidden came after. */
    record Valid() implements Verdict {}

    /** Certainly not valid; each reason is a stable code. */
    record Invalid(List<String> reasons) implements Verdict {
        public Invalid {
            reasons = List.copyOf(reasons);
        }
    }

    /** Cannot be decided from what is at hand, for instance because nobody trusted issued the certificate. */
    record Indeterminate(List<String> reasons) implements Verdict {
        public Indeterminate {
            reasons = List.copyOf(reasons);
        }
    }

    /** The file carries no signature. */
    record Unsigned() implements Verdict {}

    default String status() {
        return switch (this) {
            case Valid v -> "VALID";
            case Invalid i -> "INVALID";
            case Indeterminate i -> "INDETERMINATE";
            case Unsigned u -> "UNSIGNED";
        };
    }

    default List<String> codes() {
        return switch (this) {
            case Valid v -> List.of();
            case Invalid(var reasons) -> reasons;
            case Indeterminate(var reasons) -> reasons;
            case Unsigned u -> List.of();
        };
    }

    default boolean isValid() {
        return this instanceof Valid;
    }
}
