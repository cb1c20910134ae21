package vn.hososo.metrics.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.ChangeListener;

/** Turns committed changes into current figures for whoever listens; asks for nothing while nobody does. */
@ApplicationScoped
class LiveCompliance implements ChangeListener {

    // A listener that is this far behind is cut off; its client connects again and reads the list anew.
    static final int LONGEST_QUEUE = 4096;

    private final Compliance compliance;
    private final Clock clock;
    private final AtomicReference<BroadcastProcessor<LiveEvent>> stream =
            new AtomicReference<>(BroadcastProcessor.create());
    private final AtomicInteger listening = new AtomicInteger();

    LiveCompliance(Compliance compliance, Clock clock) {
        this.compliance = compliance;
        this.clock = clock;
    }

    Multi<LiveEvent> events() {
        return stream.get()
                .onOverflow()
                .buffer(LONGEST_QUEUE)
                .onSubscription()
                .invoke(listening::incrementAndGet)
                .onTermination()
                .invoke(listening::decrementAndGet);
    }

    @Override
    public Uni<Void> changed(Set<Change> changes) {
        return listening.get() == 0
                ? Uni.createFrom().voidItem()
                : figures(changes).invoke(figures -> announce(changes, figures)).replaceWithVoid();
    }

    @Override
    public Uni<Void> unitsChanged(Set<UUID> units) {
        stream.get().onNext(new UnitsChanged(units));
        return Uni.createFrom().voidItem();
    }

    /** Whoever listens is cut off, connects again and reads the list anew. */
    @Override
    public Uni<Void> missed() {
        stream.getAndSet(BroadcastProcessor.create()).onComplete();
        return Uni.createFrom().voidItem();
    }

    /** The current month and year of all that is touched. */
    private Uni<List<ComplianceRow>> figures(Set<Change> changes) {
        var units = changes.stream().map(Change::unitId).collect(Collectors.toSet());
        var indicators = changes.stream().map(Change::indicator).collect(Collectors.toSet());
        var present = Present.at(clock.instant());
        return compliance
                .rows(present.month().of(units, indicators))
                .chain(month -> compliance
                        .rows(present.year().of(units, indicators))
                        .map(year ->
                                Stream.concat(month.stream(), year.stream()).toList()));
    }

    private void announce(Set<Change> changes, List<ComplianceRow> figures) {
        var rows = figures.stream().collect(Collectors.groupingBy(row -> new Figure(row.unitId(), row.indicator())));
        changes.stream()
                .collect(Collectors.groupingBy(
                        change -> new Figure(change.unitId(), change.indicator().slug())))
                .forEach((figure, same) ->
                        stream.get().onNext(changed(figure, same, rows.getOrDefault(figure, List.of()))));
    }

    private static ComplianceChanged changed(Figure figure, List<Change> changes, List<ComplianceRow> rows) {
        var key = rows.isEmpty() ? null : rows.getFirst().unitKey();
        var days = changes.stream().map(Change::day).sorted().toList();
        return new ComplianceChanged(figure.unitId(), key, figure.indicator(), days, rows);
    }

    private record Figure(UUID unitId, String indicator) {}
}
