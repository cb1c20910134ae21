package vn.hososo.metrics.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.answer.Cause;
import vn.hososo.metrics.answer.NoticeBook;
import vn.hososo.metrics.answer.NoticeGround;
import vn.hososo.metrics.answer.NoticeStatus;
import vn.hososo.metrics.answer.NoticeView;
import vn.hososo.metrics.commitment.CommitmentState;
import vn.hososo.metrics.commitment.CommitmentView;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;

/**
 * Giải trình: which units answered for their figures, and what they committed to. What was said in words, and by whom, is for
 * those who may see the notice; a report is for everybody.
 */
@ApplicationScoped
class NoticeSection implements ReportSection {

    private static final int PLACE = 30;

    private final NoticeBook notices;

    NoticeSection(NoticeBook notices) {
        this.notices = notices;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Uni<ReportTable> table(Period period, @Nullable Instant asOf) {
        return notices.about(period, asOf).map(NoticeSection::table);
    }

    static ReportTable table(List<NoticeView> notices) {
        return new ReportTable(
                "notices",
                "Giải trình và cam kết",
                List.of(
                        ReportTable.Column.text("Đơn vị", 36),
                        ReportTable.Column.text("Chỉ số", 22),
                        ReportTable.Column.text("Lý do", 20),
                        ReportTable.Column.day("Từ ngày"),
                        ReportTable.Column.text("Tình trạng", 20),
                        ReportTable.Column.day("Giải trình"),
                        ReportTable.Column.text("Nguyên nhân", 22),
                        ReportTable.Column.text("Cam kết", 34)),
                notices.stream().map(NoticeSection::line).toList());
    }

    private static List<@Nullable Object> line(NoticeView notice) {
        var answer = notice.answers().isEmpty() ? null : notice.answers().getLast();
        return Arrays.asList(
                notice.unitName(),
                ReportTables.name(notice.indicator()),
                ground(notice.ground()),
                notice.from(),
                status(notice.state()),
                answer == null ? null : LocalDate.ofInstant(answer.answeredAt(), Parameters.VIETNAM),
                answer == null ? null : cause(answer.cause()),
                notice.commitments().stream().map(NoticeSection::commitment).collect(Collectors.joining("; ")));
    }

    private static String commitment(CommitmentView commitment) {
        return "ít nhất " + Vietnamese.target(commitment.aim()) + " đến " + Vietnamese.day(commitment.dueOn()) + ": "
                + state(commitment.state());
    }

    private static String ground(NoticeGround ground) {
        return switch (ground) {
            case MISSED_TARGET -> "Chưa đạt chỉ tiêu";
            case LAPSE -> "Ngừng thực hiện";
        };
    }

    private static String status(NoticeStatus status) {
        return switch (status) {
            case OPEN -> "Chờ giải trình";
            case ESCALATED -> "Quá hạn giải trình";
            case ANSWERED -> "Đã giải trình";
            case DIRECTED -> "Đã có chỉ đạo";
            case CLOSED -> "Đã khép lại";
            case WITHDRAWN -> "Đã rút";
        };
    }

    private static String state(CommitmentState state) {
        return switch (state) {
            case PENDING -> "chưa đến hạn";
            case KEPT -> "giữ";
            case BROKEN -> "không giữ";
            case UNTESTED -> "không phát sinh";
            case RELEASED -> "không còn áp dụng";
        };
    }

    private static String cause(Cause cause) {
        return switch (cause) {
            case STAFF -> "Thiếu, thay đổi nhân sự";
            case SKILL -> "Chưa thành thạo";
            case EQUIPMENT -> "Thiết bị";
            case CERTIFICATE -> "Chứng thư số";
            case SOFTWARE -> "Phần mềm";
            case PAPER_HABIT -> "Thói quen dùng giấy";
            case RECORDING -> "Ghi nhận chậm, sai chỗ";
            case WORKLOAD -> "Quá nhiều việc";
            case OTHER -> "Khác";
        };
    }
}
