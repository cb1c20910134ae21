package vn.hososo.metrics.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.hososo.metrics.compliance.ComplianceRow;

/** {@code hososo_compliance_ratio}: the current month and year of each unit; absent where nothing occurred. */
@ApplicationScoped
class ComplianceGauges {

    private final MultiGauge ratios;

    ComplianceGauges(MeterRegistry meters) {
        this.ratios = MultiGauge.builder("hososo.compliance.ratio")
                .description("Share of items that count, of the current month or year")
                .register(meters);
    }

    void show(List<ComplianceRow> month, List<ComplianceRow> year) {
        ratios.register(
                Stream.concat(gauges(month, "month"), gauges(year, "year")).toList(), true);
    }

    private static Stream<MultiGauge.Row<?>> gauges(List<ComplianceRow> rows, String period) {
        return rows.stream().filter(row -> row.ratio() != null).map(row -> {
            var tags = Tags.of(
                    "unit",
                    Objects.requireNonNullElse(row.unitKey(), ""),
                    "tier",
                    row.tier().name(),
                    "indicator",
                    row.indicator(),
                    "period",
                    period);
            return MultiGauge.Row.of(tags, (double) row.numerator() / row.denominator());
        });
    }
}
