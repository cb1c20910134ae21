package vn.hososo.metrics.report;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** In which form a report is written. */
enum ReportFormat {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    XLSX(new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    PDF(new MediaType("application", "pdf")),
    CSV(new MediaType("text", "csv"));

    private final MediaType type;

    ReportFormat(MediaType type) {
        this.type = type;
    }

    String mediaType() {
        return this == CSV ? type + ";charset=UTF-8" : type.toString();
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the query names, otherwise the first that the client accepts. */
    static ReportFormat of(@Nullable String query, List<MediaType> accepted) {
        return query == null ? accepted(accepted) : named(query);
    }

    private static ReportFormat named(String query) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equalsIgnoreCase(query))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "format", "query", new Text("Là json, xlsx, pdf hoặc csv.", "json, xlsx, pdf or csv.")));
    }

    private static ReportFormat accepted(List<MediaType> accepted) {
        return accepted.stream()
                .map(ReportFormat::compatible)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_ACCEPTABLE,
                        new Text(
                                "Báo cáo có dạng JSON, XLSX, PDF hoặc CSV.",
                                "Reports are written as JSON, XLSX, PDF or CSV.")));
    }

    private static Optional<ReportFormat> compatible(MediaType accepted) {
        return Arrays.stream(values())
                .filter(format -> accepted.isCompatible(format.type))
                .findFirst();
    }
}
