package vn.hososo.metrics.closing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Question;
import vn.hososo.metrics.compliance.Scope;
import vn.hososo.metrics.compliance.View;

/** Reads the figures of a period from the ratios. */
@ApplicationScoped
public class FigureReader {

    private final Compliance compliance;

    FigureReader(Compliance compliance) {
        this.compliance = compliance;
    }

    public Uni<Figures> read(Period period, View view) {
        return compliance
                .rowsAtEveryScope(Question.about(period, view))
                .map(rows -> new Figures(
                        figures(rows.get(Scope.UNIT)),
                        figures(rows.get(Scope.TIER)),
                        figures(rows.get(Scope.SUBTREE))));
    }

    private static List<Figure> figures(List<ComplianceRow> rows) {
        return rows.stream().map(Figure::of).toList();
    }
}
