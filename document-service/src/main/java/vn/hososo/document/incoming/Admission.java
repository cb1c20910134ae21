package vn.hososo.document.incoming;

import org.jspecify.annotations.Nullable;

/** Whether a paper document is taken; a refusal is kept, so a repeat of the request finds the same one. */
record Admission(@Nullable PaperRefusalView refusal) {
    static final Admission TAKEN = new Admission(null);

    void requireTaken() {
        if (refusal != null) {
            throw IncomingProblem.paperRefused(refusal);
        }
    }
}
