package vn.hososo.signing.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Pages must stay as they are; only widgets of new signatures may join their annotations. */
final class PageComparison {

    private static final int DEEPEST = 64;

    private record Paired(COSDictionary before, COSDictionary after) {}

    private final Sameness sameness;
    private final Findings findings;
    private final Budget budget;
    private final List<Paired> nodes = new ArrayList<>();
    private final List<Paired> pages = new ArrayList<>();
    private boolean otherShape;

    PageComparison(Sameness sameness, Findings findings, Budget budget) {
        this.sameness = sameness;
        this.findings = findings;
        this.budget = budget;
    }

    /** Says which page is which, so that what refers to a page compares by its place, not by its content. */
    void pair(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        if (before == null || after == null) {
            findings.flaw(Flaw.PAGE_CHANGED);
            return;
        }
        pair(before, after, 0);
        if (otherShape) {
            var difference = leaves(after, 0) - leaves(before, 0);
            findings.flaw(difference == 0 ? Flaw.PAGE_CHANGED : difference > 0 ? Flaw.PAGE_ADDED : Flaw.PAGE_REMOVED);
        }
    }

    private void pair(COSDictionary before, COSDictionary after, int depth) {
        if (depth > DEEPEST) {
            throw new TooComplexException("depth of pages");
        }
        if (!sameness.assume(before, after)) {
            return;
        }
        var kids = Cos.array(before, COSName.KIDS);
        var otherKids = Cos.array(after, COSName.KIDS);
        if (kids == null && otherKids == null) {
            pages.add(new Paired(before, after));
        } else if (kids == null || otherKids == null || kids.size() != otherKids.size()) {
            otherShape = true;
        } else {
            nodes.add(new Paired(before, after));
            pair(Cos.dictionaries(kids), Cos.dictionaries(otherKids), depth);
        }
    }

    private void pair(List<COSDictionary> before, List<COSDictionary> after, int depth) {
        if (before.size() != after.size()) {
            otherShape = true;
            return;
        }
        for (var index = 0; index < before.size(); index++) {
            pair(before.get(index), after.get(index), depth + 1);
        }
    }

    private int leaves(COSDictionary node, int depth) {
        // Nodes that are shared are counted as often as they are shown.
        budget.object();
        if (depth > DEEPEST) {
            throw new TooComplexException("depth of pages");
        }
        var kids = Cos.array(node, COSName.KIDS);
        return kids == null
                ? 1
                : Cos.dictionaries(kids).stream()
                        .mapToInt(kid -> leaves(kid, depth + 1))
                        .sum();
    }

    void compare(Set<COSDictionary> newMarks) {
        for (var node : nodes) {
            if (!sameness.differing(node.before(), node.after(), List.of(COSName.KIDS))
                    .isEmpty()) {
                findings.flaw(Flaw.PAGE_CHANGED);
            }
        }
        for (var page : pages) {
            if (!sameness.differing(page.before(), page.after(), List.of(COSName.ANNOTS))
                    .isEmpty()) {
                findings.flaw(Flaw.PAGE_CHANGED);
            }
            compare(Cos.array(page.before(), COSName.ANNOTS), Cos.array(page.after(), COSName.ANNOTS), newMarks);
        }
    }

    /** All there were, in their order, and between them only new signatures' widgets. */
    private void compare(@Nullable COSArray before, @Nullable COSArray after, Set<COSDictionary> newMarks) {
        var old = Cos.dictionaries(before);
        var kept = Cos.dictionaries(after).stream()
                .filter(annotation -> !newMarks.contains(annotation))
                .toList();
        if (kept.size() > old.size()) {
            findings.flaw(Flaw.ANNOTATION_ADDED);
        } else if (kept.size() < old.size()) {
            findings.flaw(Flaw.ANNOTATION_REMOVED);
        } else {
            for (var index = 0; index < old.size(); index++) {
                if (!sameness.same(old.get(index), kept.get(index))) {
                    findings.flaw(Flaw.ANNOTATION_CHANGED);
                }
            }
        }
    }
}
