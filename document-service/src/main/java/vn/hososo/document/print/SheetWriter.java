package vn.hososo.document.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws a table from top to bottom, page by page; directly and not by way of HTML, which thousands of rows would not bear. */
final class SheetWriter implements Closeable {
    private static final float PADDING = 2;
    private static final float LINE = 0.4f;

    private final TableSheet sheet;
    private final Layout layout;
    private final PDDocument document = new PDDocument();
    private final PrintFont font;
    private final float[] edges;
    private PDPageContentStream page;
    private float y;
    private boolean fresh;

    SheetWriter(TableSheet sheet) throws IOException {
        this.sheet = sheet;
        this.layout = sheet.layout();
        this.font = PrintFont.in(document);
        this.edges = edges(sheet);
        this.page = newPage();
    }

    void write(OutputStream out) throws IOException {
        lines(sheet.heading());
        centred(sheet.title(), layout.titleSize);
        if (sheet.subtitle() != null) {
            centred(sheet.subtitle(), layout.size);
        }
        y -= layout.leading;
        titles();
        for (List<String> row : sheet.rows()) {
            row(row);
        }
        y -= layout.leading;
        lines(sheet.closing());
        page.close();
        numbers();
        document.save(out);
    }

    private void lines(List<String> texts) throws IOException {
        for (String text : texts) {
            for (String line : font.wrap(text, layout.size, layout.width())) {
                if (y - layout.leading < layout.edge) {
                    turn();
                }
                text(line, layout.left, layout.size);
            }
        }
    }

    private void centred(String text, float size) throws IOException {
        String shown = font.printable(text);
        text(shown, Math.max(layout.left, centre(shown, size)), size);
    }

    private float centre(String shown, float size) throws IOException {
        return layout.left + (layout.width() - font.width(shown, size)) / 2;
    }

    private void text(String shown, float x, float size) throws IOException {
        show(page, shown, x, y - size, size);
        y -= size * layout.leading / layout.size;
    }

    private void titles() throws IOException {
        slice(wrapped(sheet.titles()));
        fresh = true;
    }

    /** Draws a row; one that does not fit begins a new page, and one longer than a page goes on on the next. */
    private void row(List<String> cells) throws IOException {
        List<List<String>> wrapped = wrapped(cells);
        int lines = lineCount(wrapped);
        int drawn = 0;
        while (drawn < lines) {
            if (lines - drawn > room() && !fresh) {
                turn();
                titles();
            }
            int now = Math.min(lines - drawn, Math.max(1, room()));
            int first = drawn;
            slice(wrapped.stream().map(cell -> part(cell, first, first + now)).toList());
            fresh = false;
            drawn += now;
        }
    }

    private int room() {
        return (int) ((y - layout.edge - 2 * PADDING) / layout.leading);
    }

    private void slice(List<List<String>> cells) throws IOException {
        float height = lineCount(cells) * layout.leading + 2 * PADDING;
        page.setLineWidth(LINE);
        for (int i = 0; i < cells.size(); i++) {
            page.addRect(edges[i], y - height, edges[i + 1] - edges[i], height);
        }
        page.stroke();
        for (int i = 0; i < cells.size(); i++) {
            float line = y - PADDING - layout.size;
            for (String text : cells.get(i)) {
                show(page, text, edges[i] + PADDING, line, layout.size);
                line -= layout.leading;
            }
        }
        y -= height;
    }

    private List<List<String>> wrapped(List<String> cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(font.wrap(cells.get(i), layout.size, edges[i + 1] - edges[i] - 2 * PADDING));
        }
        return wrapped;
    }

    private static List<String> part(List<String> lines, int from, int to) {
        return from >= lines.size() ? List.of() : lines.subList(from, Math.min(to, lines.size()));
    }

    private static int lineCount(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private void show(PDPageContentStream on, String shown, float x, float baseline, float size) throws IOException {
        if (shown.isEmpty()) {
            return;
        }
        on.beginText();
        on.setFont(font.font(), size);
        on.newLineAtOffset(x, baseline);
        on.showText(shown);
        on.endText();
    }

    private void turn() throws IOException {
        page.close();
        page = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage next = new PDPage(layout.page);
        document.addPage(next);
        y = layout.page.getHeight() - layout.edge;
        return new PDPageContentStream(document, next);
    }

    /** How many pages there are is known only when all are drawn. */
    private void numbers() throws IOException {
        int pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            try (PDPageContentStream on = new PDPageContentStream(
                    document, document.getPage(number - 1), PDPageContentStream.AppendMode.APPEND, true, true)) {
                if (sheet.mark() != null) {
                    foot(on, sheet.mark(), number + "/" + pages);
                } else if (number > 1) {
                    String shown = Integer.toString(number);
                    float top = layout.page.getHeight() - layout.edge + 2 * layout.size;
                    show(on, shown, centre(shown, layout.size), top, layout.size);
                }
            }
        }
    }

    private void foot(PDPageContentStream on, String mark, String number) throws IOException {
        float baseline = layout.edge - layout.leading;
        show(on, font.printable(mark), layout.left, baseline, layout.size);
        float right = layout.left + layout.width();
        show(on, number, right - font.width(number, layout.size), baseline, layout.size);
    }

    private static float[] edges(TableSheet sheet) {
        List<TableSheet.Column> columns = sheet.columns();
        int shares = columns.stream().mapToInt(TableSheet.Column::share).sum();
        float[] edges = new float[columns.size() + 1];
        edges[0] = sheet.layout().left;
        for (int i = 0; i < columns.size(); i++) {
            edges[i + 1] = edges[i] + sheet.layout().width() * columns.get(i).share() / shares;
        }
        return edges;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
