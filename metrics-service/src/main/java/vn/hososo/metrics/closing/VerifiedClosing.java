package vn.hososo.metrics.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A closing with its figures, beside what the ledger gives for the same moment today.
 *
 * @param verified whether both are the same; null while not everything has been read again, as after a rebuild
 * @param recomputedHash of the evidence, as the ledger has it today
 * @param differing closed figures that the ledger no longer gives
 */
@Schema(name = "VerifiedClosing")
record VerifiedClosing(
        ClosingView closing,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        Boolean verified,

        String recomputedHash,
        long recomputedRows,
        List<Figure> differing,
        List<Figure> figures) {

    static VerifiedClosing of(Closing closing, Figures recomputed, EvidenceDigest evidence, boolean settled) {
        var now = new HashSet<>(recomputed.units());
        var differing = closing.figures().units().stream()
                .filter(figure -> !now.contains(figure))
                .toList();
        boolean same =
                closing.figures().equals(recomputed) && closing.evidence().equals(evidence);
        return new VerifiedClosing(
                ClosingView.of(closing),
                settled ? same : null,
                evidence.sha256(),
                evidence.rows(),
                differing,
                closing.figures().units());
    }
}
