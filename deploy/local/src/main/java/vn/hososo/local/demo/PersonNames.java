package vn.hososo.local.demo;

import java.util.List;

/** Invented Vietnamese names: always the same ones in the same order, none twice. */
final class PersonNames {
    private static final List<String> FAMILY =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Hoàng", "Đỗ", "Bùi", "Đặng", "Ngô", "Dương", "Phan", "Hà");
    private static final List<String> MEN = List.of(
            "Văn Bình",
            "Đình Chiến",
            "Hữu Cường",
            "Quang Dũng",
            "Minh Đức",
            "Văn Hải",
            "Xuân Hòa",
            "Mạnh Hùng",
            "Duy Khánh",
            "Bá Lâm",
            "Thành Long",
            "Đức Nam",
            "Trọng Nghĩa",
            "Hồng Phong",
            "Ngọc Sơn",
            "Anh Tuấn",
            "Quốc Việt");
    private static final List<String> WOMEN = List.of(
            "Thị An",
            "Thị Bích",
            "Kim Chi",
            "Thùy Dương",
            "Thị Hà",
            "Thu Hằng",
            "Thị Hiền",
            "Thanh Hương",
            "Thị Lan",
            "Phương Linh",
            "Thị Mai",
            "Thúy Nga",
            "Bích Ngọc",
            "Hồng Nhung",
            "Thu Thảo",
            "Thị Vân",
            "Hải Yến");
    private int count;

    /** Family names repeat after 13, given names after 17, so that no pair repeats before 221. */
    String next() {
        var given = count % 2 == 0 ? WOMEN : MEN;
        var index = count / 2;
        count++;
        return FAMILY.get(index % FAMILY.size()) + " " + given.get(index % given.size());
    }
}
