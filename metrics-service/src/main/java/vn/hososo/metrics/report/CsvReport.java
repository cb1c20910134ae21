package vn.hososo.metrics.report;

import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.csv.Csv;

/** The figures as one list. */
final class CsvReport {

    private CsvReport() {}

    static byte[] write(Report report) {
        return write(new ReportTables(report).figures());
    }

    static byte[] write(ReportTable table) {
        var csv =
                new Csv(table.columns().stream().map(ReportTable.Column::title).toList());
        table.rows().forEach(row -> csv.add(row.stream().map(CsvReport::shown).toList()));
        return csv.bytes();
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof Boolean met ? Vietnamese.met(met) : value;
    }
}
