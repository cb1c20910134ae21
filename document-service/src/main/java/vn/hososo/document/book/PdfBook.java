package vn.hososo.document.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import vn.hososo.document.print.Layout;
import vn.hososo.document.print.TableSheet;

/** A book on paper: its columns across the page, and at the foot that the print came from the system. */
final class PdfBook {
    private PdfBook() {}

    static byte[] print(BookTable table) throws IOException {
        TableSheet sheet = new TableSheet(
                Layout.BOOK,
                List.of(table.unitName()),
                table.book().title(),
                table.period().vietnamese(),
                table.book().columns(),
                table.rows(),
                List.of(),
                table.mark());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheet.write(out);
        return out.toByteArray();
    }
}
