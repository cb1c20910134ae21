package vn.hososo.document.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with what stands above and below it, written as PDF with the columns' titles on every page. Writing blocks:
 * call it on a worker.
 *
 * @param heading lines above the title
 * @param subtitle the line below the title, where there is one
 * @param closing lines below the table
 * @param mark what the foot of every page says beside its number; without one, pages are numbered from the second on,
 *     at the top, as Decree 30/2020, Annex I asks
 */
public record TableSheet(
        Layout layout,
        List<String> heading,
        String title,
        @Nullable String subtitle,
        List<Column> columns,
        List<List<String>> rows,
        List<String> closing,
        @Nullable String mark) {
    /** A form: upright, nothing below the title and no mark. */
    public TableSheet(
            List<String> heading, String title, List<Column> columns, List<List<String>> rows, List<String> closing) {
        this(Layout.FORM, heading, title, null, columns, rows, closing, null);
    }

    /** A column with its share of the width. */
    public record Column(String title, int share) {}

    public void write(OutputStream out) throws IOException {
        try (SheetWriter writer = new SheetWriter(this)) {
            writer.write(out);
        }
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }
}
