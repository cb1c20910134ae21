package vn.hososo.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.metrics.closing.Figure;
import vn.hososo.metrics.closing.Figures;

class ReportFormsTest {

    private static final String VERIFY = "https://hoso.example.vn/verify";

    @Test
    void everyFormHasTheSameNumbers() throws IOException {
        // Given
        var report = SampleReport.open();

        // When
        var list = Csv.read(text(CsvReport.write(report)).substring(1));
        var sheet = sheet(XlsxReport.write(report), "Đơn vị");
        var print = print(PdfReport.write(report, VERIFY));

        // Then
        assertThat(list).hasSize(report.figures().size() + 1);
        assertThat(sheet).hasSize(report.figures().size() + 1);
        for (int i = 0; i < report.figures().size(); i++) {
            var figure = report.figures().get(i);
            assertThat(list.get(i + 1).subList(2, 8)).isEqualTo(cells(figure));
            assertThat(sheet.get(i + 1).getCellText(2)).isEqualTo(figure.unitName());
            assertThat(sheet.get(i + 1).getCellAsNumber(4)).contains(BigDecimal.valueOf(figure.numerator()));
            assertThat(sheet.get(i + 1).getCellAsNumber(5)).contains(BigDecimal.valueOf(figure.denominator()));
            assertThat(sheet.get(i + 1).getCellAsNumber(6).map(BigDecimal::stripTrailingZeros))
                    .isEqualTo(Optional.ofNullable(figure.ratio()).map(BigDecimal::stripTrailingZeros));
            assertThat(print).contains(printed(figure));
        }
    }

    @Test
    void aClosedReportShowsWhatBecameOfItsFiguresInEveryForm() throws IOException {
        // Given
        var before = SampleReport.figures().units();
        var after = List.of(changed(before.getFirst()));
        var corrections = Correction.between(before.subList(0, 1), after);

        // When
        var report = SampleReport.closed(corrections);
        var list = Csv.read(text(CsvReport.write(report)).substring(1));
        var sheet = sheet(XlsxReport.write(report), "Đính chính sau khi chốt");
        var print = print(PdfReport.write(report, VERIFY));

        // Then
        var was = before.getFirst();
        assertThat(corrections).hasSize(1);
        assertThat(list.get(1).subList(12, 14))
                .containsExactly(String.valueOf(was.numerator() - 2), String.valueOf(was.denominator() - 1));
        assertThat(list.get(2).get(12)).isEqualTo(list.get(2).get(4));
        assertThat(sheet).hasSize(2);
        assertThat(sheet.get(1).getCellAsNumber(8)).contains(BigDecimal.valueOf(-2));
        assertThat(print)
                .contains("Sau khi chốt có 1 số liệu thay đổi")
                .contains("7K3M-9PQ2-WX4R-AB5C")
                .contains("Chốt kỳ lần 1");
    }

    @Test
    void thePrintIsA4WithNumberedPagesAndEveryVietnameseLetter() throws IOException {
        // When
        var pdf = PdfReport.write(SampleReport.closed(List.of()), VERIFY);
        Files.write(Path.of("target/report.pdf"), pdf);

        // Then
        try (var document = Loader.loadPDF(pdf)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (var page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within());
                assertThat(page.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within());
            }
            assertThat(print(pdf)).contains("Trang 1/" + pages).contains("Trang " + pages + "/" + pages);
            var first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(flat(first.getText(document)))
                    .as("the summary with its bars is one page")
                    .contains("Vạch đen là chỉ tiêu");
        }
        assertThat(print(pdf))
                .contains("Quý I năm 2025")
                .contains("từ ngày 15/12/2024 đến hết ngày 14/03/2025")
                .contains("41.873 mục")
                .contains("80 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =HYPERLINK(\"http://x\")", "\r=1"})
    void aTextThatLooksLikeAFormulaIsNone(String name) throws IOException {
        var report = SampleReport.withUnitNamed(name);

        var cell = Csv.read(text(CsvReport.write(report)).substring(1)).get(1).get(2);

        assertThat(cell).startsWith("'");
        assertThat(sheet(XlsxReport.write(report), "Đơn vị").get(1).getCell(2).getType())
                .isEqualTo(CellType.STRING);
    }

    @Test
    void namesWithMarksOfEveryFormatStayWhole() throws IOException {
        var name = "Xã \"A, B\" <b>& C</b>; D";
        var report = SampleReport.withUnitNamed(name);

        assertThat(Csv.read(text(CsvReport.write(report)).substring(1)).get(1).get(2))
                .isEqualTo(name);
        assertThat(sheet(XlsxReport.write(report), "Đơn vị").get(1).getCellText(2))
                .isEqualTo(name);
        assertThat(print(PdfReport.write(report, null))).contains(name);
    }

    @Test
    void theListBeginsWithAByteOrderMark() {
        assertThat(CsvReport.write(SampleReport.open())).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void headlinesCountWhoMeetsTheTarget() {
        var figures = SampleReport.figures();

        var headlines = Headline.ofTiers(figures);

        assertThat(headlines).hasSize(10).allSatisfy(line -> {
            var units = figures.units().stream()
                    .filter(it -> it.tier() == line.tier() && it.indicator().equals(line.indicator()))
                    .toList();
            assertThat(line.units()).isEqualTo(units.size());
            assertThat(line.met()).isEqualTo((int) units.stream()
                    .filter(it -> it.denominator() > 0
                            && it.numerator() * 10
                                    >= it.denominator() * (it.tier().name().equals("COMMUNE") ? 6 : 8))
                    .count());
            assertThat(line.numerator())
                    .isEqualTo(units.stream().mapToLong(Figure::numerator).sum());
        });
        assertThat(Headline.ofAll(new Figures(List.of(), List.of(), List.of()))).isEmpty();
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.unitName(),
                Vietnamese.tier(figure.tier()),
                String.valueOf(figure.numerator()),
                String.valueOf(figure.denominator()),
                figure.ratio() == null ? "" : figure.ratio().toPlainString(),
                figure.target().toPlainString());
    }

    private static String printed(Figure figure) {
        var fraction = Vietnamese.count(figure.numerator()) + " " + Vietnamese.count(figure.denominator());
        return figure.ratio() == null
                ? fraction
                : fraction + " " + Vietnamese.percent(figure.ratio()).replace('\u00a0', ' ');
    }

    private static Figure changed(Figure was) {
        return new Figure(
                was.unitId(),
                was.unitKey(),
                was.unitName(),
                null,
                was.tier(),
                was.indicator(),
                1,
                was.numerator() - 2,
                was.denominator() - 1,
                was.ratio(),
                was.target(),
                null,
                was.met(),
                0,
                0,
                0,
                null);
    }

    private static List<Row> sheet(byte[] xlsx, String name) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.findSheet(name).orElseThrow().read();
        }
    }

    private static String print(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return flat(new PDFTextStripper().getText(document));
        }
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.data.Offset.offset(1f);
    }
}
