package vn.hososo.document.export;

import java.time.LocalDate;
import java.util.List;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.register.Dates;
import vn.hososo.document.text.Composed;

/**
 * A row of the index of documents in a dossier (mục lục văn bản).
 *
 * @param place the row's number in time order
 * @param ordinal the document's ordinal in the dossier, which names its file
 * @param firstPage its first page when the documents are read one after the other
 */
record IndexRow(int place, int ordinal, int firstPage, FiledDocument document, String author, String note) {
    /** Where the document's bytes lie in the export. */
    String file() {
        return "documents/%03d-%s.pdf".formatted(ordinal, plainName());
    }

    /** Where the bytes of an annex in a file of its own lie, counted from one. */
    String annexFile(int annex) {
        return "documents/%03d-%s-phu-luc-%02d.pdf".formatted(ordinal, plainName(), annex);
    }

    private String plainName() {
        String name = "%s-%s-%s"
                .formatted(
                        document.kind().vietnamese(),
                        document.number() == null ? "" : document.number(),
                        document.symbol() == null ? "" : document.symbol());
        return plain(name);
    }

    /** The seven columns of the decree's form. */
    List<String> columns() {
        return List.of(
                Integer.toString(place),
                numberAndSymbol(),
                date(),
                document.kind().vietnamese() + ": " + document.subject(),
                author,
                pages(),
                note);
    }

    String numberAndSymbol() {
        String number = document.number() == null ? "" : document.number();
        return document.symbol() == null ? number : number + "/" + document.symbol();
    }

    String date() {
        return Dates.written(document.day());
    }

    String pages() {
        int last = firstPage + document.pageCount() - 1;
        return last == firstPage ? Integer.toString(firstPage) : firstPage + "-" + last;
    }

    LocalDate dayOr(LocalDate none) {
        LocalDate day = document.day();
        return day == null ? none : day;
    }

    /** Letters of ASCII, so that the name is the same wherever the export is opened. */
    static String plain(String text) {
        String folded = Composed.folded(text).replaceAll("[^a-z0-9]+", "-");
        return folded.substring(0, Math.min(60, folded.length())).replaceAll("^-+|-+$", "");
    }
}
