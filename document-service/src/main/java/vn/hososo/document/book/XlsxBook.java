package vn.hososo.document.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.hososo.document.print.TableSheet;

/** Writes a book as a spreadsheet; every cell is text, so that nothing in it is ever taken for a formula. */
final class XlsxBook {
    private static final int ROWS_IN_MEMORY = 200;
    private static final int WIDTH_OF_A_SHARE = 350;
    private static final int HEADING = 4;

    private XlsxBook() {}

    static byte[] print(BookTable table) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(table.book().name());
            CellStyle bold = bold(workbook);
            CellStyle cell = bordered(workbook);
            write(sheet.createRow(0), List.of(table.unitName()), bold);
            write(sheet.createRow(1), List.of(table.book().title()), bold);
            write(sheet.createRow(2), List.of(table.period().vietnamese()), null);
            write(sheet.createRow(3), List.of(table.mark()), null);
            columns(sheet, table.book().columns(), bold);
            int at = HEADING + 1;
            for (List<String> row : table.rows()) {
                write(sheet.createRow(at++), row, cell);
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void columns(Sheet sheet, List<TableSheet.Column> columns, CellStyle style) {
        write(
                sheet.createRow(HEADING),
                columns.stream().map(TableSheet.Column::title).toList(),
                style);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).share() * WIDTH_OF_A_SHARE);
        }
        sheet.createFreezePane(0, HEADING + 1);
    }

    private static void write(Row row, List<String> texts, @org.jspecify.annotations.Nullable CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
    }

    private static CellStyle bold(SXSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private static CellStyle bordered(SXSSFWorkbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
