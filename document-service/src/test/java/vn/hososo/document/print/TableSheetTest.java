package vn.hososo.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TableSheetTest {
    private static final List<TableSheet.Column> COLUMNS =
            List.of(new TableSheet.Column("STT", 1), new TableSheet.Column("Trích yếu", 4));

    private static PDDocument printed(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableSheet(List.of("UBND xã"), "MỤC LỤC VĂN BẢN", COLUMNS, rows, List.of("Tổng số: hết")).write(out);
        return Loader.loadPDF(out.toByteArray());
    }

    @Test
    void vietnameseIsPrintedAndRepeatsItsHeadOnEveryPage() throws IOException {
        // Given
        List<List<String>> rows = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> List.of(Integer.toString(i), "Báo cáo kết quả thực hiện nhiệm vụ năm, đường Hoà"))
                .toList();

        // When
        try (PDDocument document = printed(rows)) {
            String text = new PDFTextStripper().getText(document);

            // Then
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(text).contains("MỤC LỤC VĂN BẢN", "Báo cáo kết quả", "đường Hoà", "120", "Tổng số: hết");
            assertThat(text.split("Trích yếu", -1)).hasSize(document.getNumberOfPages() + 1);
        }
    }

    @Test
    void aWordTooLongIsBrokenAndAnUnknownCharacterDoesNotEndThePrint() throws IOException {
        // Given
        List<List<String>> rows = List.of(List.of("1", "q".repeat(500) + " 漢 😀"));

        // When
        try (PDDocument document = printed(rows)) {
            String text = new PDFTextStripper().getText(document);

            // Then
            assertThat(text.chars().filter(c -> c == 'q').count()).isEqualTo(500);
            assertThat(text).contains("?");
        }
    }
}
