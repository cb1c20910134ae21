package vn.hososo.document.book;

import java.time.Instant;
import java.util.List;
import vn.hososo.document.register.Dates;

/** A book as it is printed: whose, of which days, its rows of cells, and when it was taken from the system. */
record BookTable(Book book, String unitName, Period period, List<List<String>> rows, Instant takenAt) {
    /** Says that the print came from the system (Annex VI, F). */
    String mark() {
        return "Bản in từ hệ thống Hồ Sơ Số, " + Dates.written(takenAt);
    }
}
