package vn.hososo.document.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BookPrintTest {
    private static final Instant TAKEN = Instant.parse("2025-04-01T01:02:03Z");

    private static BookTable table(List<List<String>> rows) {
        return new BookTable(Book.FOLLOW_UP, "UBND xã Trung Chính", Period.parse("2025-Q1"), rows, TAKEN);
    }

    private static List<String> row(String first, String second) {
        return List.of(first, second, "", "", "Đang giải quyết", "", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void thePdfNamesTheBookTheUnitAndTheDays() throws IOException {
        // When
        String text = text(PdfBook.print(table(List.of(row("12", "Công văn, 05/SNV-VP, Sở Nội vụ")))));

        // Then
        assertThat(text)
                .contains("UBND xã Trung Chính")
                .contains("SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN")
                .contains("Từ ngày 01/01/2025 đến ngày 31/03/2025")
                .contains("Công văn, 05/SNV-VP, Sở Nội vụ")
                .contains("Bản in từ hệ thống Hồ Sơ Số, 08:02:03 01/04/2025")
                .contains("1/1");
    }

    @Test
    void manyRowsFillManyPagesAndNoneIsLost() throws IOException {
        // Given
        List<List<String>> rows = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> row("N" + i + ".", "Báo cáo kết quả công tác văn thư"))
                .toList();

        // When
        byte[] pdf = PdfBook.print(table(rows));

        // Then
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            String text = new PDFTextStripper().getText(document);
            assertThat(pages).isGreaterThan(10);
            assertThat(text).contains("1/" + pages).contains(pages + "/" + pages);
            IntStream.rangeClosed(1, 500).forEach(i -> assertThat(text).contains("N" + i + "."));
            assertThat(text.split("Thời hạn", -1)).as("headings on every page").hasSize(pages + 1);
        }
    }

    @Test
    void aRowLongerThanAPageGoesOnAndStrangeCharactersDoNotStopIt() throws IOException {
        // Given
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("1", "dài ".repeat(3_000) + "HẾT"));
        rows.add(row("2", "x".repeat(400) + " \u202E 😀 \uD800 漢字"));

        // When
        String text = text(PdfBook.print(table(rows)));

        // Then
        assertThat(text).contains("HẾT").contains("xxx");
    }

    @Test
    void theSpreadsheetHoldsTextOnly() throws IOException {
        // Given
        String formula = "=HYPERLINK(\"http://example.org\")";

        // When
        byte[] xlsx = XlsxBook.print(table(List.of(row(formula, "Báo cáo"))));

        // Then
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheet("FOLLOW_UP");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN");
            assertThat(sheet.getRow(4).getPhysicalNumberOfCells()).isEqualTo(7);
            assertThat(sheet.getRow(5).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(5).getCell(0).getStringCellValue()).isEqualTo(formula);
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
        }
    }
}
