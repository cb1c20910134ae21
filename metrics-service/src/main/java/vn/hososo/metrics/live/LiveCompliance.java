package vn.hososo.metrics.live;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Question;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.ChangeListener;

/** Turns committed changes into current figures, for the gauges and for whoever listens. */
@ApplicationScoped
class LiveCompliance implements ChangeListener {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    // A listener that is this far behind is cut off; its client connects again and reads the list anew.
    private static final int LONGEST_QUEUE = 4096;

    private final Compliance compliance;
    private final ComplianceGauges gauges;
    private final Clock clock;
    private final BroadcastProcessor<ComplianceChanged> stream = BroadcastProcessor.create();
    private volatile @Nullable LocalDate shown;

    LiveCompliance(Compliance compliance, ComplianceGauges gauges, Clock clock) {
        this.compliance = compliance;
        this.gauges = gauges;
        this.clock = clock;
    }

    Multi<ComplianceChanged> changes() {
        return stream.onOverflow().buffer(LONGEST_QUEUE);
    }

    @Override
    public Uni<Void> changed(Set<Change> changes) {
        return refresh().invoke(figures -> announce(changes, figures)).replaceWithVoid();
    }

    /** A new day may begin a new month: the gauges move then although nothing was read. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> followTheDay() {
        return today().equals(shown) ? Uni.createFrom().voidItem() : refresh().replaceWithVoid();
    }

    private Uni<Figures> refresh() {
        var today = today();
        return compliance
                .rows(Question.about(Period.of(YearMonth.from(today))))
                .chain(month -> compliance
                        .rows(Question.about(Period.of(Year.from(today))))
                        .map(year -> new Figures(month, year)))
                .invoke(figures -> show(figures, today));
    }

    private void show(Figures figures, LocalDate today) {
        gauges.show(figures.month(), figures.year());
        shown = today;
    }

    private void announce(Set<Change> changes, Figures figures) {
        changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.unitId() + change.indicator().slug(), TreeMap::new, Collectors.toList()))
                .values()
                .forEach(same -> stream.onNext(figures.changed(same)));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(VIETNAM));
    }

    private record Figures(List<ComplianceRow> month, List<ComplianceRow> year) {

        /** {@code changes} are of one unit and one indicator. */
        ComplianceChanged changed(List<Change> changes) {
            var first = changes.getFirst();
            var indicator = first.indicator().slug();
            var rows = Stream.concat(month.stream(), year.stream())
                    .filter(row -> first.unitId().equals(row.unitId()) && indicator.equals(row.indicator()))
                    .toList();
            var key = rows.isEmpty() ? null : rows.getFirst().unitKey();
            var days = changes.stream().map(Change::day).sorted().toList();
            return new ComplianceChanged(first.unitId(), key, indicator, days, rows);
        }
    }
}
