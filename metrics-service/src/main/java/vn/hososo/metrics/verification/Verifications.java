package vn.hososo.metrics.verification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hososo.metrics.closing.Closing;
import vn.hososo.metrics.closing.Closings;
import vn.hososo.metrics.closing.Figure;
import vn.hososo.metrics.closing.VerificationCode;
import vn.hososo.metrics.report.Correction;
import vn.hososo.metrics.report.Reports;

/** Resolves the codes on signed reports. */
@ApplicationScoped
class Verifications {

    private final Closings closings;
    private final Reports reports;

    Verifications(Closings closings, Reports reports) {
        this.closings = closings;
        this.reports = reports;
    }

    Uni<VerificationView> resolve(String typed) {
        return closing(typed)
                .chain(closing -> closings.latest(closing.period().text())
                        .chain(latest -> reports.corrections(closing)
                                .map(corrections -> view(closing, latest.number(), corrections))));
    }

    Uni<byte[]> file(String typed) {
        return closing(typed).chain(reports::signed);
    }

    private Uni<Closing> closing(String typed) {
        return VerificationCode.parse(typed)
                .map(closings::find)
                .orElseThrow(VerificationProblem::unknown)
                .onItem()
                .ifNull()
                .failWith(VerificationProblem::unknown);
    }

    private static VerificationView view(Closing closing, int latest, List<Correction> corrections) {
        var figures = closing.figures().units();
        return new VerificationView(
                closing.code().text(),
                closing.period().text(),
                closing.period().from(),
                closing.period().to(),
                closing.number(),
                latest,
                closing.asOf(),
                closing.known(),
                closing.reason(),
                closing.evidence().sha256(),
                closing.evidence().rows(),
                "/api/metrics/verification/" + closing.code().text() + "/report",
                figures.stream()
                        .map(Figure::indicator)
                        .distinct()
                        .map(it -> new VerificationView.Name(it, Reports.name(it)))
                        .toList(),
                figures,
                corrections);
    }
}
