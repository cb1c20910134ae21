package vn.hososo.signing.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What became of the form: empty fields may be filled where the certification allows it, and signatures may be added, in
 * fields kept free for them or in new ones.
 */
final class FormComparison {

    /** A fifth of a page of A4, in square points: no honest signature, number or date is larger. */
    static final double LARGEST_MARK = 100_000;

    private static final int DEEPEST = 32;
    private static final int PUSH_BUTTON = 1 << 16;

    private static final COSName LOCK = COSName.getPDFName("Lock");
    private static final Set<COSName> SIGNING =
            Set.of(COSName.V, COSName.AP, COSName.AS, COSName.P, COSName.F, COSName.MK, COSName.DA, COSName.M);
    private static final Set<COSName> FILLING =
            Set.of(COSName.V, COSName.AP, COSName.AS, COSName.I, COSName.M, COSName.RV);
    private static final Set<COSName> OF_A_NEW_SIGNATURE = Set.of(
            COSName.TYPE,
            COSName.SUBTYPE,
            COSName.FT,
            COSName.FF,
            COSName.T,
            COSName.TU,
            COSName.V,
            COSName.RECT,
            COSName.P,
            COSName.F,
            COSName.AP,
            COSName.AS,
            COSName.MK,
            COSName.DA,
            COSName.DR,
            COSName.M,
            COSName.getPDFName("NM"),
            COSName.BORDER,
            COSName.BS,
            LOCK,
            COSName.getPDFName("SV"));

    private record Paired(
            COSDictionary before,
            COSDictionary after,
            String name,
            @Nullable Paired parent) {

        String type() {
            var own = Cos.name(before, COSName.FT);
            return own.isEmpty() && parent != null ? parent.type() : own;
        }

        int flags() {
            var own = Cos.number(before, COSName.FF, -1);
            return own >= 0 || parent == null ? Math.max(0, own) : parent.flags();
        }

        @Nullable
        COSBase valueBefore() {
            var own = Cos.value(before.getItem(COSName.V));
            return own == null && parent != null ? parent.valueBefore() : own;
        }

        @Nullable
        COSBase valueAfter() {
            var own = Cos.value(after.getItem(COSName.V));
            return own == null && parent != null ? parent.valueAfter() : own;
        }
    }

    private final Sameness sameness;
    private final Permissions permissions;
    private final Findings findings;
    private final List<Paired> fields = new ArrayList<>();
    private final List<COSDictionary> added = new ArrayList<>();
    private final Set<COSDictionary> newMarks = Collections.newSetFromMap(new IdentityHashMap<>());

    FormComparison(Sameness sameness, Permissions permissions, Findings findings) {
        this.sameness = sameness;
        this.permissions = permissions;
        this.findings = findings;
    }

    /** Says which field is which. */
    void pair(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        if (before != null && after != null) {
            sameness.assume(before, after);
        }
        var old = Cos.array(before, COSName.FIELDS);
        var now = Cos.array(after, COSName.FIELDS);
        if (old != null && now != null) {
            sameness.assume(old, now);
        }
        var fresh = Cos.dictionaries(now);
        var next = 0;
        for (var field : Cos.dictionaries(old)) {
            while (next < fresh.size() && !sameName(field, fresh.get(next))) {
                added.add(fresh.get(next++));
            }
            if (next == fresh.size()) {
                findings.flaw(Flaw.FORM_FIELD_REMOVED);
                return;
            }
            pair(new Paired(field, fresh.get(next++), Cos.text(field, COSName.T), null), 0);
        }
        added.addAll(fresh.subList(next, fresh.size()));
    }

    private static boolean sameName(COSDictionary before, COSDictionary after) {
        return Cos.text(before, COSName.T).equals(Cos.text(after, COSName.T));
    }

    private void pair(Paired field, int depth) {
        if (depth > DEEPEST) {
            throw new TooComplexException("depth of a form");
        }
        if (!sameness.assume(field.before(), field.after())) {
            return;
        }
        fields.add(field);
        var kids = Cos.array(field.before(), COSName.KIDS);
        var otherKids = Cos.array(field.after(), COSName.KIDS);
        if (kids == null && otherKids == null) {
            return;
        }
        var old = Cos.dictionaries(kids);
        var now = Cos.dictionaries(otherKids);
        if (kids == null || otherKids == null || old.size() != now.size()) {
            findings.flaw(Flaw.FORM_FIELD_CHANGED);
            return;
        }
        sameness.assume(kids, otherKids);
        for (var index = 0; index < old.size(); index++) {
            var name = FormFields.name(field.name(), old.get(index));
            pair(new Paired(old.get(index), now.get(index), name, field), depth + 1);
        }
    }

    /** The widgets of signatures that came later. */
    Set<COSDictionary> newMarks() {
        return newMarks;
    }

    /** Decides which new fields are signatures; to be asked before the pages are compared. */
    void judgeAdded() {
        added.forEach(this::judgeAdded);
    }

    void compare(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        compareForm(before, after);
        fields.forEach(this::compare);
    }

    private void compareForm(@Nullable COSDictionary before, @Nullable COSDictionary after) {
        if (after == null) {
            if (before != null) {
                findings.flaw(Flaw.DOCUMENT_CHANGED);
            }
            return;
        }
        var old = before == null ? new COSDictionary() : before;
        var different = sameness.differing(
                old,
                after,
                List.of(COSName.FIELDS, COSName.SIG_FLAGS, COSName.DR, COSName.DA, COSName.NEED_APPEARANCES));
        if (!different.isEmpty() || redraws(after) && !redraws(old) || !grown(old, after)) {
            findings.flaw(Flaw.DOCUMENT_CHANGED);
        }
    }

    /** NeedAppearances makes a reader draw the fields anew. */
    private static boolean redraws(COSDictionary form) {
        return Cos.value(form.getItem(COSName.NEED_APPEARANCES)) instanceof COSBoolean flag && flag.getValue();
    }

    /** Resources may be added for what is filled in; none may be replaced. */
    private boolean grown(COSDictionary before, COSDictionary after) {
        var defaults = Cos.value(before.getItem(COSName.DA));
        if (defaults != null && !sameness.same(defaults, after.getItem(COSName.DA))) {
            return false;
        }
        var old = Cos.dictionary(before, COSName.DR);
        var now = Cos.dictionary(after, COSName.DR);
        if (old == null) {
            return true;
        }
        return now != null
                && old.keySet().stream()
                        .allMatch(kind -> keeps(Cos.value(old.getItem(kind)), Cos.value(now.getItem(kind))));
    }

    private boolean keeps(@Nullable COSBase before, @Nullable COSBase after) {
        if (before instanceof COSDictionary old && after instanceof COSDictionary now) {
            return old.keySet().stream().allMatch(key -> sameness.same(old.getItem(key), now.getItem(key)));
        }
        return sameness.same(before, after);
    }

    private void compare(Paired field) {
        var different = sameness.differing(field.before(), field.after(), List.of(COSName.KIDS));
        if (different.isEmpty()) {
            return;
        }
        if (field.type().equals("Sig")) {
            compareSignature(field, different);
        } else {
            compareValue(field, different);
        }
    }

    private void compareSignature(Paired field, Set<COSName> different) {
        var signature = Cos.dictionary(field.after(), COSName.V);
        if (field.valueBefore() != null) {
            findings.flaw(Flaw.SIGNATURE_FIELD_CHANGED);
        } else if (signature == null || !SIGNING.containsAll(different)) {
            findings.flaw(Flaw.FORM_FIELD_CHANGED);
        } else {
            judgeSize(field.after());
            signed(signature);
        }
    }

    private void signed(COSDictionary signature) {
        if (SignatureKind.isTimestamp(signature)) {
            findings.permitted(Change.DOCUMENT_TIMESTAMP_ADDED);
        } else if (permissions.maySign()) {
            findings.permitted(Change.SIGNATURE_ADDED);
        } else {
            findings.flaw(Flaw.SIGNATURE_NOT_PERMITTED);
        }
    }

    private void compareValue(Paired field, Set<COSName> different) {
        var pushButton = field.type().equals("Btn") && (field.flags() & PUSH_BUTTON) != 0;
        // Looks that change without a value show what nobody filled in.
        var filled = !isEmpty(field.valueAfter());
        if (pushButton || !FILLING.containsAll(different)) {
            findings.flaw(Flaw.FORM_FIELD_CHANGED);
        } else if (!filled || !isEmpty(field.valueBefore()) || !permissions.mayFill(field.name())) {
            findings.flaw(Flaw.FORM_VALUE_CHANGED);
        } else {
            judgeSize(field.after());
            findings.permitted(Change.FORM_FILLED);
        }
    }

    private static boolean isEmpty(@Nullable COSBase value) {
        return switch (value) {
            case null -> true;
            case COSString string -> string.getBytes().length == 0;
            case COSName name -> name.equals(COSName.Off);
            case COSArray array -> array.size() == 0;
            default -> false;
        };
    }

    private void judgeSize(COSDictionary widget) {
        if (Cos.area(widget) > LARGEST_MARK) {
            findings.flaw(Flaw.MARK_TOO_LARGE);
        }
    }

    private void judgeAdded(COSDictionary field) {
        var signature = Cos.dictionary(field, COSName.V);
        var subtype = Cos.name(field, COSName.SUBTYPE);
        if (!Cos.name(field, COSName.FT).equals("Sig")
                || signature == null
                || !(subtype.isEmpty() || subtype.equals("Widget"))
                || !OF_A_NEW_SIGNATURE.containsAll(field.keySet())) {
            findings.flaw(Flaw.FORM_FIELD_ADDED);
            return;
        }
        newMarks.add(field);
        judgeSize(field);
        signed(signature);
        if (Cos.area(field) > 0 && Cos.dictionary(field, COSName.AP) != null) {
            findings.shown(Cos.text(field, COSName.T));
        }
    }
}
