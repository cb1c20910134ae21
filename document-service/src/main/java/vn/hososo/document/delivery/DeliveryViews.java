package vn.hososo.document.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the views of deliveries together with their messages. */
@ApplicationScoped
class DeliveryViews {
    private final DeliveryRepository deliveries;
    private final DeliveryMessages messages;
    private final DeliveryAnnexes annexes;

    DeliveryViews(DeliveryRepository deliveries, DeliveryMessages messages, DeliveryAnnexes annexes) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.annexes = annexes;
    }

    /** Flushed first, so that the view carries the version that the commit will leave. */
    Uni<DeliveryView> of(Delivery delivery) {
        return deliveries.flush().chain(() -> of(List.of(delivery))).map(List::getFirst);
    }

    Uni<List<DeliveryView>> of(List<Delivery> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = found.stream().map(Delivery::id).toList();
        return messages.of(ids).chain(all -> annexes.of(ids).map(sent -> views(found, all, sent)));
    }

    private static List<DeliveryView> views(
            List<Delivery> found, List<DeliveryMessage> all, Map<UUID, List<DeliveryAnnex>> sent) {
        Map<UUID, List<DeliveryView.Message>> byDelivery =
                all.stream().collect(groupingBy(DeliveryMessage::deliveryId, mapping(DeliveryMessage::view, toList())));
        return found.stream()
                .map(delivery -> delivery.view(
                        byDelivery.getOrDefault(delivery.id(), List.of()),
                        sent.getOrDefault(delivery.id(), List.of()).stream()
                                .map(DeliveryAnnex::view)
                                .toList()))
                .toList();
    }
}
