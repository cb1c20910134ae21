package vn.hososo.document.oversight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;

/** Who may read a trace: the thing's unit, units that acted on it, and the district office of a unit above. */
@ApplicationScoped
class Overseers {
    private final Organs organs;
    private final Reach reach;

    Overseers(Organs organs, Reach reach) {
        this.organs = organs;
        this.reach = reach;
    }

    Uni<Void> requireReader(Caller by, Belonging thing) {
        UUID own = by.requireUnit();
        return reach.of(own)
                .chain(units -> units.contains(thing.unitId()) || !Collections.disjoint(units, thing.actingUnits())
                        ? Uni.createFrom().item(true)
                        : overseen(by, own, thing.unitId()))
                .invoke(allowed -> require(allowed))
                .replaceWithVoid();
    }

    private Uni<Boolean> overseen(Caller by, UUID own, UUID unitId) {
        return by.has(Roles.DISTRICT_OFFICE)
                ? isAbove(own, unitId)
                : Uni.createFrom().item(false);
    }

    private Uni<Boolean> isAbove(UUID above, @Nullable UUID unitId) {
        if (unitId == null || unitId.equals(above)) {
            return Uni.createFrom().item(unitId != null);
        }
        return organs.require(unitId).chain(organ -> isAbove(above, organ.parentId()));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw OversightProblem.foreign();
        }
    }
}
