package vn.hososo.signing.verification;

import java.util.List;
import java.util.Optional;

/** The verdict on a whole file and on each of its signatures, in the order they were made. */
public record VerifiedFile(Verdict verdict, List<VerifiedSignature> signatures) {

    public VerifiedFile {
        signatures = List.copyOf(signatures);
    }

    static VerifiedFile of(List<VerifiedSignature> signatures) {
        return new VerifiedFile(worst(signatures), signatures);
    }

    public Optional<VerifiedSignature> byFingerprint(String fingerprint) {
        return signatures.stream()
                .filter(signature -> signature.fingerprint().equals(fingerprint))
                .findFirst();
    }

    private static Verdict worst(List<VerifiedSignature> signatures) {
        if (signatures.isEmpty()) {
            return new Verdict.Unsigned();
        }
        var invalid = reasons(signatures, "INVALID");
        if (!invalid.isEmpty()) {
            return new Verdict.Invalid(invalid);
        }
        var indeterminate = reasons(signatures, "INDETERMINATE");
        return indeterminate.isEmpty() ? new Verdict.Valid() : new Verdict.Indeterminate(indeterminate);
    }

    private static List<String> reasons(List<VerifiedSignature> signatures, String status) {
        return signatures.stream()
                .filter(signature -> signature.verdict().status().equals(status))
                .flatMap(signature -> signature.verdict().codes().stream())
                .distinct()
                .toList();
    }
}
