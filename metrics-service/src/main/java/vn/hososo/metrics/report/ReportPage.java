package vn.hososo.metrics.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.closing.Figure;
import vn.hososo.metrics.fact.Indicator;

/** The report as the XHTML that is printed: one page of summary with bars, then the tables. */
final class ReportPage {

    static final String FONT = "Liberation Sans";

    /** Millimetres of the first page for the summary's lines and the bars, and what each of them takes. */
    private static final double ROOM = 163;

    private static final double LINE = 4.75;
    private static final double BAR = 3.9;

    private static final String STYLE = """
            @page { size: A4; margin: 20mm 15mm 17mm 15mm;
                    @top-left { content: "%1$s"; font-size: 8pt; color: #555; font-family: '%3$s'; }
                    @bottom-left { content: "%2$s"; font-size: 8pt; color: #555; font-family: '%3$s'; }
                    @bottom-right { content: "Trang " counter(page) "/" counter(pages); font-size: 8pt; color: #555; font-family: '%3$s'; } }
            @page :first { @top-left { content: ""; } }
            body { font-family: '%3$s'; font-size: 9pt; color: #1f2328; margin: 0; line-height: 1.25; }
            h1 { font-size: 14pt; margin: 2mm 0 1mm 0; color: #a61b1b; }
            h2 { font-size: 11pt; margin: 5mm 0 2mm 0; page-break-after: avoid; }
            .organ { font-size: 10pt; width: 115mm; min-height: 9mm; }
            .part { page-break-inside: avoid; }
            .tables { page-break-before: always; }
            table { border-collapse: collapse; width: 100%%; -fs-table-paginate: paginate; }
            tr { page-break-inside: avoid; }
            th { text-align: left; border-bottom: 1px solid #1f2328; padding: 1mm; font-size: 8pt; vertical-align: bottom; }
            td { border-bottom: 1px solid #d0d7de; padding: 0.7mm 1mm; vertical-align: top; }
            .number { text-align: right; white-space: nowrap; }
            .short { white-space: nowrap; }
            .about td { border: 0; padding: 0.2mm 1mm; font-size: 8pt; }
            .about td.name { width: 26mm; color: #555; }
            .about td.code { font-size: 11pt; }
            .about td.qr { width: 26mm; text-align: right; vertical-align: top; }
            .about td.parts { padding: 0; }
            .qr img { width: 25mm; height: 25mm; }
            .summary td { padding: 0.35mm 1mm; }
            .bars td { padding: 0.2mm 1mm; font-size: 7.5pt; line-height: 1.2; border-bottom: 1px solid #eee; }
            .bars .name { height: 3.2mm; overflow: hidden; white-space: nowrap; width: 52mm; }
            .bars th { font-size: 7.5pt; padding: 0.5mm 1mm; }
            .bar { position: relative; height: 2.7mm; background: #eceff1; }
            .fill { position: absolute; left: 0; top: 0; height: 2.7mm; }
            .tick { position: absolute; top: -0.4mm; width: 0.5mm; height: 3.5mm; background: #1f2328; }
            .met { background: #1b6e3c; }
            .not { background: #b3261e; }
            .plain { background: #57606a; }
            .value { text-align: right; white-space: nowrap; width: 14mm; }
            p { margin: 1.2mm 0; }
            .quiet { color: #555; font-size: 8pt; }
            .alert { border: 1px solid #b3261e; padding: 1.5mm; margin: 1mm 0; }
            """;

    private final Report report;
    private final ReportTables tables;
    private final @Nullable String verify;
    private final StringBuilder html = new StringBuilder();

    ReportPage(Report report, @Nullable String verify) {
        this.report = report;
        this.tables = new ReportTables(report);
        this.verify = verify;
    }

    String html() throws IOException {
        var title = "Báo cáo kết quả lập hồ sơ công việc và ký số – " + Vietnamese.period(tables.period());
        html.append("<html lang=\"vi\"><head><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE.formatted(title, foot(), FONT))
                .append("</style></head><body>");
        summary();
        html.append("<div class=\"tables\">");
        for (var indicator : indicators()) {
            table(tables.figures(indicator), "");
        }
        tables.corrections().ifPresent(it -> table(it, "Số liệu của kỳ đã chốt không có thay đổi nào đến nay."));
        tables.earlierCorrections().ifPresent(it -> table(it, "Không có số liệu nào thay đổi."));
        report.sections().forEach(it -> table(it, ""));
        definitions();
        return html.append("</div></body></html>").toString();
    }

    private String foot() {
        var closing = report.closing();
        return closing == null ? "Hồ Sơ Số" : "Hồ Sơ Số · Mã xác minh " + closing.code();
    }

    private void summary() throws IOException {
        var summary = tables.summary(line -> indicators().contains(Indicator.of(line.indicator())));
        html.append("<div class=\"organ\">")
                .append(escaped(String.valueOf(organ())))
                .append("</div>");
        html.append("<h1>Báo cáo kết quả lập hồ sơ công việc và ký số</h1>");
        about();
        changed();
        html.append("<h2>Tổng hợp</h2><div class=\"summary\">");
        rows(summary);
        idle();
        html.append("</div>");
        html.append("<h2>Tỷ lệ của các đơn vị so với chỉ tiêu</h2>");
        bars(summary.rows().size());
    }

    private String organ() {
        return report.organ() == null ? "" : report.organ().toUpperCase(Locale.of("vi"));
    }

    private void about() throws IOException {
        html.append("<table class=\"about\"><tr><td class=\"parts\"><table>");
        for (var line : tables.about().rows()) {
            boolean code = "Mã xác minh".equals(line.getFirst());
            html.append("<tr><td class=\"name\">")
                    .append(escaped(String.valueOf(line.getFirst())))
                    .append("</td><td")
                    .append(code ? " class=\"code\"" : "")
                    .append(">")
                    .append(escaped(String.valueOf(line.getLast())))
                    .append("</td></tr>");
        }
        html.append("</table>");
        var closing = report.closing();
        if (closing != null) {
            html.append("<div class=\"quiet\">Số liệu chốt không đổi về sau; thay đổi sau khi chốt được nêu tại ")
                    .append(escaped(verify == null ? "trang xác minh" : verify))
                    .append(".</div>");
        }
        html.append("</td>");
        if (closing != null) {
            var leads = verify == null ? closing.code() : verify + "?code=" + closing.code();
            html.append("<td class=\"qr\"><img alt=\"\" src=\"")
                    .append(QrCode.image(leads))
                    .append("\"/></td>");
        }
        html.append("</tr></table>");
    }

    /** What was closed and is otherwise now stands on the first page, not only in its table. */
    private void changed() {
        var corrections = report.corrections();
        if (corrections != null && !corrections.isEmpty()) {
            html.append("<div class=\"alert\">Sau khi chốt có ")
                    .append(corrections.size())
                    .append(" số liệu thay đổi; xem mục “Đính chính sau khi chốt”.</div>");
        }
    }

    /** Those in which anything occurred in any unit; the others would be empty columns. */
    private List<Indicator> indicators() {
        return report.figures().stream()
                .filter(figure -> figure.denominator() > 0 || figure.excluded() > 0)
                .map(Figure::of)
                .distinct()
                .sorted()
                .toList();
    }

    private void idle() {
        var idle = report.figures().stream()
                .map(Figure::of)
                .distinct()
                .filter(indicator -> !indicators().contains(indicator))
                .map(indicator -> Definition.of(indicator).name())
                .collect(Collectors.joining(", "));
        if (!idle.isEmpty()) {
            html.append("<div class=\"quiet\">Không đơn vị nào phát sinh: ")
                    .append(idle)
                    .append(".</div>");
        }
    }

    private void bars(int lines) {
        var indicators = indicators();
        var units = units();
        int room = (int) ((ROOM - LINE * lines) / BAR);
        var shown = units.size() > room ? lowest(units, room) : List.copyOf(units.values());
        html.append("<table class=\"bars\"><thead><tr><th style=\"width:52mm\">Đơn vị</th>");
        for (var indicator : indicators) {
            html.append("<th colspan=\"2\">")
                    .append(escaped(Definition.of(indicator).name()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var figures : shown) {
            html.append("<tr><td><div class=\"name\">")
                    .append(escaped(
                            ReportTables.named(figures.values().iterator().next())))
                    .append("</div></td>");
            indicators.forEach(indicator -> bar(figures.get(indicator)));
            html.append("</tr>");
        }
        html.append("</tbody></table><div class=\"quiet\">Vạch đen là chỉ tiêu; xanh: đạt, đỏ: chưa đạt.");
        if (shown.size() < units.size()) {
            html.append(" Nêu ")
                    .append(shown.size())
                    .append(" đơn vị thấp nhất trong ")
                    .append(units.size())
                    .append('.');
        }
        html.append("</div>");
    }

    private Map<Figure.Key, Map<Indicator, Figure>> units() {
        return report.figures().stream()
                .collect(Collectors.groupingBy(
                        figure -> new Figure.Key(figure.unitId(), figure.tier(), ""),
                        LinkedHashMap::new,
                        Collectors.toMap(Figure::of, figure -> figure, (one, other) -> one, LinkedHashMap::new)));
    }

    private static List<Map<Indicator, Figure>> lowest(Map<Figure.Key, Map<Indicator, Figure>> units, int many) {
        return units.values().stream()
                .sorted(Comparator.comparing(ReportPage::lowestRatio))
                .limit(Math.max(many, 0))
                .toList();
    }

    private static BigDecimal lowestRatio(Map<Indicator, Figure> figures) {
        return figures.values().stream()
                .map(Figure::ratio)
                .filter(ratio -> ratio != null)
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.TWO);
    }

    private void bar(@Nullable Figure figure) {
        if (figure == null || figure.ratio() == null) {
            html.append("<td colspan=\"2\" class=\"quiet\">")
                    .append(figure == null ? "" : Vietnamese.NO_ACTIVITY)
                    .append("</td>");
            return;
        }
        html.append("<td><div class=\"bar\"><div class=\"fill ")
                .append(figure.met() == null ? "plain" : figure.met() ? "met" : "not")
                .append("\" style=\"width:")
                .append(percent(figure.ratio()))
                .append("\"></div>");
        if (figure.target() != null) {
            html.append("<div class=\"tick\" style=\"left:")
                    .append(percent(figure.target()))
                    .append("\"></div>");
        }
        html.append("</div></td><td class=\"value\">")
                .append(Vietnamese.percent(figure.ratio()))
                .append("</td>");
    }

    private static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).toPlainString() + "%";
    }

    private void table(ReportTable table, String whenEmpty) {
        html.append("<div class=\"part\"><h2>").append(escaped(table.title())).append("</h2>");
        if (table.rows().isEmpty()) {
            html.append("<p>").append(escaped(whenEmpty)).append("</p>");
        } else {
            rows(table);
        }
        html.append("</div>");
    }

    private void rows(ReportTable table) {
        int all = table.columns().stream().mapToInt(ReportTable.Column::width).sum();
        html.append("<table><thead><tr>");
        for (var column : table.columns()) {
            html.append("<th style=\"width:")
                    .append(100 * column.width() / all)
                    .append("%\"")
                    .append(css(column))
                    .append(">")
                    .append(escaped(column.title()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                var column = table.columns().get(i);
                html.append("<td")
                        .append(css(column))
                        .append(">")
                        .append(escaped(shown(column, row.get(i))))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private static String css(ReportTable.Column column) {
        return switch (column.kind()) {
            case COUNT, RATIO, TARGET -> " class=\"number\"";
            case MET, DAY -> " class=\"short\"";
            case TEXT -> "";
        };
    }

    private static String shown(ReportTable.Column column, @Nullable Object value) {
        return switch (value) {
            case null -> column.kind() == ReportTable.Kind.MET ? Vietnamese.NO_ACTIVITY : "";
            case BigDecimal target when column.kind() == ReportTable.Kind.TARGET -> Vietnamese.target(target);
            case BigDecimal ratio -> Vietnamese.percent(ratio);
            case Long count -> Vietnamese.count(count);
            case Boolean met -> Vietnamese.met(met);
            case LocalDate day -> Vietnamese.day(day);
            default -> value.toString();
        };
    }

    private void definitions() {
        html.append("<div class=\"part\"><h2>Định nghĩa</h2>");
        for (var definition : report.definitions()) {
            html.append("<p><b>")
                    .append(escaped(definition.name()))
                    .append("</b> (")
                    .append(definition.indicator())
                    .append(", phiên bản ")
                    .append(definition.version())
                    .append("). Tử số: ")
                    .append(escaped(definition.numerator()))
                    .append(". Mẫu số: ")
                    .append(escaped(definition.denominator()))
                    .append(".</p>");
        }
        Arrays.asList(
                        "Đơn vị không có mẫu số là “không phát sinh”: không phải 0 %, cũng không phải 100 %.",
                        "Tỷ lệ được làm tròn xuống; kết quả so phân số chính xác với chỉ tiêu, bằng chỉ tiêu là đạt.",
                        "Loại trừ: mục được loại trừ đúng quy định, không nằm ở tử số và mẫu số. Lập sau: mục được đưa vào hồ sơ"
                                + " sau ngày hoàn thành hoặc ban hành; vẫn được tính, nêu để biết.",
                        "Đúng hạn: phần của tử số được làm đúng hạn. Tự khai: phần do hệ thống khác khai, chưa được kiểm chứng;"
                                + " tính vào tỷ lệ từ ngày chính sách cho phép.")
                .forEach(note ->
                        html.append("<p class=\"quiet\">").append(escaped(note)).append("</p>"));
        html.append("</div>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // no character that XML forbids may reach the parser
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "�");
    }
}
