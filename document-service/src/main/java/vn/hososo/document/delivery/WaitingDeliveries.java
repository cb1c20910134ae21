package vn.hososo.document.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.hososo.document.unit.Reach;
import vn.hososo.document.waiting.WaitingKind;
import vn.hososo.document.waiting.WaitingWork;
import vn.hososo.kit.caller.Caller;

@ApplicationScoped
class WaitingDeliveries implements WaitingWork {
    private final DeliveryRepository deliveries;
    private final Reach reach;

    WaitingDeliveries(DeliveryRepository deliveries, Reach reach) {
        this.deliveries = deliveries;
        this.reach = reach;
    }

    @Override
    public Set<WaitingKind> kinds() {
        return Set.of(WaitingKind.ACCEPTANCE);
    }

    @Override
    public Uni<Long> count(WaitingKind kind, Caller person) {
        return reach.of(person.requireUnit())
                .chain(units ->
                        deliveries.ofUnits(Direction.IN, units, "ARRIVED").count());
    }
}
