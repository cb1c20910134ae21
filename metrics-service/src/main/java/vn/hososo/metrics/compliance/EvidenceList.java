package vn.hososo.metrics.compliance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.fact.Indicator;

/** Opens a figure into its items, for those who may see them: the unit itself, and who answers for the units above it. */
@ApplicationScoped
class EvidenceList {

    private final EvidenceRepository evidence;
    private final ComplianceRepository units;

    EvidenceList(EvidenceRepository evidence, ComplianceRepository units) {
        this.evidence = evidence;
        this.units = units;
    }

    Uni<Page<EvidenceRow>> rows(
            Caller caller,
            UUID unitId,
            Indicator indicator,
            Period period,
            Shown shown,
            @Nullable Instant asOf,
            Paging paging) {
        return requireRight(caller, unitId).chain(() -> evidence.rows(unitId, indicator, period, shown, asOf, paging));
    }

    private Uni<Void> requireRight(Caller caller, UUID unitId) {
        return units.findUnit(unitId, null)
                .onItem()
                .ifNull()
                .failWith(ComplianceProblem::unitUnknown)
                .chain(unit -> mayOpen(caller, unitId))
                .chain(may -> may
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(ComplianceProblem.foreignEvidence()));
    }

    private Uni<Boolean> mayOpen(Caller caller, UUID unitId) {
        var own = caller.unitId();
        if (caller.has(Roles.SYSTEM_ADMIN) || unitId.equals(own)) {
            return Uni.createFrom().item(true);
        }
        boolean answersForOthers = caller.has(Roles.LEADER) || caller.has(Roles.DISTRICT_OFFICE);
        return own != null && answersForOthers
                ? units.isAbove(own, unitId)
                : Uni.createFrom().item(false);
    }
}
