package vn.hososo.metrics.report;

import static vn.hososo.metrics.report.ReportTable.Column.count;
import static vn.hososo.metrics.report.ReportTable.Column.met;
import static vn.hososo.metrics.report.ReportTable.Column.ratio;
import static vn.hososo.metrics.report.ReportTable.Column.target;
import static vn.hososo.metrics.report.ReportTable.Column.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.closing.Figure;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.fact.Indicator;

/** The parts of a report as tables: what spreadsheets, prints and lists have in common. */
final class ReportTables {

    private final Report report;

    ReportTables(Report report) {
        this.report = report;
    }

    /** All of them, in the order in which they are read. */
    List<ReportTable> all() {
        var tables = new ArrayList<ReportTable>(List.of(about(), summary(), figures()));
        corrections().ifPresent(tables::add);
        earlierCorrections().ifPresent(tables::add);
        tables.addAll(report.sections());
        tables.add(definitions());
        return tables;
    }

    ReportTable about() {
        var lines = new ArrayList<List<@Nullable Object>>();
        lines.add(List.of("Kỳ báo cáo", Vietnamese.period(period())));
        lines.add(List.of(
                "Số liệu",
                "từ ngày " + Vietnamese.day(report.from()) + " đến hết ngày " + Vietnamese.day(report.to())));
        lines.add(List.of("Đơn vị", Vietnamese.structure(report.structure())));
        lines.add(List.of("Biết đến lúc", known()));
        var closing = report.closing();
        if (closing != null) {
            lines.add(List.of("Chốt kỳ", "lần " + closing.number() + ", lúc " + Vietnamese.moment(closing.closedAt())));
            if (closing.reason() != null) {
                lines.add(List.of("Lý do chốt lại", closing.reason()));
            }
            lines.add(List.of(
                    "Minh chứng",
                    Vietnamese.count(closing.evidenceRows()) + " mục, SHA-256 " + closing.evidenceHash()));
            lines.add(List.of("Mã xác minh", closing.code()));
        }
        return new ReportTable("about", "Thông tin", List.of(text("Mục", 18), text("Nội dung", 90)), lines);
    }

    private String known() {
        var asOf = report.asOf();
        if (asOf != null) {
            return Vietnamese.moment(asOf) + (report.settled() ? "" : " (chưa đọc hết sự kiện)");
        }
        var latest = report.fresh().eventTime();
        return latest == null ? "chưa có sự kiện nào" : "hiện tại; sự kiện mới nhất lúc " + Vietnamese.moment(latest);
    }

    ReportTable summary() {
        return summary(line -> true);
    }

    /** Of those lines only. */
    ReportTable summary(Predicate<Headline> shown) {
        return new ReportTable(
                "summary",
                "Tổng hợp",
                List.of(
                        text("Cấp", 16),
                        text("Chỉ số", 26),
                        target("Chỉ tiêu"),
                        count("Đơn vị đạt"),
                        count("Có phát sinh"),
                        count("Số đơn vị"),
                        count("Tử số"),
                        count("Mẫu số"),
                        ratio("Tỷ lệ chung")),
                Stream.concat(report.headlines().stream(), report.totals().stream())
                        .filter(shown)
                        .map(ReportTables::line)
                        .toList());
    }

    private static List<@Nullable Object> line(Headline line) {
        return Arrays.asList(
                line.tier() == null ? "Tất cả" : Vietnamese.tier(line.tier()),
                name(line.indicator()),
                line.target(),
                line.tier() == null ? null : (long) line.met(),
                (long) line.active(),
                (long) line.units(),
                line.numerator(),
                line.denominator(),
                line.ratio());
    }

    ReportTable figures() {
        var columns = new ArrayList<>(
                List.of(text("Chỉ số", 26), text("Mã đơn vị", 20), text("Đơn vị", 40), text("Cấp", 12)));
        columns.addAll(columnsOfFigure());
        return new ReportTable(
                "figures",
                "Đơn vị",
                columns,
                lines(
                        report.figures(),
                        figure -> List.of(
                                name(figure.indicator()),
                                orEmpty(figure.unitKey()),
                                named(figure),
                                Vietnamese.tier(figure.tier()))));
    }

    /** The figures of one indicator, as they are printed under its name. */
    ReportTable figures(Indicator indicator) {
        var columns = new ArrayList<>(List.of(text("Đơn vị", 60)));
        columns.addAll(columnsOfFigure());
        var definition = Definition.of(indicator);
        return new ReportTable(
                "figures-" + indicator.slug(),
                definition.name(),
                columns,
                lines(
                        report.figures().stream()
                                .filter(figure -> figure.indicator().equals(indicator.slug()))
                                .toList(),
                        figure -> List.of(named(figure))));
    }

    private List<ReportTable.Column> columnsOfFigure() {
        var columns = new ArrayList<>(List.of(
                count("Tử số"),
                count("Mẫu số"),
                ratio("Tỷ lệ"),
                target("Chỉ tiêu"),
                met("Kết quả"),
                count("Loại trừ"),
                count("Lập sau"),
                count("Đúng hạn")));
        if (hasDeclared()) {
            columns.add(count("Tử số tự khai"));
            columns.add(count("Mẫu số tự khai"));
        }
        if (report.corrections() != null) {
            columns.add(count("Tử số hiện nay"));
            columns.add(count("Mẫu số hiện nay"));
        }
        return columns;
    }

    /** Whether other systems declare anything: otherwise it needs no columns. */
    private boolean hasDeclared() {
        return report.figures().stream().anyMatch(figure -> figure.declared() != null);
    }

    private List<List<@Nullable Object>> lines(List<Figure> figures, Function<Figure, List<String>> begin) {
        var corrected = report.corrections() == null
                ? null
                : report.corrections().stream().collect(Collectors.toMap(Correction::key, Function.identity()));
        boolean withDeclared = hasDeclared();
        return figures.stream()
                .map(figure -> line(figure, begin.apply(figure), withDeclared, corrected))
                .toList();
    }

    private static List<@Nullable Object> line(
            Figure figure, List<String> begin, boolean withDeclared, @Nullable Map<Figure.Key, Correction> corrected) {
        var line = new ArrayList<@Nullable Object>(begin);
        line.add(figure.numerator());
        line.add(figure.denominator());
        line.add(figure.ratio());
        line.add(figure.target());
        line.add(figure.met());
        line.add(figure.excluded());
        line.add(figure.madeAfterFact());
        line.add(figure.onTime());
        if (withDeclared) {
            var declared = figure.declared();
            line.add(declared == null ? 0L : declared.numerator());
            line.add(declared == null ? 0L : declared.denominator());
        }
        if (corrected != null) {
            var correction = corrected.get(figure.key());
            line.add(correction == null ? figure.numerator() : correction.numeratorAfter());
            line.add(correction == null ? figure.denominator() : correction.denominatorAfter());
        }
        return line;
    }

    Optional<ReportTable> corrections() {
        return corrections("corrections", "Đính chính sau khi chốt", report.corrections());
    }

    Optional<ReportTable> earlierCorrections() {
        return corrections("earlier-corrections", "Thay đổi so với lần chốt trước", report.earlierCorrections());
    }

    private static Optional<ReportTable> corrections(String key, String title, @Nullable List<Correction> corrections) {
        if (corrections == null) {
            return Optional.empty();
        }
        return Optional.of(new ReportTable(
                key,
                title,
                List.of(
                        text("Chỉ số", 26),
                        text("Đơn vị", 40),
                        count("Tử số trước"),
                        count("Mẫu số trước"),
                        ratio("Tỷ lệ trước"),
                        count("Tử số sau"),
                        count("Mẫu số sau"),
                        ratio("Tỷ lệ sau"),
                        count("Tử số ±"),
                        count("Mẫu số ±")),
                corrections.stream().map(ReportTables::line).toList()));
    }

    private static List<@Nullable Object> line(Correction correction) {
        return Arrays.asList(
                name(correction.indicator()),
                correction.unitName() == null ? Vietnamese.tier(correction.tier()) : correction.unitName(),
                correction.numeratorBefore(),
                correction.denominatorBefore(),
                correction.ratioBefore(),
                correction.numeratorAfter(),
                correction.denominatorAfter(),
                correction.ratioAfter(),
                correction.numeratorDelta(),
                correction.denominatorDelta());
    }

    ReportTable definitions() {
        return new ReportTable(
                "definitions",
                "Định nghĩa",
                List.of(text("Chỉ số", 26), text("Tên", 22), count("Phiên bản"), text("Tử số", 50), text("Mẫu số", 60)),
                report.definitions().stream()
                        .map(it -> Arrays.<@Nullable Object>asList(
                                it.name(), it.indicator(), (long) it.version(), it.numerator(), it.denominator()))
                        .toList());
    }

    Period period() {
        return new Period(report.period(), report.from(), report.to());
    }

    static String name(String indicator) {
        return Definition.of(Indicator.of(indicator)).name();
    }

    static String named(Figure figure) {
        if (figure.unitName() == null) {
            return Vietnamese.tier(figure.tier());
        }
        return figure.validTo() == null
                ? figure.unitName()
                : figure.unitName() + " (đến " + Vietnamese.day(figure.validTo().minusDays(1)) + ")";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
