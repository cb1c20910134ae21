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

    DeliveryViews(DeliveryRepository deliveries, DeliveryMessages messages) {
        this.deliveries = deliveries;
        this.messages = messages;
    }

    /** Flushed first, so that the view carries the version that the commit will leave. */
    Uni<DeliveryView> of(Delivery delivery) {
        return deliveries.flush().chain(() -> of(List.of(delivery))).map(List::getFirst);
    }

    Uni<List<DeliveryView>> of(List<Delivery> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return messages.of(found.stream().map(Delivery::id).toList()).map(all -> views(found, all));
    }

    private static List<DeliveryView> views(List<Delivery> found, List<DeliveryMessage> all) {
        Map<UUID, List<DeliveryView.Message>> byDelivery =
                all.stream().collect(groupingBy(DeliveryMessage::deliveryId, mapping(DeliveryMessage::view, toList())));
        return found.stream()
                .map(delivery -> delivery.view(byDelivery.getOrDefault(delivery.id(), List.of())))
                .toList();
    }
}
