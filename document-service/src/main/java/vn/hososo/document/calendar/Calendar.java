package vn.hososo.document.calendar;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.RootOffice;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Fact;
import vn.hososo.kit.outbox.Outbox;

/** The days that differ from the week, decided by the root office and published. */
@ApplicationScoped
class Calendar implements WorkingDays {
    /** An administrator acts for no unit; what the calendar says concerns all of them. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final int LONGEST = 1_000;

    private final RootOffice deciders;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;
    private final Set<DayOfWeek> weekend;

    Calendar(
            RootOffice deciders, IdempotencyKeys keys, Outbox outbox, Trace trace, Clock clock, CalendarConfig config) {
        this.deciders = deciders;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
        this.weekend = Set.copyOf(config.weekend());
    }

    @Override
    public Uni<LocalDate> after(LocalDate day, int workingDays) {
        return week(day, day.plusDays(reach(workingDays))).map(week -> week.after(day, workingDays));
    }

    @Override
    public Uni<LocalDate> before(LocalDate day, int workingDays) {
        return week(day.minusDays(reach(workingDays)), day).map(week -> week.before(day, workingDays));
    }

    /** Enough days for weekends and the longest run of holidays. */
    private static long reach(int workingDays) {
        if (workingDays < 0 || workingDays > LONGEST) {
            throw new IllegalArgumentException("working days: " + workingDays);
        }
        return workingDays * 2L + 60;
    }

    @Override
    public Uni<Integer> between(LocalDate from, LocalDate to) {
        return week(from, to).map(week -> week.between(from, to));
    }

    @Override
    public Uni<Boolean> isWorkingDay(LocalDate day) {
        return week(day, day).map(week -> week.isWorkingDay(day));
    }

    @WithSession
    Uni<List<CalendarDayView>> days(LocalDate from, LocalDate to) {
        return exceptions(from, to);
    }

    /** The last word about a day holds. */
    @WithTransaction
    Uni<CalendarDayView> decide(Caller by, IdempotencyKey key, NewCalendarDay decided) {
        UUID unit = by.unitId() == null ? NOBODY : by.unitId();
        return keys.once(
                key,
                CalendarDayView.class,
                () -> deciders.require(by)
                        .chain(() -> decided.kind() == null ? forget(decided.day()) : keep(by, decided))
                        .chain(() -> outbox.append(new Fact(
                                CalendarChanged.TOPIC,
                                unit,
                                CalendarChanged.TYPE,
                                clock.instant(),
                                new CalendarChanged(unit, decided.day(), decided.kind()))))
                        .chain(() -> trace.act(
                                by,
                                "CALENDAR_CHANGED",
                                Thing.unit(unit),
                                Map.of(
                                        "day",
                                        decided.day().toString(),
                                        "kind",
                                        decided.kind() == null
                                                ? "ORDINARY"
                                                : decided.kind().name())))
                        .replaceWith(() -> new CalendarDayView(decided.day(), decided.kind(), decided.name())));
    }

    private Uni<WorkingWeek> week(LocalDate from, LocalDate to) {
        return exceptions(from, to)
                .map(days -> new WorkingWeek(
                        weekend, days.stream().collect(Collectors.toMap(CalendarDayView::day, CalendarDayView::kind))));
    }

    private static Uni<List<CalendarDayView>> exceptions(LocalDate from, LocalDate to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select day, kind, name from calendar_day where day between :from and :to order by day",
                                Tuple.class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList())
                .map(rows -> rows.stream().map(Calendar::view).toList());
    }

    private static CalendarDayView view(Tuple row) {
        return new CalendarDayView(
                row.get("day", LocalDate.class),
                DayKind.valueOf(row.get("kind", String.class)),
                row.get("name", String.class));
    }

    private Uni<Void> keep(Caller by, NewCalendarDay decided) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into calendar_day (day, kind, name, decided_at, decided_by)
                                values (:day, :kind, :name, :at, :by)
                                on conflict (day) do update set kind = excluded.kind, name = excluded.name,
                                    decided_at = excluded.decided_at, decided_by = excluded.decided_by""")
                        .setParameter("day", decided.day())
                        .setParameter("kind", String.valueOf(decided.kind()))
                        .setParameter("name", decided.name())
                        .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter("by", by.upn())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> forget(LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from calendar_day where day = :day")
                        .setParameter("day", day)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
