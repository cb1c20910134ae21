package vn.hososo.document.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.incoming.IncomingMove;
import vn.hososo.document.incoming.PassedOnDocument;
import vn.hososo.document.incoming.Receiving;
import vn.hososo.document.trace.Thing;
import vn.hososo.document.trace.Trace;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.version.IfMatch;

/** Hands an incoming document to the unit whose business it is (chuyển tiếp). */
@ApplicationScoped
class PassingOn {
    private final Dispatch dispatch;
    private final DeliveryAnnexes annexes;
    private final DeliveryViews views;
    private final Following following;
    private final Receiving receiving;
    private final Revisions revisions;
    private final Organs organs;
    private final IdempotencyKeys keys;
    private final Trace trace;

    PassingOn(
            Dispatch dispatch,
            DeliveryAnnexes annexes,
            DeliveryViews views,
            Following following,
            Receiving receiving,
            Revisions revisions,
            Organs organs,
            IdempotencyKeys keys,
            Trace trace) {
        this.dispatch = dispatch;
        this.annexes = annexes;
        this.views = views;
        this.following = following;
        this.receiving = receiving;
        this.revisions = revisions;
        this.organs = organs;
        this.keys = keys;
        this.trace = trace;
    }

    /** Its first sender, if it came by a delivery, sees that it is being handled. */
    @WithTransaction
    Uni<DeliveryView> passOn(
            Caller by, @Nullable IdempotencyKey key, UUID incomingId, IfMatch version, NewPassingOn request) {
        requireOther(by, request);
        return keys.once(
                key,
                DeliveryView.class,
                () -> organs.requireActive(by.requireUnit())
                        .chain(() -> organs.requireActive(request.unitId()))
                        .chain(receiver -> receiving
                                .passOn(by, incomingId, version::require)
                                .chain(document -> send(by, document, receiver, request.note())))
                        .call(() -> following.moved(incomingId, IncomingMove.STARTED, by))
                        .call(delivery -> trace.act(
                                by,
                                "INCOMING_PASSED_ON",
                                Thing.incoming(incomingId, by.requireUnit()),
                                Map.of("deliveryId", delivery.id().toString())))
                        .chain(views::of));
    }

    private Uni<Delivery> send(Caller by, PassedOnDocument document, Organ receiver, @Nullable String note) {
        return revisions
                .require(document.revisionId())
                .chain(revision -> annexes.ofIncoming(document.id())
                        .map(found -> Parcel.of(
                                document,
                                note,
                                revision.content(),
                                found.stream().map(DeliveryAnnex::sent).toList())))
                .chain(parcel ->
                        dispatch.send(by, parcel, new Receiver(receiver.id(), receiver.id()), BusinessCode.NEW));
    }

    private static void requireOther(Caller by, NewPassingOn request) {
        if (request.unitId().equals(by.requireUnit())) {
            throw ProblemException.invalid(
                    "unitId", "body", new Text("Phải là đơn vị khác.", "It must be another unit."));
        }
    }
}
