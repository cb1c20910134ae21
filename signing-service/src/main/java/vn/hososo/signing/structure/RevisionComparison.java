package vn.hososo.signing.structure;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What changed between the revision that a signature covers and the file as it is now. Everything that is not expressly
 * permitted is a flaw: further signatures, validation data, document time stamps, form values that the certification allows.
 */
final class RevisionComparison {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final Set<String> VALIDATION_DATA = Set.of("Type", "VRI", "Certs", "CRLs", "OCSPs");
    private static final Set<String> OF_ONE_SIGNATURE = Set.of("Type", "Cert", "CRL", "OCSP", "TU", "TS");

    private final Findings findings = new Findings();
    private final Sameness sameness;
    private final Budget budget;
    private final COSDictionary before;
    private final COSDictionary after;
    private final Permissions permissions;

    private RevisionComparison(PDDocument signed, PDDocument now, Budget budget) {
        this.budget = budget;
        sameness = new Sameness(budget);
        before = FormFields.catalog(signed);
        after = FormFields.catalog(now);
        permissions = Permissions.of(signed);
        if (!sameness.same(
                signed.getDocument().getTrailer().getItem(COSName.ENCRYPT),
                now.getDocument().getTrailer().getItem(COSName.ENCRYPT))) {
            findings.flaw(Flaw.DOCUMENT_CHANGED);
        }
    }

    static Findings of(PDDocument signed, PDDocument now, Budget budget) {
        budget.beginRevision();
        var comparison = new RevisionComparison(signed, now, budget);
        comparison.compare();
        return comparison.findings;
    }

    static boolean holdsValidationData(PDDocument document) {
        return FormFields.catalog(document).containsKey(DSS);
    }

    private void compare() {
        sameness.assume(before, after);
        var form = new FormComparison(sameness, permissions, findings);
        var pages = new PageComparison(sameness, findings, budget);
        pages.pair(Cos.dictionary(before, COSName.PAGES), Cos.dictionary(after, COSName.PAGES));
        form.pair(form(before), form(after));
        form.judgeAdded();
        compareCatalog();
        form.compare(form(before), form(after));
        pages.compare(form.newMarks());
    }

    private static @Nullable COSDictionary form(COSDictionary catalog) {
        return Cos.dictionary(catalog, COSName.ACRO_FORM);
    }

    private void compareCatalog() {
        for (var key : sameness.differing(before, after, List.of(COSName.PAGES, COSName.ACRO_FORM))) {
            var value = Cos.value(after.getItem(key));
            if (key.equals(DSS) && isValidationData(value)) {
                findings.permitted(Change.VALIDATION_DATA_ADDED);
            } else if (key.equals(COSName.METADATA) && value instanceof COSStream) {
                findings.permitted(Change.METADATA_CHANGED);
            } else if (key.equals(COSName.PERMS)) {
                findings.flaw(Flaw.CERTIFICATION_CHANGED);
            } else if (key.equals(COSName.OUTPUT_INTENTS)) {
                if (before.containsKey(key) || !StandardColours.declaredBy(value)) {
                    findings.flaw(Flaw.DOCUMENT_CHANGED);
                }
            } else if (!(key.equals(COSName.VERSION) && value instanceof COSName)
                    && !(key.equals(EXTENSIONS) && value instanceof COSDictionary)) {
                findings.flaw(Flaw.DOCUMENT_CHANGED);
            }
        }
    }

    /** Lists of streams, and per signature the same: nothing that a page could show. */
    private static boolean isValidationData(@Nullable COSBase value) {
        return value instanceof COSDictionary dictionary
                && dictionary.keySet().stream().allMatch(key -> VALIDATION_DATA.contains(key.getName()))
                && dictionary.keySet().stream()
                        .map(key -> Cos.value(dictionary.getItem(key)))
                        .allMatch(entry -> switch (entry) {
                            case null -> true;
                            case COSName type -> true;
                            case COSArray streams -> isStreams(streams);
                            case COSDictionary signatures ->
                                signatures.keySet().stream()
                                        .allMatch(key -> isOfOneSignature(Cos.value(signatures.getItem(key))));
                            default -> false;
                        });
    }

    private static boolean isOfOneSignature(@Nullable COSBase value) {
        return !(value instanceof COSDictionary dictionary)
                || dictionary.keySet().stream().allMatch(key -> OF_ONE_SIGNATURE.contains(key.getName()));
    }

    private static boolean isStreams(COSArray array) {
        return Cos.dictionaries(array).stream().allMatch(COSStream.class::isInstance);
    }
}
