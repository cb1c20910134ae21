package vn.hososo.document.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Lays a table out from top to bottom, page by page; margins as Decree 30/2020, Annex I asks. */
final class SheetWriter implements Closeable {
    private static final float LEFT = 85;
    private static final float RIGHT = 45;
    private static final float EDGE = 57;
    private static final float SIZE = 10;
    private static final float TITLE = 14;
    private static final float LEADING = 1.25f;
    private static final float PADDING = 3;
    private static final String FONT = "/fonts/LiberationSerif-Regular.ttf";

    private final TableSheet sheet;
    private final PDDocument document = new PDDocument();
    private final SheetFont font;
    private final float width = PDRectangle.A4.getWidth() - LEFT - RIGHT;
    private @Nullable PDPageContentStream page;
    private float y;

    SheetWriter(TableSheet sheet) throws IOException {
        this.sheet = sheet;
        try (InputStream in = SheetWriter.class.getResourceAsStream(FONT)) {
            this.font = SheetFont.load(document, in);
        }
    }

    void write(OutputStream out) throws IOException {
        nextPage();
        lines(sheet.heading(), SIZE);
        lines(List.of(sheet.title()), TITLE);
        y -= SIZE;
        row(sheet.titles());
        for (List<String> row : sheet.rows()) {
            if (!fits(height(row))) {
                nextPage();
                row(sheet.titles());
            }
            row(row);
        }
        y -= SIZE;
        lines(sheet.closing(), SIZE);
        page().close();
        document.save(out);
    }

    private PDPageContentStream page() {
        if (page == null) {
            throw new IllegalStateException("No page is open");
        }
        return page;
    }

    private void nextPage() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - EDGE;
        int number = document.getNumberOfPages();
        if (number > 1) {
            String text = Integer.toString(number);
            show(text, LEFT + (width - font.width(text, SIZE)) / 2, y + 2 * SIZE, SIZE);
        }
    }

    private boolean fits(float height) {
        return y - height > EDGE;
    }

    private void lines(List<String> texts, float size) throws IOException {
        for (String text : texts) {
            for (String line : font.wrap(text, width, size)) {
                if (!fits(size * LEADING)) {
                    nextPage();
                }
                y -= size * LEADING;
                show(line, LEFT, y, size);
            }
        }
    }

    private List<List<String>> wrapped(List<String> cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(font.wrap(cells.get(i), sheet.width(i, width) - 2 * PADDING, SIZE));
        }
        return wrapped;
    }

    private float height(List<String> cells) throws IOException {
        return height(wrapped(cells).stream().map(List::size).toList());
    }

    private static float height(Collection<Integer> lines) {
        return Collections.max(lines) * SIZE * LEADING + 2 * PADDING;
    }

    private void row(List<String> cells) throws IOException {
        List<List<String>> wrapped = wrapped(cells);
        float height = height(wrapped.stream().map(List::size).toList());
        float x = LEFT;
        for (int i = 0; i < wrapped.size(); i++) {
            float cell = sheet.width(i, width);
            page().addRect(x, y - height, cell, height);
            page().stroke();
            float line = y - PADDING;
            for (String text : wrapped.get(i)) {
                line -= SIZE * LEADING;
                show(text, x + PADDING, line + SIZE * (LEADING - 1), SIZE);
            }
            x += cell;
        }
        y -= height;
    }

    private void show(String text, float x, float baseline, float size) throws IOException {
        PDPageContentStream on = page();
        on.beginText();
        on.setFont(font.font(), size);
        on.newLineAtOffset(x, baseline);
        on.showText(text);
        on.endText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
