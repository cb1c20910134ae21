package vn.hososo.metrics.lapse;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.worker.Worker;
import vn.hososo.metrics.calendar.Calendars;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.lapse.Judgement.Decision;
import vn.hososo.metrics.lapse.Judgement.Watched;

/** Decides lapses, once each, and answers for them. */
@ApplicationScoped
public class Lapses {

    private static final Logger LOG = Logger.getLogger(Lapses.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Pool pool;
    private final LapseRepository repository;
    private final Calendars calendars;
    private final Worker worker;
    private final Outbox outbox;
    private final List<LapseListener> listeners;
    private final LapseConfig config;
    private final List<Indicator> indicators;
    private final Clock clock;

    Lapses(
            Pool pool,
            LapseRepository repository,
            Calendars calendars,
            Worker worker,
            Outbox outbox,
            @All List<LapseListener> listeners,
            LapseConfig config,
            Clock clock) {
        this.pool = pool;
        this.repository = repository;
        this.calendars = calendars;
        this.worker = worker;
        this.outbox = outbox;
        this.listeners = listeners;
        this.config = config;
        this.indicators = LapseConfig.watched(config);
        this.clock = clock;
    }

    public Uni<Page<LapseView>> list(LapseQuestion question, Paging paging) {
        var asOf = question.asOf();
        var day = LocalDate.ofInstant(asOf == null ? clock.instant() : asOf, VIETNAM);
        return calendars
                .asKnown(asOf)
                .chain(calendar -> repository.page(question, day, paging).map(page -> views(page, calendar)));
    }

    private static Page<LapseView> views(Page<ShownLapse> page, WorkingCalendar calendar) {
        var views = page.items().stream().map(shown -> shown.view(calendar)).toList();
        return new Page<>(page.total(), views);
    }

    /** Judges these units, all for null, unless they are still changing. Who judges at the same time waits. */
    Uni<Void> judge(@Nullable Set<UUID> units, Predicate<UUID> changing) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return calendars
                .asKnown(null)
                .chain(calendar -> pool.withTransaction(tx -> new Session(tx, calendar, now).judge(units, changing)));
    }

    private <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** One judgement inside its transaction. */
    private final class Session {

        private final SqlClient tx;
        private final WorkingCalendar calendar;
        private final Instant now;
        private final LocalDate today;

        Session(SqlClient tx, WorkingCalendar calendar, Instant now) {
            this.tx = tx;
            this.calendar = calendar;
            this.now = now;
            this.today = LocalDate.ofInstant(now, VIETNAM);
        }

        Uni<Void> judge(@Nullable Set<UUID> units, Predicate<UUID> changing) {
            return repository
                    .lock(tx)
                    .chain(() -> repository.closeOfEnded(tx, today, now))
                    .chain(() -> repository.figures(tx, indicators, units, today))
                    .chain(figures -> repository
                            .decided(tx)
                            .chain(decided -> worker.run(
                                    "lapse",
                                    () -> new Judgement(config, weeks(), today)
                                            .of(figures.without(changing), decided))))
                    .chain(decisions -> each(decisions, this::carryOut));
        }

        private Weeks weeks() {
            return new Weeks(calendar, config.leastWorkingDays());
        }

        private Uni<Void> carryOut(Decision decision) {
            return switch (decision) {
                case Decision.Lapsed lapsed -> open(lapsed.watched(), lapsed.episode());
                case Decision.Recovered recovered -> recover(recovered.lapse(), firstDay(recovered.week()));
            };
        }

        private Uni<Void> open(Watched watched, Episode episode) {
            return repository
                    .lastCounted(tx, watched, today, episode.foundOn().minusDays(1))
                    .chain(newest -> newest != null
                                    && newest.on().isBefore(episode.firstWeek().plusDays(Week.DAYS))
                            ? open(watched, episode, calendar.plusWorkingDays(newest.on(), 1), newest)
                            : openInPart(watched, episode));
        }

        /** Something was still done after the beginning: it began with its first week. */
        private Uni<Void> openInPart(Watched watched, Episode episode) {
            var since = firstDay(episode.firstWeek());
            return repository
                    .lastCounted(tx, watched, today, since.minusDays(1))
                    .chain(last -> open(watched, episode, since, last));
        }

        private Uni<Void> open(Watched watched, Episode episode, LocalDate since, Lapse.@Nullable Last last) {
            var foundBefore = episode.foundOn().minusDays(1);
            return repository
                    .doneBetween(tx, watched, today, since, foundBefore)
                    .map(done -> new Lapse(
                            Ids.next(),
                            watched.unitId(),
                            watched.indicator(),
                            episode.firstWeek(),
                            since,
                            episode.foundOn(),
                            episode.foundBy(),
                            last,
                            episode.baseline(),
                            episode.baseline()
                                    .missed(calendar.workingDaysBetween(since.minusDays(1), foundBefore), done),
                            now,
                            LapseState.OPEN,
                            null))
                    .chain(lapse -> keep(lapse, episode.recoveredIn()));
        }

        /** What is over when it is first seen is kept, but nobody is told: there is nothing left to answer for. */
        private Uni<Void> keep(Lapse lapse, @Nullable LocalDate recoveredIn) {
            return recoveredIn == null
                    ? repository.insert(tx, lapse).chain(() -> announceLapse(lapse))
                    : repository
                            .insert(tx, lapse)
                            .chain(() -> repository.close(
                                    tx, lapse.closed(LapseState.RECOVERED, firstDay(recoveredIn)), now));
        }

        private Uni<Void> announceLapse(Lapse lapse) {
            LOG.infof(
                    "A unit has lapsed unit=%s indicator=%s since=%s",
                    lapse.unitId(), lapse.indicator(), lapse.since());
            return outbox.append(tx, LapseEvent.UnitLapsed.of(lapse).fact(now))
                    .chain(() -> each(listeners, listener -> listener.lapsed(tx, lapse)));
        }

        private Uni<Void> recover(Lapse lapse, LocalDate on) {
            var recovered = lapse.closed(LapseState.RECOVERED, on);
            return repository
                    .close(tx, recovered, now)
                    .chain(() -> outbox.append(
                            tx, LapseEvent.UnitRecovered.of(lapse, on).fact(now)))
                    .chain(() -> each(listeners, listener -> listener.recovered(tx, recovered)));
        }

        private LocalDate firstDay(LocalDate monday) {
            return calendar.plusWorkingDays(monday.minusDays(1), 1);
        }
    }
}
