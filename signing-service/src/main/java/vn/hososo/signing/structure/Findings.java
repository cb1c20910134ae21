package vn.hososo.signing.structure;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a comparison of revisions brought to light. */
final class Findings {

    private final Set<Change> changes = EnumSet.noneOf(Change.class);
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    private final Set<String> shown = new LinkedHashSet<>();

    void permitted(Change change) {
        changes.add(change);
    }

    void flaw(Flaw flaw) {
        flaws.add(flaw);
    }

    /** A field that came later with a signature that is seen on a page. */
    void shown(String field) {
        shown.add(field);
    }

    Set<Change> changes() {
        return changes;
    }

    Set<Flaw> flaws() {
        return flaws;
    }

    Set<String> shown() {
        return shown;
    }
}
