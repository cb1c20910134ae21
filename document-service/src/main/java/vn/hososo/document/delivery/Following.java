package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.hososo.document.incoming.IncomingListener;
import vn.hososo.document.incoming.IncomingMove;
import vn.hososo.kit.caller.Caller;

/** Tells the sender what becomes of a document at its receiver. */
@ApplicationScoped
class Following implements IncomingListener {
    private final DeliveryRepository deliveries;
    private final DeliveryMessages messages;

    Following(DeliveryRepository deliveries, DeliveryMessages messages) {
        this.deliveries = deliveries;
        this.messages = messages;
    }

    @Override
    public Uni<Void> moved(UUID incomingId, IncomingMove move, Caller by) {
        return deliveries
                .lockedOfIncoming(incomingId)
                .chain(delivery -> delivery == null ? Uni.createFrom().voidItem() : follow(delivery, move, by));
    }

    private Uni<Void> follow(Delivery delivery, IncomingMove move, Caller by) {
        return delivery.follow(move)
                .map(status -> messages.status(delivery, status, null, by))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
