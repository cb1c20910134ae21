package vn.hososo.document.book;

import java.util.List;

/** The electronic registers that the System must print (Decree 30/2020, Art. 16), with their columns of Annex IV. */
enum Book {
    INCOMING(
            "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
            new Column("Ngày đến", 6),
            new Column("Số đến", 4),
            new Column("Tác giả", 13),
            new Column("Số, ký hiệu", 9),
            new Column("Ngày tháng", 6),
            new Column("Tên loại và trích yếu nội dung", 26),
            new Column("Đơn vị hoặc người nhận", 12),
            new Column("Ngày chuyển", 6),
            new Column("Ký nhận", 6),
            new Column("Ghi chú", 8)),
    OUTGOING(
            "SỔ ĐĂNG KÝ VĂN BẢN ĐI",
            new Column("Số, ký hiệu văn bản", 9),
            new Column("Ngày tháng văn bản", 6),
            new Column("Tên loại và trích yếu nội dung", 26),
            new Column("Người ký", 9),
            new Column("Nơi nhận văn bản", 14),
            new Column("Đơn vị, người nhận bản lưu", 10),
            new Column("Số lượng bản", 5),
            new Column("Ngày chuyển", 6),
            new Column("Ký nhận", 6),
            new Column("Ghi chú", 9)),
    FOLLOW_UP(
            "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
            new Column("Số đến", 5),
            new Column("Tên loại, số, ký hiệu, ngày tháng và cơ quan ban hành", 32),
            new Column("Đơn vị hoặc người nhận", 15),
            new Column("Thời hạn giải quyết", 8),
            new Column("Tiến độ giải quyết", 12),
            new Column("Số, ký hiệu văn bản trả lời", 14),
            new Column("Ghi chú", 12));

    private final String title;
    private final List<Column> columns;

    Book(String title, Column... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    List<Column> columns() {
        return columns;
    }

    /** The name of a printed file. */
    String fileName(Period period, BookFormat format) {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + period.from() + "-" + period.to()
                + "." + format.extension();
    }
}
