package vn.hososo.metrics.unit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;

/**
 * Who may see what is not for everybody: everyone what is their unit's own, leaders and the district office also what
 * belongs to the units below, the system's administrator all of it.
 */
@ApplicationScoped
public class Sights {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MeasuredUnits units;
    private final Clock clock;

    Sights(MeasuredUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    public Uni<Sight> of(Caller caller) {
        if (caller.has(Roles.SYSTEM_ADMIN)) {
            return Uni.createFrom().item(new Sight(true, Set.of()));
        }
        var own = caller.requireUnit();
        return answersForOthers(caller)
                ? units.withAllBelow(own, today()).map(all -> new Sight(false, all))
                : Uni.createFrom().item(new Sight(false, Set.of(own)));
    }

    /** Whether the caller answers for units below theirs. */
    public static boolean answersForOthers(Caller caller) {
        return caller.has(Roles.LEADER) || caller.has(Roles.DISTRICT_OFFICE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
