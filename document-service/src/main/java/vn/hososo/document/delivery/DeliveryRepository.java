package vn.hososo.document.delivery;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("sentAt", "id");
    private static final Sort IN_ORDER = Sort.by("id");

    Uni<Delivery> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> DeliveryProblem.notFound(id));
    }

    /** The delivery with its row locked: of two acts at once the second sees what the first left. */
    Uni<Delivery> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> DeliveryProblem.notFound(id));
    }

    /** Read without the entity, so that it is first loaded under its lock. */
    Uni<DeliveryLink> requireLink(UUID id) {
        return find("id", id)
                .project(DeliveryLink.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> DeliveryProblem.notFound(id));
    }

    Uni<List<DeliveryLink>> linksOfIncoming(Collection<UUID> incomingIds) {
        return find("incomingId in ?1", IN_ORDER, incomingIds)
                .project(DeliveryLink.class)
                .list();
    }

    Uni<List<DeliveryLink>> linksOfOutgoing(UUID outgoingId) {
        return find("outgoingId", IN_ORDER, outgoingId)
                .project(DeliveryLink.class)
                .list();
    }

    Uni<List<DeliveryLink>> linksAddressedTo(UUID outgoingId, UUID addressedUnitId) {
        return find("outgoingId = ?1 and addressedUnitId = ?2", IN_ORDER, outgoingId, addressedUnitId)
                .project(DeliveryLink.class)
                .list();
    }

    /** Where an incoming document was passed on to. */
    Uni<List<DeliveryLink>> linksPassedOn(UUID incomingId) {
        return find("sourceIncomingId", IN_ORDER, incomingId)
                .project(DeliveryLink.class)
                .list();
    }

    /** The accepted delivery that an incoming document came by, if it came by one; its row is locked. */
    Uni<@Nullable Delivery> lockedOfIncoming(UUID incomingId) {
        return find("incomingId = ?1 and accepted", incomingId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<List<Delivery>> ofOutgoing(UUID outgoingId) {
        return list("outgoingId", IN_ORDER, outgoingId);
    }

    /** Whether the document is at this unit or on its way there. */
    Uni<Boolean> reaches(UUID outgoingId, UUID unitId) {
        return count("outgoingId = ?1 and toUnitId = ?2 and state not in ('REFUSED', 'TAKEN_BACK')", outgoingId, unitId)
                .map(count -> count > 0);
    }

    PanacheQuery<Delivery> ofUnits(Direction direction, Set<UUID> units, @Nullable String state) {
        String side = switch (direction) {
            case IN -> "toUnitId in ?1";
            case OUT -> "(fromUnitId in ?1 or draftingUnitId in ?1)";
        };
        return state == null
                ? find(side, NEWEST_FIRST, units)
                : find(side + " and state = ?2", NEWEST_FIRST, units, state);
    }
}
