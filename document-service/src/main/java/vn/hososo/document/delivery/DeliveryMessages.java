package vn.hososo.document.delivery;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;

/** The messages between both sides, which are only ever added to. */
@ApplicationScoped
class DeliveryMessages implements PanacheRepositoryBase<DeliveryMessage, UUID> {
    private static final Sort IN_ORDER = Sort.by("at", "id");

    private final Clock clock;

    DeliveryMessages(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> status(Delivery delivery, StatusCode status, @Nullable String reason, Caller by) {
        return add(delivery, status, null, reason, by);
    }

    Uni<Void> add(
            Delivery delivery,
            @Nullable StatusCode status,
            @Nullable BusinessCode business,
            @Nullable String reason,
            Caller by) {
        return persist(new DeliveryMessage(delivery.id(), status, business, reason, by, clock.instant()))
                .replaceWithVoid();
    }

    Uni<List<DeliveryMessage>> of(List<UUID> deliveryIds) {
        return list("deliveryId in ?1", IN_ORDER, deliveryIds);
    }
}
