package vn.hososo.metrics.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.lapse.LapseQuestion;
import vn.hososo.metrics.lapse.LapseState;
import vn.hososo.metrics.lapse.LapseView;
import vn.hososo.metrics.lapse.Lapses;

/** Đơn vị ngừng thực hiện: which units stopped in the period or before it, and what has been missing since. */
@ApplicationScoped
class LapseSection implements ReportSection {

    private static final int PLACE = 10;
    private static final int MOST = 5_000;

    private final Lapses lapses;

    LapseSection(Lapses lapses) {
        this.lapses = lapses;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Uni<ReportTable> table(Period period, @Nullable Instant asOf) {
        return lapses.list(new LapseQuestion(null, null, asOf), new Paging(0, MOST))
                .map(found -> table(found.items().stream()
                        .filter(lapse -> touches(lapse, period))
                        .toList()));
    }

    private static boolean touches(LapseView lapse, Period period) {
        var closedOn = closedOn(lapse);
        return !lapse.since().isAfter(period.to()) && (closedOn == null || !closedOn.isBefore(period.from()));
    }

    private static @Nullable LocalDate closedOn(LapseView lapse) {
        return lapse.recoveredOn() == null ? lapse.endedOn() : lapse.recoveredOn();
    }

    static ReportTable table(List<LapseView> lapses) {
        return new ReportTable(
                "lapses",
                "Đơn vị ngừng thực hiện",
                List.of(
                        ReportTable.Column.text("Đơn vị", 36),
                        ReportTable.Column.text("Chỉ số", 22),
                        ReportTable.Column.day("Ngừng từ"),
                        ReportTable.Column.day("Phát hiện"),
                        ReportTable.Column.day("Văn bản cuối"),
                        ReportTable.Column.count("Còn thiếu"),
                        ReportTable.Column.text("Tình trạng", 18),
                        ReportTable.Column.day("Đến ngày")),
                lapses.stream().map(LapseSection::line).toList());
    }

    private static List<@Nullable Object> line(LapseView lapse) {
        return Arrays.asList(
                lapse.unitName(),
                ReportTables.name(lapse.indicator()),
                lapse.since(),
                lapse.detectedOn(),
                lapse.lastOn(),
                lapse.missed(),
                state(lapse.state()),
                closedOn(lapse));
    }

    private static String state(LapseState state) {
        return switch (state) {
            case OPEN -> "Đang ngừng";
            case RECOVERED -> "Đã trở lại";
            case ENDED -> "Đơn vị kết thúc";
        };
    }
}
