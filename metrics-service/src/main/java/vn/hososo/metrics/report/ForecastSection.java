package vn.hososo.metrics.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.forecast.ForecastRow;
import vn.hososo.metrics.forecast.Forecasts;
import vn.hososo.metrics.forecast.Outlook;

/** Dự báo cuối năm: what units still need; only in reports of this year as it is known now, for it looks ahead from today. */
@ApplicationScoped
class ForecastSection implements ReportSection {

    private static final int PLACE = 20;

    private final Forecasts forecasts;
    private final Clock clock;

    ForecastSection(Forecasts forecasts, Clock clock) {
        this.forecasts = forecasts;
        this.clock = clock;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public Uni<ReportTable> table(Period period, @Nullable Instant asOf) {
        var thisYear = Year.from(LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM));
        return asOf != null || !Year.from(period.to()).equals(thisYear)
                ? Uni.createFrom().item(table(List.of()))
                : forecasts.all(Indicator.ALL, thisYear).map(ForecastSection::table);
    }

    static ReportTable table(List<ForecastRow> rows) {
        return new ReportTable(
                "forecast",
                "Dự báo cuối năm",
                List.of(
                        ReportTable.Column.text("Đơn vị", 36),
                        ReportTable.Column.text("Chỉ số", 22),
                        ReportTable.Column.ratio("Hiện nay"),
                        ReportTable.Column.target("Chỉ tiêu"),
                        ReportTable.Column.text("Dự báo", 24),
                        ReportTable.Column.day("Đạt ngày"),
                        ReportTable.Column.count("Cần thêm"),
                        ReportTable.Column.count("Trong số"),
                        ReportTable.Column.ratio("Cuối năm"),
                        ReportTable.Column.ratio("Thấp (80 %)"),
                        ReportTable.Column.ratio("Cao (80 %)")),
                rows.stream()
                        .filter(row -> row.outlook() != Outlook.NONE)
                        .map(ForecastSection::line)
                        .toList());
    }

    private static List<@Nullable Object> line(ForecastRow row) {
        return Arrays.asList(
                row.unitName(),
                ReportTables.name(row.indicator()),
                row.ratio(),
                row.target(),
                outlook(row.outlook()),
                row.reachedOn(),
                row.neededItems(),
                row.expectedItems(),
                row.yearEndRatio(),
                row.yearEndLow(),
                row.yearEndHigh());
    }

    private static String outlook(Outlook outlook) {
        return switch (outlook) {
            case NONE -> Vietnamese.NO_ACTIVITY;
            case CERTAIN -> "Chắc chắn đạt";
            case ON_TRACK -> "Đang đạt";
            case SLIPPING -> "Đang đạt, có nguy cơ";
            case WILL_REACH -> "Sẽ đạt";
            case BEHIND -> "Không đạt ở nhịp này";
            case IMPOSSIBLE -> "Không thể đạt";
        };
    }
}
