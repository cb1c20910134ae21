package vn.hososo.document.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A table on A4 with what stands above and below it, as the forms of the decree have it; written as PDF, with the
 * columns' titles on every page. Writing blocks: call it on a worker.
 *
 * @param heading lines above the title
 * @param closing lines below the table
 */
public record TableSheet(
        List<String> heading, String title, List<Column> columns, List<List<String>> rows, List<String> closing) {
    /** A column with its share of the width. */
    public record Column(String title, float share) {}

    public void write(OutputStream out) throws IOException {
        try (SheetWriter writer = new SheetWriter(this)) {
            writer.write(out);
        }
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    /** The width of a column of so many points in all. */
    float width(int column, float all) {
        double sum = columns.stream().mapToDouble(Column::share).sum();
        return (float) (columns.get(column).share() / sum * all);
    }
}
