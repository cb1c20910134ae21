package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;

/** Whose district office decides on what a unit proposes. */
@ApplicationScoped
class Offices {
    private final Organs organs;

    Offices(Organs organs) {
        this.organs = organs;
    }

    /** The units above this one; for the unit that has none above it, that unit itself. */
    Uni<Set<UUID>> of(UUID unitId) {
        return organs.require(unitId)
                .chain(organ -> organ.parentId() == null
                        ? Uni.createFrom().item(Set.of(unitId))
                        : above(organ, new HashSet<>()));
    }

    private Uni<Set<UUID>> above(Organ organ, Set<UUID> found) {
        UUID parent = organ.parentId();
        return parent == null || !found.add(parent)
                ? Uni.createFrom().item(found)
                : organs.require(parent).chain(next -> above(next, found));
    }
}
