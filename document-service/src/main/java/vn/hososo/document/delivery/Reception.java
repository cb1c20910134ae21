package vn.hososo.document.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.incoming.Receiving;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.version.IfMatch;

/** What a receiver does with what was delivered to it: takes it in, refuses it, gives it back or keeps it. */
@ApplicationScoped
class Reception {
    private final DeliveryRepository deliveries;
    private final DeliveryMessages messages;
    private final DeliveryViews views;
    private final TakingBack takingBack;
    private final Receiving receiving;
    private final Revisions revisions;
    private final Organs organs;
    private final IdempotencyKeys keys;
    private final Trace trace;

    Reception(
            DeliveryRepository deliveries,
            DeliveryMessages messages,
            DeliveryViews views,
            TakingBack takingBack,
            Receiving receiving,
            Revisions revisions,
            Organs organs,
            IdempotencyKeys keys,
            Trace trace) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.views = views;
        this.takingBack = takingBack;
        this.receiving = receiving;
        this.revisions = revisions;
        this.organs = organs;
        this.keys = keys;
        this.trace = trace;
    }

    /** The document becomes the receiver's incoming document; the arrival number comes last. */
    @WithTransaction
    Uni<DeliveryView> accept(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, Acceptance acceptance) {
        return keys.once(
                key,
                DeliveryView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(receiver -> own(by, id, version)
                                .invoke(delivery -> delivery.requireArrived(DeliveryAct.ACCEPT))
                                .call(delivery -> messages.status(delivery, StatusCode.ACCEPTED, null, by))
                                .call(delivery -> trace.act(by, "DELIVERY_ACCEPTED", delivery.thing()))
                                .call(delivery -> enter(by, receiver, delivery, acceptance)))
                        .chain(views::of));
    }

    /** Nothing of the document stays at the receiver; what was passed on comes back to who passed it on. */
    @WithTransaction
    Uni<DeliveryView> refuse(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, RefusalReason refusal) {
        return keys.once(
                key,
                DeliveryView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(() -> deliveries.requireLink(id))
                        .call(link -> lock(link.sourceIncomingId()))
                        .chain(() -> own(by, id, version))
                        .invoke(Delivery::refuse)
                        .call(delivery -> messages.status(delivery, StatusCode.REFUSED, refusal.reason(), by))
                        .call(delivery -> trace.act(by, "DELIVERY_REFUSED", delivery.thing()))
                        .call(takingBack::letGo)
                        .call(delivery -> comeBack(by, delivery, refusal.reason()))
                        .chain(views::of));
    }

    /** Answers the sender who wants the document back. */
    @WithTransaction
    Uni<DeliveryView> answer(Caller by, @Nullable IdempotencyKey key, UUID id, IfMatch version, RecallAnswer answer) {
        return keys.once(
                key,
                DeliveryView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(() -> deliveries.requireLink(id))
                        .call(link -> lock(link.incomingId()))
                        .chain(() -> own(by, id, version))
                        .call(delivery -> answer.agree() ? giveBack(by, delivery, answer) : keep(by, delivery, answer))
                        .chain(views::of));
    }

    private Uni<Void> enter(Caller by, Organ receiver, Delivery delivery, Acceptance acceptance) {
        return revisions
                .require(Objects.requireNonNull(delivery.revisionId()))
                .map(revision -> delivery.accept(acceptance, revision))
                .chain(delivered -> receiving.enter(by, receiver, delivered));
    }

    private Uni<Void> comeBack(Caller by, Delivery delivery, String reason) {
        return delivery.sourceIncomingId()
                .map(source -> receiving.comeBack(by, source, reason))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> giveBack(Caller by, Delivery delivery, RecallAnswer answer) {
        return trace.act(by, "DELIVERY_GIVEN_BACK", delivery.thing())
                .chain(() -> takingBack.giveBack(by, delivery, answer.reason()));
    }

    private Uni<Void> keep(Caller by, Delivery delivery, RecallAnswer answer) {
        delivery.keep();
        return messages.status(delivery, StatusCode.KEPT, answer.reason(), by)
                .chain(() -> trace.act(by, "DELIVERY_KEPT", delivery.thing()));
    }

    private Uni<Void> lock(@Nullable UUID incomingId) {
        return incomingId == null ? Uni.createFrom().voidItem() : receiving.lock(incomingId);
    }

    private Uni<Delivery> own(Caller by, UUID id, IfMatch version) {
        return deliveries
                .requireLocked(id)
                .invoke(delivery -> requireReceiver(by, delivery))
                .invoke(delivery -> version.require(delivery.version()));
    }

    private static void requireReceiver(Caller by, Delivery delivery) {
        if (!delivery.toUnitId().equals(by.requireUnit())) {
            throw Deliveries.foreign();
        }
    }
}
