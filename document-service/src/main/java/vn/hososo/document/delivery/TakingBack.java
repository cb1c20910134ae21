package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.incoming.Receiving;
import vn.hososo.kit.caller.Caller;

/**
 * Brings documents back from their receivers: one that was not accepted is withdrawn, any other is asked for (13) and
 * comes back when the receiver agrees (15). Where a receiver passed it on, it is asked for there too.
 */
@ApplicationScoped
class TakingBack {
    private final DeliveryRepository deliveries;
    private final DeliveryMessages messages;
    private final Revisions revisions;
    private final Receiving receiving;

    TakingBack(DeliveryRepository deliveries, DeliveryMessages messages, Revisions revisions, Receiving receiving) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.revisions = revisions;
        this.receiving = receiving;
    }

    /** What asking for a document did. */
    enum Outcome {
        NOTHING,
        ASKED,
        WITHDRAWN
    }

    Uni<Void> ask(Caller by, List<DeliveryLink> links, BusinessCode business, @Nullable String reason) {
        Uni<Void> asked = Uni.createFrom().voidItem();
        for (DeliveryLink link : links) {
            asked = asked.chain(() -> deliveries.requireLocked(link.id()))
                    .chain(delivery -> ask(by, delivery, business, reason));
        }
        return asked;
    }

    private Uni<Void> ask(Caller by, Delivery delivery, BusinessCode business, @Nullable String reason) {
        return switch (delivery.askBack()) {
            case NOTHING -> Uni.createFrom().voidItem();
            case ASKED -> messages.add(delivery, StatusCode.ASKED_BACK, business, reason, by);
            case WITHDRAWN ->
                messages.add(delivery, StatusCode.ASKED_BACK, business, reason, by)
                        .chain(() -> letGo(delivery));
        };
    }

    /** The receiver agrees: its incoming document is removed, and with it what it passed on. */
    Uni<Void> giveBack(Caller by, Delivery delivery, @Nullable String reason) {
        delivery.giveBack();
        return messages.status(delivery, StatusCode.GIVEN_BACK, reason, by)
                .chain(deliveries::flush)
                .chain(() -> receiving.remove(by, delivery.incomingId()))
                .chain(() -> deliveries.linksPassedOn(delivery.incomingId()))
                .chain(links -> ask(by, links, BusinessCode.RECALL, reason));
    }

    /** Ends the receiver's reference to the bytes of a document that it never registered. */
    Uni<Void> letGo(Delivery delivery) {
        return deliveries.flush().chain(() -> revisions.release(delivery.incomingId()));
    }
}
