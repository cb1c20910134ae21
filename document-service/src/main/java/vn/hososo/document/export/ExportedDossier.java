package vn.hososo.document.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hososo.document.dossier.DossierRecord;
import vn.hososo.document.dossier.DossierView;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.print.TableSheet;

/** A dossier as it is exported: its fields, and its documents in time order. */
record ExportedDossier(DossierView dossier, String unitName, List<IndexRow> rows, Instant at, String by) {
    private static final List<TableSheet.Column> COLUMNS = List.of(
            new TableSheet.Column("STT", 5),
            new TableSheet.Column("Số, ký hiệu", 14),
            new TableSheet.Column("Ngày, tháng, năm", 13),
            new TableSheet.Column("Tên loại và trích yếu nội dung", 32),
            new TableSheet.Column("Tác giả", 18),
            new TableSheet.Column("Trang số", 8),
            new TableSheet.Column("Ghi chú", 10));

    static ExportedDossier of(DossierRecord whole, Map<UUID, String> unitNames, Instant at, String by) {
        DossierView dossier = whole.dossier();
        Map<Integer, DossierView.Item> items =
                dossier.documents().stream().collect(Collectors.toMap(DossierView.Item::ordinal, Function.identity()));
        List<DossierRecord.Entry> ordered = whole.entries().stream()
                .sorted(Comparator.comparing((DossierRecord.Entry entry) -> day(entry.document()))
                        .thenComparing(DossierRecord.Entry::ordinal))
                .toList();
        List<IndexRow> rows = new ArrayList<>();
        int page = 1;
        for (DossierRecord.Entry entry : ordered) {
            FiledDocument document = entry.document();
            DossierView.Item item = items.get(entry.ordinal());
            String note = item != null && item.madeAfterTheFact() ? "Đưa vào hồ sơ sau khi xong việc" : "";
            rows.add(new IndexRow(rows.size() + 1, entry.ordinal(), page, document, author(document, unitNames), note));
            page += document.pageCount();
        }
        return new ExportedDossier(dossier, unitNames.getOrDefault(dossier.unitId(), ""), rows, at, by);
    }

    /** Documents without a date come last. */
    private static LocalDate day(FiledDocument document) {
        LocalDate day = document.day();
        return day == null ? LocalDate.MAX : day;
    }

    private static String author(FiledDocument document, Map<UUID, String> unitNames) {
        String author = document.author();
        if (author != null) {
            return author;
        }
        UUID unit = document.authorId();
        return unit == null ? "" : unitNames.getOrDefault(unit, "");
    }

    String organCode() {
        String tail = "." + dossier.year() + "." + dossier.notation();
        return dossier.code().endsWith(tail)
                ? dossier.code().substring(0, dossier.code().length() - tail.length())
                : dossier.code();
    }

    String fileName() {
        return IndexRow.plain(dossier.code()) + ".zip";
    }

    TableSheet index() {
        return new TableSheet(
                List.of(unitName, "Hồ sơ số: " + dossier.code(), "Tiêu đề: " + dossier.title()),
                "MỤC LỤC VĂN BẢN TRONG HỒ SƠ",
                COLUMNS,
                rows.stream().map(IndexRow::columns).toList(),
                List.of("Tổng số: " + rows.size() + " văn bản, " + dossier.pageCount() + " trang."));
    }
}
