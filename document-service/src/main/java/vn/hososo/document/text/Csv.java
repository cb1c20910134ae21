package vn.hososo.document.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * A table in CSV (RFC 4180) with a header line, as spreadsheets write it: comma or semicolon, quotes where needed, with
 * or without a byte order mark. Text becomes NFC; empty cells are absent.
 */
public final class Csv {
    private final String text;
    private final char separator;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private Csv(String text) {
        this.text = text;
        String header = text.lines().findFirst().orElse("");
        this.separator = header.contains(";") && !header.contains(",") ? ';' : ',';
    }

    /** The rows by the names in the header; a problem 400 when a column is unknown or a row does not fit. */
    public static List<Map<String, String>> rows(String text, Set<String> columns) {
        int nul = text.indexOf(0);
        if (nul >= 0) {
            long line = Math.max(1, text.substring(0, nul).lines().count());
            throw invalid(Long.toString(line), "Không được có ký tự NUL.", "It must not contain NUL.");
        }
        String plain = Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
        List<List<String>> lines = new Csv(plain).lines();
        if (lines.isEmpty()) {
            throw invalid("1", "Thiếu dòng tiêu đề.", "The header line is missing.");
        }
        List<String> header = lines.getFirst().stream().map(String::strip).toList();
        if (!columns.containsAll(header) || Set.copyOf(header).size() != header.size()) {
            String known = String.join(", ", columns);
            throw invalid("1", "Các cột được biết: " + known + ".", "The known columns are: " + known + ".");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(row(header, lines.get(i), i + 1));
        }
        return List.copyOf(rows);
    }

    private static Map<String, String> row(List<String> header, List<String> cells, int number) {
        if (cells.size() != header.size()) {
            throw invalid(
                    Integer.toString(number),
                    "Dòng phải có " + header.size() + " ô.",
                    "The row must have " + header.size() + " cells.");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String value = cells.get(i).strip();
            if (!value.isEmpty()) {
                row.put(header.get(i), value);
            }
        }
        return row;
    }

    private List<List<String>> lines() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else {
                take(c);
            }
        }
        if (quoted) {
            throw invalid(Integer.toString(lines.size() + 1), "Dấu nháy chưa đóng.", "A quote is not closed.");
        }
        endLine();
        return lines;
    }

    private void take(char c) {
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            cell.append(c);
        } else if (c == separator) {
            endCell();
        } else if (c == '\n') {
            endLine();
        } else if (c != '\r') {
            cell.append(c);
        }
    }

    private void endCell() {
        line.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        if (line.size() > 1 || !line.getFirst().isBlank()) {
            lines.add(line);
        }
        line = new ArrayList<>();
    }

    private static ProblemException invalid(String line, String vi, String en) {
        return ProblemException.invalid(String.format(Locale.ROOT, "line.%s", line), "body", new Text(vi, en));
    }
}
