package vn.hososo.document.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Draws a book on A4 pages, landscape, the headings again on each. Drawn directly and not by way of HTML, because a year
 * of a busy organ has thousands of rows.
 */
final class PdfBook implements AutoCloseable {
    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float MARGIN = 36;
    private static final float PADDING = 2;
    private static final float SIZE = 8.5f;
    private static final float TITLE_SIZE = 13;
    private static final float LEADING = 10.5f;

    private final PDDocument document = new PDDocument();
    private final BookTable table;
    private final PrintFont font;
    private final float[] edges;
    private PDPageContentStream page;
    private float y;
    private boolean fresh;

    private PdfBook(BookTable table) throws IOException {
        this.table = table;
        this.font = PrintFont.in(document);
        this.edges = edges(table.book().columns());
        this.page = newPage();
    }

    static byte[] print(BookTable table) throws IOException {
        try (PdfBook book = new PdfBook(table);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.draw();
            book.document.save(out);
            return out.toByteArray();
        }
    }

    private void draw() throws IOException {
        text(table.unitName(), MARGIN, SIZE);
        centred(table.book().title(), TITLE_SIZE);
        centred(table.period().vietnamese(), SIZE);
        y -= LEADING;
        headings();
        for (List<String> row : table.rows()) {
            row(row);
        }
        page.close();
        footers();
    }

    private void headings() throws IOException {
        slice(wrapped(table.book().columns().stream().map(Column::heading).toList()), 0);
        fresh = true;
    }

    /** Draws a row; one that does not fit begins a new page, and one longer than a page goes on on the next. */
    private void row(List<String> cells) throws IOException {
        List<List<String>> wrapped = wrapped(cells);
        int lines = lines(wrapped);
        int drawn = 0;
        while (drawn < lines) {
            if (lines - drawn > room() && !fresh) {
                page.close();
                page = newPage();
                headings();
            }
            int now = Math.min(lines - drawn, Math.max(1, room()));
            int first = drawn;
            slice(wrapped.stream().map(cell -> part(cell, first, first + now)).toList(), now);
            fresh = false;
            drawn += now;
        }
    }

    private int room() {
        return (int) ((y - MARGIN - LEADING - 2 * PADDING) / LEADING);
    }

    private void slice(List<List<String>> cells, int atLeast) throws IOException {
        float height = Math.max(lines(cells), atLeast) * LEADING + 2 * PADDING;
        frame(cells.size(), height);
        for (int i = 0; i < cells.size(); i++) {
            float line = y - PADDING - SIZE;
            for (String text : cells.get(i)) {
                show(text, edges[i] + PADDING, line, SIZE);
                line -= LEADING;
            }
        }
        y -= height;
    }

    private void frame(int cells, float height) throws IOException {
        page.setLineWidth(0.4f);
        for (int i = 0; i < cells; i++) {
            page.addRect(edges[i], y - height, edges[i + 1] - edges[i], height);
        }
        page.stroke();
    }

    private List<List<String>> wrapped(List<String> cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(font.wrap(cells.get(i), SIZE, edges[i + 1] - edges[i] - 2 * PADDING));
        }
        return wrapped;
    }

    private static List<String> part(List<String> lines, int from, int to) {
        return from >= lines.size() ? List.of() : lines.subList(from, Math.min(to, lines.size()));
    }

    private static int lines(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private void text(String text, float x, float size) throws IOException {
        show(font.printable(text), x, y - size, size);
        y -= size * 1.4f;
    }

    private void centred(String text, float size) throws IOException {
        String shown = font.printable(text);
        text(shown, Math.max(MARGIN, (PAGE.getWidth() - font.width(shown, size)) / 2), size);
    }

    private void show(String text, float x, float baseline, float size) throws IOException {
        if (!text.isEmpty()) {
            write(page, text, x, baseline, size);
        }
    }

    private void write(PDPageContentStream on, String text, float x, float baseline, float size) throws IOException {
        on.beginText();
        on.setFont(font.font(), size);
        on.newLineAtOffset(x, baseline);
        on.showText(text);
        on.endText();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PAGE);
        document.addPage(sheet);
        y = PAGE.getHeight() - MARGIN;
        return new PDPageContentStream(document, sheet);
    }

    /** Which page of how many, and that the print came from the system; known only when all pages are there. */
    private void footers() throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream foot = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                write(foot, font.printable(table.mark()), MARGIN, MARGIN - LEADING, SIZE);
                write(foot, (i + 1) + "/" + pages, PAGE.getWidth() - MARGIN - 30, MARGIN - LEADING, SIZE);
            }
        }
    }

    private static float[] edges(List<Column> columns) {
        float width = PAGE.getWidth() - 2 * MARGIN;
        int shares = columns.stream().mapToInt(Column::share).sum();
        float[] edges = new float[columns.size() + 1];
        edges[0] = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + width * columns.get(i).share() / shares;
        }
        return edges;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
