package vn.hososo.metrics.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.closing.Closing;
import vn.hososo.metrics.closing.Figure;
import vn.hososo.metrics.compliance.Fresh;
import vn.hososo.metrics.compliance.Scope;
import vn.hososo.metrics.compliance.Structure;

/**
 * Báo cáo: all that is said of a period. Every form is written from it, so the numbers are the same in all of them.
 *
 * @param asOf the moment whose knowledge the figures are; absent, they are what is known now
 * @param closing what it was closed with; absent while the period is open or another moment was asked for
 * @param headlines per tier and indicator; {@code totals} are all units together
 * @param figures of every unit, tier or subtree, as the scope says, in every indicator
 * @param organ the topmost unit
 * @param corrections what became of closed figures since they were closed; absent where none were
 * @param earlierCorrections what a correction closing changed in the closing before it; absent in others
 */
@Schema(name = "Report")
record Report(
        @Nullable String organ,
        String period,
        LocalDate from,
        LocalDate to,
        Structure structure,
        Scope scope,
        @Nullable Instant asOf,
        boolean settled,
        Fresh fresh,
        @Nullable ClosingMark closing,
        List<Headline> headlines,
        List<Headline> totals,
        List<Figure> figures,
        @Nullable List<Correction> corrections,
        @Nullable List<Correction> earlierCorrections,
        List<ReportTable> sections,
        List<Definition> definitions) {

    /** How the period was closed. */
    @Schema(name = "ClosingMark")
    record ClosingMark(
            UUID id,
            int number,
            Instant closedAt,
            @Nullable String reason,
            String evidenceHash,
            long evidenceRows,
            String code) {

        static ClosingMark of(Closing closing) {
            return new ClosingMark(
                    closing.id(),
                    closing.number(),
                    closing.known(),
                    closing.reason(),
                    closing.evidence().sha256(),
                    closing.evidence().rows(),
                    closing.code().text());
        }
    }
}
