package vn.hososo.signing.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The signature fields of a form that have a value, in the order of the form. */
final class FormFields {

    private static final int DEEPEST = 32;

    /** A field with its full name; what it has as value may be of any type. */
    record SignedField(String name, COSDictionary field) {

        boolean isDictionary() {
            return Cos.dictionary(field, COSName.V) != null;
        }

        COSDictionary signature() {
            var value = Cos.dictionary(field, COSName.V);
            return value == null ? new COSDictionary() : value;
        }
    }

    private final List<SignedField> signed = new ArrayList<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private FormFields() {}

    static List<SignedField> signed(PDDocument document) {
        var fields = new FormFields();
        var form = Cos.dictionary(catalog(document), COSName.ACRO_FORM);
        Cos.dictionaries(Cos.array(form, COSName.FIELDS)).forEach(field -> fields.collect(field, "", "", 0));
        return fields.signed;
    }

    static COSDictionary catalog(PDDocument document) {
        var catalog = Cos.dictionary(document.getDocument().getTrailer(), COSName.ROOT);
        return catalog == null ? new COSDictionary() : catalog;
    }

    static String name(String parent, COSDictionary field) {
        var own = Cos.text(field, COSName.T);
        if (own.isEmpty() || parent.isEmpty()) {
            return parent + own;
        }
        return parent + "." + own;
    }

    private void collect(COSDictionary field, String parent, String inheritedType, int depth) {
        if (depth > DEEPEST) {
            throw new TooComplexException("depth of a form");
        }
        if (!seen.add(field)) {
            return;
        }
        var name = name(parent, field);
        var own = Cos.name(field, COSName.FT);
        var type = own.isEmpty() ? inheritedType : own;
        if (type.equals("Sig") && Cos.value(field.getItem(COSName.V)) != null) {
            signed.add(new SignedField(name, field));
        }
        Cos.dictionaries(Cos.array(field, COSName.KIDS)).forEach(kid -> collect(kid, name, type, depth + 1));
    }
}
