package vn.hososo.metrics.compliance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.unit.MeasuredUnits;

/** Opens a figure into its items, for those who may see them: the unit itself, and who answers for the units above it. */
@ApplicationScoped
class EvidenceList {

    private static final int MOST = 50_000;

    private final EvidenceRepository evidence;
    private final MeasuredUnits units;
    private final Clock clock;

    EvidenceList(EvidenceRepository evidence, MeasuredUnits units, Clock clock) {
        this.evidence = evidence;
        this.units = units;
        this.clock = clock;
    }

    Uni<Page<EvidenceRow>> rows(
            Caller caller, UUID unitId, Indicator indicator, Period period, Shown shown, View view, Paging paging) {
        var today = LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM);
        return requireRight(caller, unitId, today)
                .chain(() -> evidence.rows(unitId, indicator, period, shown, view, view.day(today), paging));
    }

    /** All of them at once. */
    Uni<List<EvidenceRow>> all(Caller caller, UUID unitId, Indicator indicator, Period period, Shown shown, View view) {
        return rows(caller, unitId, indicator, period, shown, view, new Paging(0, MOST))
                .map(found -> {
                    if (found.total() > MOST) {
                        throw ProblemException.invalid(
                                "period",
                                "query",
                                new Text(
                                        "Nhiều hơn " + MOST + " mục: hãy chọn thời kỳ ngắn hơn.",
                                        "More than " + MOST + " items: choose a shorter period."));
                    }
                    return found.items();
                });
    }

    private Uni<Void> requireRight(Caller caller, UUID unitId, LocalDate today) {
        return units.find(unitId, today, null)
                .onItem()
                .ifNull()
                .failWith(ComplianceProblem::unitUnknown)
                .chain(unit -> mayOpen(caller, unitId, today))
                .chain(may -> may
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(ComplianceProblem.foreignEvidence()));
    }

    private Uni<Boolean> mayOpen(Caller caller, UUID unitId, LocalDate today) {
        var own = caller.unitId();
        if (caller.has(Roles.SYSTEM_ADMIN) || unitId.equals(own)) {
            return Uni.createFrom().item(true);
        }
        boolean answersForOthers = caller.has(Roles.LEADER) || caller.has(Roles.DISTRICT_OFFICE);
        return own != null && answersForOthers
                ? units.isAbove(own, unitId, today)
                : Uni.createFrom().item(false);
    }
}
