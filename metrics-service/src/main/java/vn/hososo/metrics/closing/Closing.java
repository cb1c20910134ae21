package vn.hososo.metrics.closing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Structure;
import vn.hososo.metrics.compliance.View;

/**
 * Chốt kỳ: what a period's figures were when it was closed, never changed afterwards.
 *
 * @param number 1 is the first closing of the period; each later one is a correction with its reason
 * @param asOf the settled moment whose knowledge the figures are
 * @param known when it was decided here
 * @param evidence over every item behind the figures, as known at {@code asOf}
 * @param code leads whoever holds a print to the same figures
 */
public record Closing(
        UUID id,
        Period period,
        int number,
        Instant asOf,
        Instant known,
        String decidedBy,
        @Nullable String reason,
        EvidenceDigest evidence,
        Figures figures,
        VerificationCode code) {

    /** From where the figures were looked at. */
    public View view() {
        return new View(Structure.THEN, asOf);
    }
}
