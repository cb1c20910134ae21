package vn.hososo.metrics.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet for each table; numbers are numbers and texts are texts, so that nothing in it is ever taken for a formula. */
final class XlsxReport {

    private static final String GREY = "E7E6E6";

    private XlsxReport() {}

    static byte[] write(Report report) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Ho So So", "1.0")) {
            for (var table : new ReportTables(report).all()) {
                write(workbook.newWorksheet(table.title()), table);
            }
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, ReportTable table) throws IOException {
        var columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.value(0, column, columns.get(column).title());
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(GREY)
                .set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            write(sheet, row + 1, table.rows().get(row), columns);
        }
        sheet.finish();
    }

    private static void write(
            Worksheet sheet, int row, List<@Nullable Object> cells, List<ReportTable.Column> columns) {
        for (int column = 0; column < cells.size(); column++) {
            write(sheet, row, column, cells.get(column));
            switch (columns.get(column).kind()) {
                case RATIO, TARGET -> sheet.style(row, column).format("0.00%").set();
                case COUNT -> sheet.style(row, column).format("#,##0").set();
                case DAY -> sheet.style(row, column).format("dd/mm/yyyy").set();
                case TEXT, MET -> sheet.style(row, column).wrapText(true).set();
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            case Boolean met -> sheet.value(row, column, Vietnamese.met(met));
            default -> sheet.value(row, column, value.toString());
        }
    }
}
