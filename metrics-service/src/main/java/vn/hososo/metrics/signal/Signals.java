package vn.hososo.metrics.signal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.metrics.calendar.Calendars;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.unit.MeasuredUnits;

/** Asks about units, for the office of a unit above them. */
@ApplicationScoped
class Signals {

    private final SignalRepository repository;
    private final MeasuredUnits units;
    private final Calendars calendars;
    private final Clock clock;
    private final SignalConfig config;

    Signals(SignalRepository repository, MeasuredUnits units, Calendars calendars, Clock clock, SignalConfig config) {
        this.repository = repository;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
        this.config = config;
    }

    /** About one unit, or about all that the caller may ask about for null. */
    Uni<List<SignalRow>> rows(Caller caller, Period period, @Nullable UUID unitId) {
        var today = LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM);
        var above = caller.has(Roles.SYSTEM_ADMIN) ? null : caller.requireUnit();
        return requireRight(above, unitId, today)
                .chain(() -> calendars.asKnown(null))
                .chain(calendar -> rows(calendar, period, above, unitId, today));
    }

    private Uni<Void> requireRight(@Nullable UUID above, @Nullable UUID unitId, LocalDate today) {
        if (above == null || unitId == null) {
            return Uni.createFrom().voidItem();
        }
        return units.isAbove(above, unitId, today)
                .invoke(may -> {
                    if (!may) {
                        throw SignalProblem.notPermitted();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<List<SignalRow>> rows(
            WorkingCalendar calendar, Period period, @Nullable UUID above, @Nullable UUID unitId, LocalDate today) {
        var questions = new Questions(config, calendar, period);
        return repository
                .tallies(period, questions.endFrom(), questions.lastDay(), above, unitId, today)
                .map(tallies -> tallies.stream().flatMap(questions::about).toList());
    }
}
