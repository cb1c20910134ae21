package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.hososo.document.incoming.IncomingListener;
import vn.hososo.document.incoming.IncomingMove;
import vn.hososo.document.incoming.Receiving;
import vn.hososo.kit.caller.Caller;

/** Tells the sender what becomes of a document at its receiver. */
@ApplicationScoped
class Following implements IncomingListener {
    private final DeliveryRepository deliveries;
    private final DeliveryMessages messages;
    private final Receiving receiving;

    Following(DeliveryRepository deliveries, DeliveryMessages messages, Receiving receiving) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.receiving = receiving;
    }

    @Override
    public Uni<Void> moved(UUID incomingId, IncomingMove move, Caller by) {
        return deliveries
                .lockedOfIncoming(incomingId)
                .chain(delivery -> delivery == null ? Uni.createFrom().voidItem() : follow(delivery, move, by));
    }

    private Uni<Void> follow(Delivery delivery, IncomingMove move, Caller by) {
        return delivery.follow(move)
                .map(status -> reason(delivery, status)
                        .chain(reason -> messages.status(delivery, status, reason.orElse(null), by)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** A refusal is never without its reason, also when it comes after the registration. */
    private Uni<Optional<String>> reason(Delivery delivery, StatusCode status) {
        return status == StatusCode.REFUSED
                ? receiving.returnReason(delivery.incomingId())
                : Uni.createFrom().item(Optional.empty());
    }
}
