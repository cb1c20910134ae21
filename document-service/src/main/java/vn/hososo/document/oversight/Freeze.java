package vn.hososo.document.oversight;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;

/** An order that a set of records takes no change (đóng băng), in force until it is lifted. */
@Entity
@Table(name = "record_freeze")
class Freeze {
    @Id
    private UUID id;

    private @Nullable UUID unitId;
    private String reason;
    private String frozenBy;
    private Instant frozenAt;
    private @Nullable String liftedBy;
    private @Nullable String liftedReason;
    private @Nullable Instant liftedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Freeze() {}

    Freeze(UUID id, Caller by, String reason, Instant at) {
        this.id = id;
        this.unitId = by.unitId();
        this.reason = reason;
        this.frozenBy = by.upn();
        this.frozenAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    /** What a unit froze its own people lift; what the administrator froze, the administrator. */
    void requireMayLift(Caller by) {
        if (!by.has(Roles.SYSTEM_ADMIN) && (unitId == null || !unitId.equals(by.requireUnit()))) {
            throw OversightProblem.foreign();
        }
    }

    void lift(Caller by, String why, Instant at) {
        if (liftedAt != null) {
            throw OversightProblem.lifted(id);
        }
        liftedBy = by.upn();
        liftedReason = why;
        liftedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    FreezeView view(List<FrozenThing> things) {
        return new FreezeView(
                id,
                unitId,
                liftedAt == null ? FreezeView.State.IN_FORCE : FreezeView.State.LIFTED,
                reason,
                frozenBy,
                frozenAt,
                liftedBy,
                liftedReason,
                liftedAt,
                things.stream().map(FrozenThing::named).toList());
    }
}
