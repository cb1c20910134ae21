package vn.hososo.metrics.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.metrics.fact.Indicator;

/** What an indicator measures, in the words of {@code docs/indicators.md}. */
@Schema(name = "ReportDefinition")
record Definition(String indicator, int version, String name, String numerator, String denominator) {

    static final List<Definition> ALL =
            Indicator.ALL.stream().map(Definition::of).toList();

    static Definition of(Indicator indicator) {
        return switch (indicator) {
            case DOSSIER_CREATION ->
                of(
                        indicator,
                        "Lập hồ sơ công việc",
                        "Việc đã nằm trong ít nhất một hồ sơ",
                        "Việc phải lập hồ sơ: văn bản đến cần xử lý (theo ngày đến) và văn bản đi không trả lời văn bản đến"
                                + " nào (theo ngày ban hành)");
            case DIGITAL_SIGNING ->
                of(
                        indicator,
                        "Ký số văn bản đi",
                        "Văn bản đi có chữ ký số hợp lệ của lãnh đạo và của cơ quan",
                        "Văn bản đi đã ban hành, kể cả bằng bản giấy (theo ngày ban hành)");
            case SIGNED_FROM_DOSSIER ->
                of(
                        indicator,
                        "Ký số từ hồ sơ",
                        "Văn bản đi có chữ ký số hợp lệ của lãnh đạo và nằm trong hồ sơ",
                        "Văn bản đi đã ban hành, kể cả bằng bản giấy (theo ngày ban hành)");
            case PORTAL_ACTIVITY ->
                of(
                        indicator,
                        "Hoạt động cổng thông tin",
                        "Việc phải làm trên cổng đã được đăng, trả lời đúng hạn",
                        "Thông tin phải công khai và câu hỏi của công dân, doanh nghiệp (theo ngày đến hạn)");
            case ONLINE_SERVICES ->
                of(
                        indicator,
                        "Dịch vụ công trực tuyến",
                        "Hồ sơ nhận trực tuyến, giải quyết trực tuyến và đúng hẹn",
                        "Hồ sơ thủ tục hành chính đã nhận, qua mọi kênh (theo ngày hẹn trả)");
        };
    }

    private static Definition of(Indicator indicator, String name, String numerator, String denominator) {
        return new Definition(indicator.slug(), indicator.version(), name, numerator, denominator);
    }
}
