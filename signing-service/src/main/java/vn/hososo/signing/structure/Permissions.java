package vn.hososo.signing.structure;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What the signatures of a revision allow to be changed after them: by certification (DocMDP), and less the fields that they
 * lock.
 */
final class Permissions {

    private static final int NO_CHANGE = 1;
    private static final int FILL_FORMS = 2;
    private static final int NOT_CERTIFIED = Integer.MAX_VALUE;

    /** Which fields a signature locks: all, those named, or all but those named. */
    private record Lock(String action, List<String> fields) {

        boolean covers(String name) {
            var named = fields.stream().anyMatch(field -> name.equals(field) || name.startsWith(field + "."));
            return switch (action) {
                case "Include" -> named;
                case "Exclude" -> !named;
                default -> true;
            };
        }
    }

    private final boolean certified;
    private final int lowest;
    private final List<Lock> locks;

    private Permissions(boolean certified, int lowest, List<Lock> locks) {
        this.certified = certified;
        this.lowest = lowest;
        this.locks = locks;
    }

    static Permissions of(PDDocument revision) {
        var certification = Cos.dictionary(Cos.dictionary(FormFields.catalog(revision), COSName.PERMS), COSName.DOCMDP);
        var fields = FormFields.signed(revision);
        var lowest = fields.stream()
                .flatMapToInt(field -> IntStream.of(certifies(field.signature()), lockLevel(field.field())))
                .min()
                .orElse(NOT_CERTIFIED);
        var locks = fields.stream()
                .flatMap(field -> Stream.of(lock(field.field()), lock(transform(field.signature(), "FieldMDP"))))
                .filter(Objects::nonNull)
                .toList();
        return new Permissions(certification != null, Math.min(lowest, certifies(certification)), locks);
    }

    /** Forms may be filled only where somebody certified that they may. */
    boolean mayFill(String field) {
        return certified && lowest >= FILL_FORMS && locks.stream().noneMatch(lock -> lock.covers(field));
    }

    boolean maySign() {
        return lowest > NO_CHANGE;
    }

    private static int certifies(@Nullable COSDictionary signature) {
        var parameters = transform(signature, "DocMDP");
        return parameters == null ? NOT_CERTIFIED : Cos.number(parameters, COSName.P, FILL_FORMS);
    }

    private static int lockLevel(COSDictionary field) {
        return Cos.number(Cos.dictionary(field, COSName.getPDFName("Lock")), COSName.P, NOT_CERTIFIED);
    }

    private static @Nullable COSDictionary transform(@Nullable COSDictionary signature, String method) {
        return Cos.dictionaries(Cos.array(signature, COSName.getPDFName("Reference"))).stream()
                .filter(reference -> Cos.name(reference, COSName.getPDFName("TransformMethod"))
                        .equals(method))
                .map(reference -> Objects.requireNonNullElseGet(
                        Cos.dictionary(reference, COSName.getPDFName("TransformParams")), COSDictionary::new))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Lock lock(@Nullable COSDictionary holder) {
        var own = Cos.dictionary(holder, COSName.getPDFName("Lock"));
        var dictionary = own == null ? holder : own;
        var action = Cos.name(dictionary, COSName.getPDFName("Action"));
        return action.isEmpty() ? null : new Lock(action, strings(Cos.array(dictionary, COSName.FIELDS)));
    }

    private static List<String> strings(@Nullable COSArray array) {
        return array == null
                ? List.of()
                : IntStream.range(0, array.size())
                        .mapToObj(index -> Cos.value(array.get(index)))
                        .filter(COSString.class::isInstance)
                        .map(string -> ((COSString) string).getString())
                        .toList();
    }
}
