package vn.hososo.metrics.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import vn.hososo.kit.worker.Worker;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.ChangeListener;

/**
 * {@code hososo_compliance_ratio}: the current month and year of each unit that stands today; absent where nothing
 * occurred. There are at most units × indicators × 2 of them. Whoever scrapes comes a few times a minute, so all are read
 * together now and then when something has moved, and not with each change.
 */
@ApplicationScoped
class ComplianceGauges implements ChangeListener {

    // A new day may begin a new month or end a unit, and a process without an intake hears of nothing.
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final Compliance compliance;
    private final Worker worker;
    private final Clock clock;
    private final Duration every;
    private final MultiGauge gauges;
    private final MultiGauge targetGauges;
    private final AtomicBoolean moved = new AtomicBoolean(true);
    private volatile Map<Shown, Double> ratios = Map.of();
    private volatile Map<Shown, Double> targets = Map.of();
    private volatile Instant readAt = Instant.EPOCH;

    ComplianceGauges(Compliance compliance, Worker worker, Clock clock, MeterRegistry meters, GaugeConfig config) {
        this.compliance = compliance;
        this.worker = worker;
        this.clock = clock;
        this.every = config.every();
        this.gauges = MultiGauge.builder("hososo.compliance.ratio")
                .description("Share of the items of the current month or year that count, between 0 and 1.")
                .register(meters);
        this.targetGauges = MultiGauge.builder("hososo.compliance.target")
                .description("Share that a unit is to reach, beside each of its ratios.")
                .register(meters);
    }

    @Override
    public Uni<Void> changed(Set<Change> changes) {
        moved.set(true);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> unitsChanged(Set<UUID> units) {
        moved.set(true);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> missed() {
        moved.set(true);
        return Uni.createFrom().voidItem();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        var now = clock.instant();
        // Also in the other direction, for a clock may be set back.
        var rest = Duration.between(readAt, now).abs();
        if (rest.compareTo(moved.get() ? every : LONGEST_REST) < 0) {
            return Uni.createFrom().voidItem();
        }
        moved.set(false);
        readAt = now;
        var present = Present.at(now);
        return compliance
                .rows(present.month())
                .chain(month -> compliance
                        .rows(present.year())
                        .chain(year -> worker.run("gauges", () -> {
                            show(month, year, present.day());
                            return year;
                        })))
                .onFailure()
                .invoke(() -> moved.set(true))
                .replaceWithVoid();
    }

    private void show(List<ComplianceRow> month, List<ComplianceRow> year, LocalDate today) {
        var current = new HashMap<Shown, Double>();
        var aims = new HashMap<Shown, Double>();
        month.forEach(row -> put(current, aims, row, "month", today));
        year.forEach(row -> put(current, aims, row, "year", today));
        boolean same = current.keySet().equals(ratios.keySet()) && aims.keySet().equals(targets.keySet());
        ratios = current;
        targets = aims;
        if (!same) {
            gauges.register(rows(current, shown -> ratios.getOrDefault(shown, Double.NaN)), true);
            targetGauges.register(rows(aims, shown -> targets.getOrDefault(shown, Double.NaN)), true);
        }
    }

    private static List<MultiGauge.Row<?>> rows(Map<Shown, Double> current, ToDoubleFunction<Shown> value) {
        return current.keySet().stream()
                .<MultiGauge.Row<?>>map(shown -> MultiGauge.Row.of(shown.tags(), shown, value))
                .toList();
    }

    private static void put(
            Map<Shown, Double> current, Map<Shown, Double> aims, ComplianceRow row, String period, LocalDate today) {
        boolean stands = row.validTo() == null || row.validTo().isAfter(today);
        if (stands && row.unitKey() != null && row.denominator() > 0) {
            var shown = new Shown(row.unitKey(), row.tier().name(), row.indicator(), period);
            current.put(shown, (double) row.numerator() / row.denominator());
            if (row.target() != null) {
                aims.put(shown, row.target().doubleValue());
            }
        }
    }

    /** Which figure a gauge shows. */
    private record Shown(String unit, String tier, String indicator, String period) {

        Tags tags() {
            return Tags.of("unit", unit, "tier", tier, "indicator", indicator, "period", period);
        }
    }
}
