package vn.hososo.metrics.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as RFC 4180 has it: numbers with a point, days as ISO 8601. It begins with a byte order mark, without which Excel
 * does not read it as UTF-8; no text in it is a formula.
 */
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String LINE_END = "\r\n";
    /** What spreadsheets would take for a formula, also behind blanks. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** @param titles of the columns */
    public Csv(List<String> titles) {
        add(titles);
    }

    public void add(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", LINE_END)));
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String words -> quoted(harmless(words));
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** Behind an apostrophe a spreadsheet shows the text as it is. */
    private static String harmless(String words) {
        return FORMULA.matcher(words).matches() ? "'" + words : words;
    }

    private static String quoted(String words) {
        return QUOTED.matcher(words).find() ? '"' + words.replace("\"", "\"\"") + '"' : words;
    }
}
