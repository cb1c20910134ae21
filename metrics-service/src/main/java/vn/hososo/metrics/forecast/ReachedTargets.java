package vn.hososo.metrics.forecast;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.ChangeListener;
import vn.hososo.metrics.fact.ChangedUnits;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.intake.Freshness;
import vn.hososo.metrics.intake.Reader;

/**
 * Tells once for each unit, indicator and year that the target is reached: when it would hold even if nothing more of what is
 * still expected counted, and the year has enough items. In January the year before is looked at too. Only where the topics are
 * read.
 */
@ApplicationScoped
class ReachedTargets implements ChangeListener {

    private final Forecasts forecasts;
    private final ForecastRepository repository;
    private final Pool pool;
    private final Outbox outbox;
    private final Reader reader;
    private final Freshness freshness;
    private final Clock clock;
    private final int leastItems;
    private final Duration every;
    private final ChangedUnits changed;
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile @Nullable LocalDate lookedOn;

    ReachedTargets(
            Forecasts forecasts,
            ForecastRepository repository,
            Pool pool,
            Outbox outbox,
            Reader reader,
            Freshness freshness,
            Clock clock,
            ForecastConfig config) {
        this.forecasts = forecasts;
        this.repository = repository;
        this.pool = pool;
        this.outbox = outbox;
        this.reader = reader;
        this.freshness = freshness;
        this.clock = clock;
        this.leastItems = config.leastItems();
        this.every = config.every();
        this.changed = new ChangedUnits(config.pause());
    }

    @Override
    public Uni<Void> changed(Set<Change> changes) {
        changed.add(changes, clock.instant());
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> missed() {
        lookedOn = null;
        return Uni.createFrom().voidItem();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        var now = clock.instant();
        var atRest = changed.atRest(now);
        var today = LocalDate.ofInstant(now, Parameters.VIETNAM);
        boolean due = now.isAfter(lookedAt.plus(every)) && !atRest.isEmpty() || !today.equals(lookedOn);
        if (!due || !reader.isHere() || !freshness.isSettled(null)) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(years(today))
                .onItem()
                .transformToUniAndConcatenate(year -> tell(year, today))
                .collect()
                .asList()
                .invoke(told -> {
                    changed.forget(atRest);
                    lookedOn = today;
                    lookedAt = now;
                })
                .replaceWithVoid();
    }

    private static List<Year> years(LocalDate today) {
        var year = Year.from(today);
        return today.getMonth() == Month.JANUARY ? List.of(year.minusYears(1), year) : List.of(year);
    }

    private Uni<Void> tell(Year year, LocalDate today) {
        return forecasts
                .withoutBounds(Indicator.ALL, year)
                .map(rows -> rows.stream()
                        .filter(row -> row.outlook() == Outlook.CERTAIN && row.denominator() >= leastItems)
                        .filter(row -> !changed.isChanging(row.unitId(), clock.instant()))
                        .map(row -> new TargetReached(
                                row.unitId(),
                                row.indicator(),
                                row.period(),
                                row.numerator(),
                                row.denominator(),
                                row.target(),
                                today))
                        .toList())
                .chain(this::keep);
    }

    private Uni<Void> keep(List<TargetReached> all) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(reached -> keep(reached, now))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Two processes that see it at once keep and tell it once. */
    private Uni<Void> keep(TargetReached reached, Instant now) {
        return pool.withTransaction(tx -> repository
                .keep(tx, reached, now)
                .chain(fresh -> fresh
                        ? outbox.append(tx, reached.fact(now))
                        : Uni.createFrom().voidItem()));
    }
}
