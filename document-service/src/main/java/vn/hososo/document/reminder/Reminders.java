package vn.hososo.document.reminder;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.calendar.WorkingDays;
import vn.hososo.document.register.VietnamDay;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/**
 * Reminds whoever handles an incoming document before its due day and on the first working day after it, and the unit's
 * leaders when nothing comes of it. A reminder is there as long as the document waits; nobody can wave it away.
 */
@ApplicationScoped
class Reminders {
    private final ReminderRepository reminders;
    private final WorkingDays workingDays;
    private final Reach reach;
    private final Clock clock;
    private final int daysBefore;
    private final int daysUntilLeader;

    Reminders(ReminderRepository reminders, WorkingDays workingDays, Reach reach, Clock clock, ReminderConfig config) {
        this.reminders = reminders;
        this.workingDays = workingDays;
        this.reach = reach;
        this.clock = clock;
        this.daysBefore = config.daysBefore();
        this.daysUntilLeader = config.daysUntilLeader();
    }

    /** Gives what is due today, on working days alone; what was missed while the service was down is made up for. */
    @Scheduled(every = "{hososo.reminder.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> give() {
        LocalDate today = VietnamDay.today(clock);
        return days(today)
                .chain(days -> days.map(it -> reminders.give(it, clock.instant()))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** What the caller is to be reminded of: as lead, as one of the clerks, as leader of the unit. */
    Uni<Page<ReminderView>> waiting(Caller by, @Nullable Boolean escalated, Paging paging) {
        return readable(by.requireUnit()).chain(units -> reminders.waiting(by, units, escalated, paging));
    }

    /** The days that decide today; none on a day on which nobody works. */
    @WithSession
    Uni<Optional<ReminderDays>> days(LocalDate today) {
        return workingDays
                .isWorkingDay(today)
                .chain(works -> works
                        ? daysOf(today).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** A due day without work counts with the working day before it: soon is all before the first working day too late. */
    private Uni<ReminderDays> daysOf(LocalDate today) {
        return workingDays
                .after(today, daysBefore + 1)
                .chain(tooLate -> workingDays
                        .before(today, daysUntilLeader)
                        .map(leaderFrom -> new ReminderDays(today, tooLate.minusDays(1), leaderFrom)));
    }

    /** A session of its own, given back before the list is read. */
    @WithSession
    Uni<Set<UUID>> readable(UUID unit) {
        return reach.of(unit);
    }
}
