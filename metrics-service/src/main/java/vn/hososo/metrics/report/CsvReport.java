package vn.hososo.metrics.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures as one list, for programs and spreadsheets: RFC 4180, numbers with a point, days as ISO 8601. It begins with a
 * byte order mark, without which Excel does not read it as UTF-8.
 */
final class CsvReport {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";
    /** What spreadsheets would take for a formula, also behind blanks. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private CsvReport() {}

    static byte[] write(Report report) {
        return write(new ReportTables(report).figures());
    }

    static byte[] write(ReportTable table) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(line(table.columns().stream()
                .map(ReportTable.Column::title)
                .map(Object.class::cast)
                .toList()));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<@Nullable Object> cells) {
        return cells.stream().map(CsvReport::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(harmless(text));
            case BigDecimal number -> number.toPlainString();
            case Boolean met -> Vietnamese.met(met);
            default -> value.toString();
        };
    }

    /** Behind an apostrophe a spreadsheet shows the text as it is. */
    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String text) {
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
