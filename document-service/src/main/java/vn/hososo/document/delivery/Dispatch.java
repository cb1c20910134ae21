package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.hososo.document.content.DocumentRef;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.outgoing.IssuedDocument;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;

/** Puts a document into a receiver's inbox; to be called inside the transaction of the act that sends it. */
@ApplicationScoped
class Dispatch {
    private final DeliveryRepository deliveries;
    private final DeliveryAnnexes annexes;
    private final DeliveryMessages messages;
    private final Revisions revisions;
    private final Clock clock;

    Dispatch(
            DeliveryRepository deliveries,
            DeliveryAnnexes annexes,
            DeliveryMessages messages,
            Revisions revisions,
            Clock clock) {
        this.deliveries = deliveries;
        this.annexes = annexes;
        this.messages = messages;
        this.revisions = revisions;
        this.clock = clock;
    }

    private Uni<Void> enclose(DocumentRef reference, Parcel parcel, Delivery delivery) {
        Uni<Void> enclosed = Uni.createFrom().voidItem();
        int last = 0;
        for (IssuedDocument.Annex annex : parcel.annexes()) {
            last++;
            int ordinal = last;
            enclosed = enclosed.chain(() -> revisions.add(reference, annex.content(), null))
                    .chain(revision -> annexes.persist(new DeliveryAnnex(delivery.id(), ordinal, annex, revision)))
                    .replaceWithVoid();
        }
        return enclosed;
    }

    /** The receiver refers to the bytes from now on, so that its clerk can read what is to be accepted or refused. */
    Uni<Delivery> send(Caller by, Parcel parcel, Receiver receiver, BusinessCode business) {
        DocumentRef reference = DocumentRef.incoming(Ids.next(), receiver.unitId());
        return revisions
                .add(reference, parcel.content(), null)
                .map(revision -> new Delivery(Ids.next(), parcel, receiver, revision, clock.instant()))
                .call(deliveries::persistAndFlush)
                .call(delivery -> enclose(reference, parcel, delivery))
                .call(delivery -> messages.add(delivery, StatusCode.ARRIVED, business, parcel.note(), by));
    }
}
