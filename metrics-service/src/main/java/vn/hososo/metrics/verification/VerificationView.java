package vn.hososo.metrics.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.closing.Figure;
import vn.hososo.metrics.report.Correction;

/**
 * What a code leads to: the closed figures, as printed, and what they became since.
 *
 * @param number which closing of the period it is; {@code latest} says which is the last
 * @param indicators the Vietnamese names of those that the figures speak of
 * @param file where the signed report is
 */
@Schema(name = "Verification")
record VerificationView(
        String code,
        String period,
        LocalDate from,
        LocalDate to,
        int number,
        int latest,
        Instant asOf,
        Instant closedAt,
        @Nullable String reason,
        String evidenceHash,
        long evidenceRows,
        String file,
        List<Name> indicators,
        List<Figure> figures,
        List<Correction> corrections) {

    /** An indicator and its name. */
    @Schema(name = "IndicatorName")
    record Name(String indicator, String name) {}
}
