package vn.hososo.document.book;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** In what form a book is printed. */
enum BookFormat {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    BookFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the query names, otherwise what the client accepts, otherwise PDF. */
    static BookFormat of(@Nullable String query, @Nullable String accept) {
        return query == null ? accepted(accept == null ? "*/*" : accept) : named(query);
    }

    private static BookFormat named(String query) {
        for (BookFormat format : values()) {
            if (format.name().equalsIgnoreCase(query)) {
                return format;
            }
        }
        throw ProblemException.invalid("format", "query", new Text("pdf hoặc xlsx.", "pdf or xlsx."));
    }

    private static BookFormat accepted(String accept) {
        if (accept.contains(XLSX.mediaType)) {
            return XLSX;
        }
        if (accept.contains(PDF.mediaType) || accept.contains("*/*") || accept.contains("application/*")) {
            return PDF;
        }
        throw new ProblemException(
                CommonProblem.NOT_ACCEPTABLE,
                new Text("Sổ được in dạng PDF hoặc XLSX.", "Books are printed as PDF or XLSX."));
    }

    byte[] print(BookTable table) throws java.io.IOException {
        return switch (this) {
            case PDF -> PdfBook.print(table);
            case XLSX -> XlsxBook.print(table);
        };
    }
}
