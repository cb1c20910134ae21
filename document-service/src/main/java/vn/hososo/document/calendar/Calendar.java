package vn.hososo.document.calendar;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.document.calendar.CalendarEvent.CalendarChanged;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

@ApplicationScoped
class Calendar implements WorkingDays {
    private final CalendarDayRepository days;
    private final Organs organs;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final Trace trace;
    private final Clock clock;
    private final Set<DayOfWeek> weekend;

    Calendar(
            CalendarDayRepository days,
            Organs organs,
            IdempotencyKeys keys,
            Outbox outbox,
            Trace trace,
            Clock clock,
            CalendarConfig config) {
        this.days = days;
        this.organs = organs;
        this.keys = keys;
        this.outbox = outbox;
        this.trace = trace;
        this.clock = clock;
        this.weekend = config.weekend();
    }

    @Override
    @WithSession
    public Uni<LocalDate> after(LocalDate day, int workingDays) {
        return days.from(day).map(exceptions -> week(exceptions).after(day, workingDays));
    }

    @Override
    @WithSession
    public Uni<Integer> between(LocalDate from, LocalDate to) {
        LocalDate first = to.isBefore(from) ? to : from;
        LocalDate last = to.isBefore(from) ? from : to;
        return days.within(first, last).map(exceptions -> week(exceptions).between(from, to));
    }

    @Override
    @WithSession
    public Uni<Boolean> isWorkingDay(LocalDate day) {
        return days.within(day, day).map(exceptions -> week(exceptions).works(day));
    }

    @WithSession
    Uni<CalendarView> within(LocalDate from, LocalDate to) {
        return days.within(from, to).map(exceptions -> view(from, to, exceptions));
    }

    @WithTransaction
    Uni<CalendarDayView> put(Caller by, IdempotencyKey key, NewCalendarDay described) {
        return keys.once(key, CalendarDayView.class, () -> decidingUnit(by).chain(unit -> keep(by, unit, described)));
    }

    private Uni<CalendarDayView> keep(Caller by, UUID unit, NewCalendarDay described) {
        return days.findById(described.day())
                .chain(known -> known == null ? days.persist(new CalendarDay(described)) : become(known, described))
                .call(days::flush)
                .call(day -> outbox.append(changed(unit, day).at(clock.instant())))
                .call(day -> trace.act(by, "CALENDAR_CHANGED", Thing.unit(unit), details(day)))
                .map(CalendarDay::view);
    }

    private static Uni<CalendarDay> become(CalendarDay known, NewCalendarDay described) {
        known.become(described);
        return Uni.createFrom().item(known);
    }

    /** The root that the office belongs to; an administrator without a unit decides for the oldest root. */
    private Uni<UUID> decidingUnit(Caller by) {
        if (by.has(Roles.SYSTEM_ADMIN)) {
            return by.unitId() == null
                    ? organs.requireRoot().map(Organ::id)
                    : Uni.createFrom().item(by.unitId());
        }
        return organs.requireActive(by.requireUnit())
                .invoke(Calendar::requireRoot)
                .map(Organ::id);
    }

    private static void requireRoot(Organ organ) {
        if (organ.parentId() != null) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Lịch làm việc do văn phòng của đơn vị cao nhất quyết định.",
                            "The calendar is decided by the office of the topmost unit."));
        }
    }

    private CalendarView view(LocalDate from, LocalDate to, List<CalendarDay> exceptions) {
        int worked = week(exceptions).between(from.minusDays(1), to);
        return new CalendarView(
                from,
                to,
                weekend,
                worked,
                exceptions.stream().map(CalendarDay::view).toList());
    }

    private WorkingWeek week(List<CalendarDay> exceptions) {
        Map<LocalDate, DayKind> kinds =
                exceptions.stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::kind));
        return new WorkingWeek(weekend, kinds);
    }

    private static CalendarChanged changed(UUID unit, CalendarDay day) {
        return new CalendarChanged(unit, day.day(), day.kind(), day.kind() == DayKind.MAKE_UP);
    }

    private static Map<String, String> details(CalendarDay day) {
        return Map.of("day", day.day().toString(), "kind", day.kind().name());
    }
}
