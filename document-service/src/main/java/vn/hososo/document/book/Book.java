package vn.hososo.document.book;

import java.util.List;
import vn.hososo.document.print.TableSheet;

/** The electronic registers that the System must print (Decree 30/2020, Art. 16), with their columns of Annex IV. */
enum Book {
    INCOMING(
            "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
            new TableSheet.Column("Ngày đến", 6),
            new TableSheet.Column("Số đến", 4),
            new TableSheet.Column("Tác giả", 13),
            new TableSheet.Column("Số, ký hiệu", 9),
            new TableSheet.Column("Ngày tháng", 6),
            new TableSheet.Column("Tên loại và trích yếu nội dung", 26),
            new TableSheet.Column("Đơn vị hoặc người nhận", 12),
            new TableSheet.Column("Ngày chuyển", 6),
            new TableSheet.Column("Ký nhận", 6),
            new TableSheet.Column("Ghi chú", 8)),
    OUTGOING(
            "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
            new TableSheet.Column("Số, ký hiệu văn bản", 9),
            new TableSheet.Column("Ngày tháng văn bản", 6),
            new TableSheet.Column("Tên loại và trích yếu nội dung", 26),
            new TableSheet.Column("Người ký", 9),
            new TableSheet.Column("Nơi nhận văn bản", 14),
            new TableSheet.Column("Đơn vị, người nhận bản lưu", 10),
            new TableSheet.Column("Số lượng bản", 5),
            new TableSheet.Column("Ngày chuyển", 6),
            new TableSheet.Column("Ký nhận", 6),
            new TableSheet.Column("Ghi chú", 9)),
    FOLLOW_UP(
            "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
            new TableSheet.Column("Số đến", 5),
            new TableSheet.Column("Tên loại, số, ký hiệu, ngày tháng và cơ quan ban hành", 32),
            new TableSheet.Column("Đơn vị hoặc người nhận", 15),
            new TableSheet.Column("Thời hạn giải quyết", 8),
            new TableSheet.Column("Tiến độ giải quyết", 12),
            new TableSheet.Column("Số, ký hiệu văn bản trả lời", 14),
            new TableSheet.Column("Ghi chú", 12));

    private final String title;
    private final List<TableSheet.Column> columns;

    Book(String title, TableSheet.Column... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    List<TableSheet.Column> columns() {
        return columns;
    }

    /** The name of a printed file. */
    String fileName(Period period, BookFormat format) {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + period.from() + "-" + period.to()
                + "." + format.extension();
    }
}
