package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.hososo.document.incoming.Receiving;
import vn.hososo.document.outgoing.Form;
import vn.hososo.document.outgoing.IssuedDocument;
import vn.hososo.document.outgoing.OutgoingListener;
import vn.hososo.document.outgoing.Recipient;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;

/** What the issue of a document, its recall, its replacement and a change of its recipients mean for its receivers. */
@ApplicationScoped
class Sending implements OutgoingListener {
    private final DeliveryRepository deliveries;
    private final DeliveryMessages messages;
    private final Dispatch dispatch;
    private final TakingBack takingBack;
    private final Receivers receivers;
    private final Receiving receiving;
    private final Organs organs;

    Sending(
            DeliveryRepository deliveries,
            DeliveryMessages messages,
            Dispatch dispatch,
            TakingBack takingBack,
            Receivers receivers,
            Receiving receiving,
            Organs organs) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.dispatch = dispatch;
        this.takingBack = takingBack;
        this.receivers = receivers;
        this.receiving = receiving;
        this.organs = organs;
    }

    @Override
    public Uni<Void> issued(IssuedDocument document, Caller by) {
        return send(document, document.recipients(), BusinessCode.NEW, by);
    }

    @Override
    public Uni<Void> recalled(UUID documentId, String reason, Caller by) {
        return deliveries
                .linksOfOutgoing(documentId)
                .chain(links -> takingBack.ask(by, links, BusinessCode.RECALL, reason));
    }

    @Override
    public Uni<Void> replaced(UUID documentId, UUID replacedById, Caller by) {
        return deliveries
                .linksOfOutgoing(documentId)
                .chain(links -> oneByOne(links, link -> replaced(link, replacedById, by)));
    }

    @Override
    public Uni<Void> readdressed(
            IssuedDocument document, List<Recipient> added, List<Recipient> removed, String reason, Caller by) {
        return oneByOne(removed, line -> askBack(document, line, reason, by))
                .chain(() -> send(document, added, BusinessCode.UPDATE, by));
    }

    /** Paper goes by post: what is issued on it is not delivered here. */
    private Uni<Void> send(IssuedDocument document, List<Recipient> lines, BusinessCode business, Caller by) {
        if (document.form() == Form.PAPER) {
            return Uni.createFrom().voidItem();
        }
        return organs.require(document.unitId())
                .map(issuer -> Parcel.of(document, issuer))
                .chain(parcel -> oneByOne(lines, line -> send(parcel, line, business, by)));
    }

    private Uni<Void> send(Parcel parcel, Recipient line, BusinessCode business, Caller by) {
        return receivers
                .of(line)
                .chain(found -> found.filter(receiver -> !receiver.unitId().equals(parcel.fromUnitId()))
                        .map(receiver -> sendOnce(parcel, receiver, business, by))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** A unit that stands on the document twice, or that follows two others, gets it once. */
    private Uni<Void> sendOnce(Parcel parcel, Receiver receiver, BusinessCode business, Caller by) {
        return deliveries
                .reaches(parcel.source(), receiver.unitId())
                .chain(there -> there
                        ? Uni.createFrom().voidItem()
                        : dispatch.send(by, parcel, receiver, business).replaceWithVoid());
    }

    private Uni<Void> askBack(IssuedDocument document, Recipient line, String reason, Caller by) {
        return receivers
                .addressed(line)
                .chain(found -> found.map(unit -> deliveries
                                .linksAddressedTo(document.id(), unit.id())
                                .chain(links -> takingBack.ask(by, links, BusinessCode.UPDATE, reason)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> replaced(DeliveryLink link, UUID replacedById, Caller by) {
        return receiving
                .lock(link.incomingId())
                .chain(() -> deliveries.requireLocked(link.id()))
                .invoke(delivery -> delivery.replaceBy(replacedById))
                .call(delivery -> messages.add(delivery, null, BusinessCode.REPLACE, null, by))
                .chain(delivery -> delivery.isAccepted()
                        ? replaced(delivery, replacedById, by)
                        : Uni.createFrom().voidItem());
    }

    /** Who got it from the receiver must know too. */
    private Uni<Void> replaced(Delivery accepted, UUID replacedById, Caller by) {
        return receiving
                .replace(accepted.incomingId(), replacedById)
                .chain(() -> deliveries.linksPassedOn(accepted.incomingId()))
                .chain(links -> oneByOne(links, link -> replaced(link, replacedById, by)));
    }

    private static <T> Uni<Void> oneByOne(List<T> things, Function<T, Uni<Void>> step) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (T thing : things) {
            done = done.chain(() -> step.apply(thing));
        }
        return done;
    }
}
