package vn.hososo.document.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import vn.hososo.document.print.TableSheet;
import vn.hososo.document.register.Dates;

/** The minutes of a hand-over with the list of dossiers in the seven columns of Decree 30/2020, Annex V. */
record Minutes(HandoverView handover, String unitName) {
    private static final List<TableSheet.Column> COLUMNS = List.of(
            new TableSheet.Column("STT", 5),
            new TableSheet.Column("Số, ký hiệu hồ sơ", 18),
            new TableSheet.Column("Tiêu đề hồ sơ", 30),
            new TableSheet.Column("Thời gian tài liệu", 18),
            new TableSheet.Column("Thời hạn bảo quản", 10),
            new TableSheet.Column("Số trang", 7),
            new TableSheet.Column("Ghi chú", 12));

    /** Blocks: call it on a worker. */
    byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableSheet(heading(), "BIÊN BẢN GIAO NHẬN HỒ SƠ, TÀI LIỆU", COLUMNS, rows(), closing()).write(out);
        return out.toByteArray();
    }

    private List<String> heading() {
        return List.of(
                unitName,
                "Ngày giao nhận: " + Dates.written(handover.handedOverOn()),
                "Bên giao: " + handover.giver(),
                "Bên nhận (lưu trữ): " + handover.receiver(),
                "Khối tài liệu: hồ sơ điện tử của " + unitName,
                "Thời gian của tài liệu: " + period(),
                "Số lượng: " + handover.dossierCount() + " hồ sơ, " + handover.documentCount() + " văn bản, "
                        + handover.pageCount() + " trang",
                "Tình trạng: " + (handover.condition() == null ? "đầy đủ" : handover.condition()));
    }

    private String period() {
        LocalDate from = handover.items().stream()
                .map(HandoverView.Item::startDate)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate to = handover.items().stream()
                .map(HandoverView.Item::endDate)
                .max(LocalDate::compareTo)
                .orElse(null);
        return Dates.written(from) + " - " + Dates.written(to);
    }

    private List<List<String>> rows() {
        return handover.items().stream().map(Minutes::row).toList();
    }

    private static List<String> row(HandoverView.Item item) {
        return List.of(
                Integer.toString(item.ordinal()),
                item.code(),
                item.title(),
                Dates.written(item.startDate()) + " - " + Dates.written(item.endDate()),
                item.retention(),
                Integer.toString(item.pageCount()),
                item.note() == null ? "" : item.note());
    }

    private static List<String> closing() {
        return List.of("Biên bản và mục lục được lập thành hai bản, mỗi bên giữ một bản.", "Bên giao        Bên nhận");
    }
}
