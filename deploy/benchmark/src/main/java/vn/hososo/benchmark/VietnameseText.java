package vn.hososo.benchmark;

import java.util.List;
import java.util.Random;

/** Text as district offices write it: common phrases of administration, with the rare words of places and matters. */
final class VietnameseText {
    private static final List<String> OPENINGS = List.of(
            "Về việc",
            "V/v",
            "Báo cáo kết quả",
            "Kế hoạch",
            "Triển khai",
            "Thông báo",
            "Đề nghị",
            "Tăng cường",
            "Báo cáo tình hình",
            "Hướng dẫn",
            "Quyết định phê duyệt",
            "Tờ trình về",
            "Giấy mời họp");
    private static final List<String> MATTERS = List.of(
            "thực hiện nhiệm vụ",
            "công tác phòng chống dịch bệnh",
            "xây dựng nông thôn mới",
            "cải cách hành chính",
            "giải phóng mặt bằng",
            "thu chi ngân sách",
            "phòng chống lụt bão",
            "chuyển đổi số",
            "hòa giải ở cơ sở",
            "tiếp công dân",
            "quản lý đất đai",
            "bồi thường hỗ trợ",
            "vệ sinh môi trường",
            "an toàn thực phẩm",
            "tuyển quân",
            "trồng cây vụ đông",
            "thủy lợi nội đồng",
            "chứng thực hộ tịch",
            "an sinh xã hội",
            "thi đua khen thưởng",
            "bầu cử đại biểu",
            "giáo dục mầm non",
            "bảo hiểm y tế",
            "trật tự xây dựng");
    private static final List<String> PLACES = List.of(
            "Thứa",
            "An Thịnh",
            "Trung Kênh",
            "Phú Hòa",
            "Quảng Phú",
            "Lâm Thao",
            "Mỹ Hương",
            "Tân Lãng",
            "Bình Định",
            "Trừng Xá",
            "Lai Hạ",
            "Minh Tân",
            "Phú Lương",
            "Trung Chính",
            "Lương Tài",
            "Gia Bình",
            "Bắc Ninh");
    private static final List<String> TIMES =
            List.of("quý I", "quý II", "quý III", "quý IV", "6 tháng đầu năm", "năm", "tháng", "tuần");
    private static final List<String> SYLLABLES = List.of(
            "của", "và", "các", "được", "trong", "theo", "cho", "về", "tại", "đến", "ngày", "số", "đơn", "vị", "nhân",
            "dân", "ủy", "ban", "huyện", "xã", "thôn", "phòng", "chức", "năng", "trách", "nhiệm", "hồ", "sơ", "văn",
            "bản", "điện", "tử", "chữ", "ký", "thời", "hạn", "giải", "quyết", "thủ", "tục", "kinh", "phí", "dự", "án",
            "đầu", "tư", "công", "trình", "đường", "giao", "thông", "trường", "học", "y", "tế", "cơ", "sở", "hộ", "gia",
            "đình", "chính", "sách", "người", "có", "thẩm", "quyền", "yêu", "cầu", "tổ", "kiểm", "tra", "đôn", "đốc",
            "tiến", "độ", "khó", "khăn", "vướng", "mắc", "tham", "mưu", "đề", "xuất", "phương", "hướng", "biện",
            "pháp");

    private final Random random;

    VietnameseText(long seed) {
        this.random = new Random(seed);
    }

    String subject() {
        return pick(OPENINGS) + " " + pick(MATTERS) + " " + pick(TIMES) + " " + (2019 + random.nextInt(3)) + " xã "
                + pick(PLACES);
    }

    /** A page or so; one in five reports a result, as such documents do. */
    String content() {
        StringBuilder text = new StringBuilder(subject());
        int words = 150 + random.nextInt(250);
        for (int i = 0; i < words; i++) {
            text.append(' ').append(pick(SYLLABLES));
        }
        if (random.nextInt(5) == 0) {
            text.append(" báo cáo kết quả ");
        }
        return text.append(' ').append(pick(MATTERS)).append(' ').append(name()).toString();
    }

    String name() {
        return pick(List.of("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đỗ", "Hoàng")) + " "
                + pick(List.of("Văn", "Thị", "Đức", "Hữu", "Minh")) + " "
                + pick(List.of("An", "Bình", "Cường", "Dũng", "Hà", "Hoà", "Kiên", "Lan", "Thuỷ", "Đông"));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
