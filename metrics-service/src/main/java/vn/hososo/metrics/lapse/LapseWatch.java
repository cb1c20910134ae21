package vn.hososo.metrics.lapse;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.ChangeListener;
import vn.hososo.metrics.fact.ChangedUnits;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.intake.Freshness;
import vn.hososo.metrics.intake.Reader;

/**
 * Has units judged: each when its figures have changed and are at rest again, and all when a day begins or this process takes
 * over the reading. Only where the topics are read, and while everything is, for a history that is half read looks like a stop.
 */
@ApplicationScoped
class LapseWatch implements ChangeListener {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Lapses lapses;
    private final Reader reader;
    private final Freshness freshness;
    private final Clock clock;
    private final Set<Indicator> watched;
    private final Duration every;
    private final ChangedUnits changed;
    private volatile Instant judgedAt = Instant.EPOCH;
    private volatile @Nullable LocalDate allJudgedOn;

    LapseWatch(Lapses lapses, Reader reader, Freshness freshness, Clock clock, LapseConfig config) {
        this.lapses = lapses;
        this.reader = reader;
        this.freshness = freshness;
        this.clock = clock;
        this.every = config.every();
        this.changed = new ChangedUnits(config.pause());
        this.watched = EnumSet.copyOf(LapseConfig.watched(config));
    }

    @Override
    public Uni<Void> changed(Set<Change> changes) {
        changed.add(
                changes.stream()
                        .filter(change -> watched.contains(change.indicator()))
                        .toList(),
                clock.instant());
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> missed() {
        allJudgedOn = null;
        return Uni.createFrom().voidItem();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> judge() {
        var now = clock.instant();
        var atRest = changed.atRest(now);
        var today = LocalDate.ofInstant(now, VIETNAM);
        boolean newDay = !today.equals(allJudgedOn);
        boolean due = now.isAfter(judgedAt.plus(every)) && !atRest.isEmpty() || newDay;
        if (!due || !reader.isHere() || !freshness.isSettled(null)) {
            return Uni.createFrom().voidItem();
        }
        Predicate<UUID> changing = unit -> changed.isChanging(unit, now);
        return lapses.judge(newDay ? null : atRest.keySet(), changing).invoke(() -> {
            changed.forget(atRest);
            judgedAt = now;
            if (newDay) {
                allJudgedOn = today;
            }
        });
    }
}
