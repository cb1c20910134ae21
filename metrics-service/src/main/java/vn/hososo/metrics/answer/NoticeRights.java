package vn.hososo.metrics.answer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.unit.MeasuredUnits;
import vn.hososo.metrics.unit.Sights;

/** Who may see a notice, answer it, direct on it. */
@ApplicationScoped
class NoticeRights {

    private final Sights sights;
    private final MeasuredUnits units;
    private final Clock clock;

    NoticeRights(Sights sights, MeasuredUnits units, Clock clock) {
        this.sights = sights;
        this.units = units;
        this.clock = clock;
    }

    Uni<Void> requireSight(Caller caller, Notice notice) {
        return sights.of(caller)
                .map(sight -> sight.covers(notice.unitId()))
                .chain(may -> permitted(may, NoticeProblem.notForCaller()));
    }

    Uni<Void> requireLeader(Caller caller, Notice notice) {
        boolean leads = caller.has(Roles.LEADER) && notice.unitId().equals(caller.unitId());
        return permitted(leads, NoticeProblem.notTheLeader());
    }

    /** Above the topmost unit is nobody: its own office stands in. */
    Uni<Void> requireDistrict(Caller caller, Notice notice) {
        var own = caller.unitId();
        if (own == null || !Sights.answersForOthers(caller)) {
            return permitted(false, NoticeProblem.notTheDistrict());
        }
        var today = LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM);
        return (own.equals(notice.unitId())
                        ? units.find(own, today, null)
                                .map(unit ->
                                        caller.has(Roles.DISTRICT_OFFICE) && unit != null && unit.parentId() == null)
                        : units.isAbove(own, notice.unitId(), today))
                .chain(may -> permitted(may, NoticeProblem.notTheDistrict()));
    }

    private static Uni<Void> permitted(boolean may, NoticeProblem otherwise) {
        return may ? Uni.createFrom().voidItem() : Uni.createFrom().failure(otherwise);
    }
}
