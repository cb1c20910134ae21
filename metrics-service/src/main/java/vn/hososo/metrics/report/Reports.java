package vn.hososo.metrics.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.worker.Worker;
import vn.hososo.metrics.closing.Closing;
import vn.hososo.metrics.closing.Closings;
import vn.hososo.metrics.closing.FigureReader;
import vn.hososo.metrics.closing.Figures;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Scope;
import vn.hososo.metrics.compliance.Structure;
import vn.hososo.metrics.compliance.View;
import vn.hososo.metrics.cutoff.CutOffs;
import vn.hososo.metrics.seal.SealedFiles;
import vn.hososo.metrics.unit.MeasuredUnits;

/**
 * Puts reports together and writes them. A closed period is reported with its closed figures and, beside them, with what they
 * became since; its print is signed once and is the same file ever after.
 */
@ApplicationScoped
public class Reports {

    private static final String WORK = "report";

    private final CutOffs cutOffs;
    private final Closings closings;
    private final FigureReader reader;
    private final Compliance compliance;
    private final MeasuredUnits units;
    private final List<ReportSection> sections;
    private final SealedFiles signedFiles;
    private final Worker worker;
    private final ObjectMapper json;
    private final @Nullable String verify;

    Reports(
            CutOffs cutOffs,
            Closings closings,
            FigureReader reader,
            Compliance compliance,
            MeasuredUnits units,
            @Any Instance<ReportSection> sections,
            SealedFiles signedFiles,
            Worker worker,
            ObjectMapper json,
            ReportConfig config) {
        this.cutOffs = cutOffs;
        this.closings = closings;
        this.reader = reader;
        this.compliance = compliance;
        this.units = units;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ReportSection::place))
                .toList();
        this.signedFiles = signedFiles;
        this.worker = worker;
        this.json = json;
        this.verify = config.verificationPage().map(URI::toString).orElse(null);
    }

    /** The report of a period in the form asked for. */
    Uni<byte[]> written(String period, Scope scope, View view, ReportFormat format) {
        boolean wholly = scope == Scope.UNIT && view.structure() == Structure.THEN && view.asOf() == null;
        if (format != ReportFormat.PDF || !wholly) {
            return report(period, scope, view).chain(report -> write(report, format));
        }
        return closed(period, view)
                .chain(closing -> closing == null
                        ? report(period, scope, view).chain(report -> write(report, format))
                        : signed(closing));
    }

    /** The signed print of a closing: its figures, and nothing of what became known later. */
    public Uni<byte[]> signed(Closing closing) {
        return signedFiles.once(closing.id(), () -> asClosed(closing).chain(report -> write(report, ReportFormat.PDF)));
    }

    /** What became of a closing's figures since. */
    public Uni<List<Correction>> corrections(Closing closing) {
        return reader.read(closing.period(), new View(Structure.THEN, null))
                .map(present -> Correction.between(closing.figures().units(), present.units()));
    }

    /** The Vietnamese name of an indicator. */
    public static String name(String indicator) {
        return ReportTables.name(indicator);
    }

    private Uni<byte[]> write(Report report, ReportFormat format) {
        return worker.run(WORK, () -> bytes(report, format));
    }

    private byte[] bytes(Report report, ReportFormat format) throws IOException {
        return switch (format) {
            case JSON -> json.writeValueAsBytes(report);
            case XLSX -> XlsxReport.write(report);
            case PDF -> PdfReport.write(report, verify);
            case CSV -> CsvReport.write(report);
        };
    }

    private Uni<Report> report(String period, Scope scope, View view) {
        return closed(period, view)
                .chain(closing -> closing == null
                        ? cutOffs.period(period, "path", view.asOf()).chain(days -> open(days, scope, view))
                        : corrected(closing, scope, view.structure()));
    }

    /** The latest closing of the period; null when another moment is asked for. */
    private Uni<@Nullable Closing> closed(String period, View view) {
        return view.asOf() == null ? closings.latest(period) : Uni.createFrom().nullItem();
    }

    private Uni<Report> open(Period days, Scope scope, View view) {
        return reader.read(days, view).chain(figures -> whole(days, scope, view, figures, new Draft(null, null, null)));
    }

    /** The closed figures with what they became since. */
    private Uni<Report> corrected(Closing closing, Scope scope, Structure structure) {
        var then = new View(structure, closing.asOf());
        var figures = structure == Structure.THEN
                ? Uni.createFrom().item(closing.figures())
                : reader.read(closing.period(), then);
        return figures.chain(closed -> reader.read(closing.period(), new View(structure, null))
                .chain(present -> earlier(closing)
                        .chain(earlier -> whole(
                                closing.period(),
                                scope,
                                then,
                                closed,
                                new Draft(
                                        closing, Correction.between(closed.at(scope), present.at(scope)), earlier)))));
    }

    private Uni<Report> asClosed(Closing closing) {
        return earlier(closing)
                .chain(earlier -> whole(
                        closing.period(),
                        Scope.UNIT,
                        closing.view(),
                        closing.figures(),
                        new Draft(closing, null, earlier)));
    }

    /** What a correction closing changed; null of the first one. */
    private Uni<@Nullable List<Correction>> earlier(Closing closing) {
        return closings.before(closing)
                .map(before -> before == null
                        ? null
                        : Correction.between(
                                before.figures().units(), closing.figures().units()));
    }

    private Uni<Report> whole(Period days, Scope scope, View view, Figures figures, Draft draft) {
        var standing = compliance.standing(view.asOf());
        return units.root(days.to())
                .chain(root -> tables(days, view.asOf())
                        .map(tables -> new Report(
                                root == null ? null : root.name(),
                                days.text(),
                                days.from(),
                                days.to(),
                                view.structure(),
                                scope,
                                view.asOf(),
                                standing.settled(),
                                standing.fresh(),
                                draft.closing() == null ? null : Report.ClosingMark.of(draft.closing()),
                                Headline.ofTiers(figures),
                                Headline.ofAll(figures),
                                figures.at(scope),
                                draft.corrections(),
                                draft.earlier(),
                                tables,
                                Definition.ALL)));
    }

    private Uni<List<ReportTable>> tables(Period days, @Nullable Instant asOf) {
        return Multi.createFrom()
                .iterable(sections)
                .onItem()
                .transformToUniAndConcatenate(section -> section.table(days, asOf))
                .filter(table -> !table.rows().isEmpty())
                .collect()
                .asList();
    }

    private record Draft(
            @Nullable Closing closing,
            @Nullable List<Correction> corrections,
            @Nullable List<Correction> earlier) {}
}
