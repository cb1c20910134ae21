package vn.hososo.document.oversight;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.hososo.document.trace.Thing;

/** One record of a frozen set; the trace refuses every act on it while it is not lifted. */
@Entity
@Table(name = "frozen_thing")
class FrozenThing {
    @Id
    private UUID id;

    private UUID freezeId;

    @Enumerated(EnumType.STRING)
    private Thing.Kind thingKind;

    private UUID thingId;
    private UUID unitId;
    private boolean lifted;

    @SuppressWarnings("NullAway")
    protected FrozenThing() {}

    FrozenThing(UUID id, UUID freezeId, Thing thing) {
        this.id = id;
        this.freezeId = freezeId;
        this.thingKind = thing.kind();
        this.thingId = thing.id();
        this.unitId = thing.unitId();
    }

    UUID freezeId() {
        return freezeId;
    }

    void lift() {
        lifted = true;
    }

    Thing thing() {
        return new Thing(thingKind, thingId, unitId);
    }

    NewFreeze.Named named() {
        return new NewFreeze.Named(thingKind, thingId);
    }
}
