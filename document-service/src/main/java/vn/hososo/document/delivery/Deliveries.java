package vn.hososo.document.delivery;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.outgoing.OutgoingAccess;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** The deliveries as both sides see them. */
@ApplicationScoped
class Deliveries {
    private final DeliveryRepository deliveries;
    private final DeliveryViews views;
    private final OutgoingAccess outgoing;
    private final Reach reach;

    Deliveries(DeliveryRepository deliveries, DeliveryViews views, OutgoingAccess outgoing, Reach reach) {
        this.deliveries = deliveries;
        this.views = views;
        this.outgoing = outgoing;
        this.reach = reach;
    }

    /** One page of the unit's inbox or of what it sent, the newest first. */
    @WithSession
    Uni<Page<DeliveryView>> list(Caller by, Direction direction, @Nullable String state, Paging paging) {
        return reach.of(by.requireUnit())
                .map(units -> deliveries.ofUnits(direction, units, state))
                .chain(found -> Page.ofAll(found, paging, views::of));
    }

    @WithSession
    Uni<DeliveryView> get(Caller by, UUID id) {
        return deliveries
                .require(id)
                .call(delivery -> reach.of(by.requireUnit()).invoke(units -> requireReader(units, delivery)))
                .chain(views::of);
    }

    /** Every receiver of an outgoing document, with each step that it took. */
    @WithSession
    Uni<List<DeliveryView>> ofOutgoing(Caller by, UUID outgoingId) {
        return outgoing.requireReadable(by, outgoingId)
                .chain(() -> deliveries.ofOutgoing(outgoingId))
                .chain(views::of);
    }

    private static void requireReader(Set<UUID> units, Delivery delivery) {
        if (delivery.readers().stream().noneMatch(units::contains)) {
            throw foreign();
        }
    }

    static ProblemException foreign() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text("Lượt gửi này thuộc về đơn vị khác.", "This delivery belongs to other units."));
    }
}
