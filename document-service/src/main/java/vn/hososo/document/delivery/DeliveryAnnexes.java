package vn.hososo.document.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hososo.document.dossier.FiledDocument;
import vn.hososo.document.incoming.DeliveredAnnexes;

@ApplicationScoped
class DeliveryAnnexes implements PanacheRepositoryBase<DeliveryAnnex, UUID>, DeliveredAnnexes {
    private static final Sort IN_ORDER = Sort.by("ordinal");

    private final DeliveryRepository deliveries;

    DeliveryAnnexes(DeliveryRepository deliveries) {
        this.deliveries = deliveries;
    }

    Uni<Map<UUID, List<DeliveryAnnex>>> of(List<UUID> deliveryIds) {
        return list("deliveryId in ?1", IN_ORDER, deliveryIds)
                .map(found -> found.stream().collect(groupingBy(DeliveryAnnex::deliveryId)));
    }

    Uni<List<DeliveryAnnex>> ofIncoming(UUID incomingId) {
        return list(
                "deliveryId in (select d.id from Delivery d where d.incomingId = ?1) and revisionId is not null",
                IN_ORDER,
                incomingId);
    }

    @Override
    public Uni<Map<UUID, List<FiledDocument.Annex>>> filed(Collection<UUID> incomingIds) {
        return deliveries
                .linksOfIncoming(incomingIds)
                .map(links -> links.stream().collect(toMap(DeliveryLink::id, DeliveryLink::incomingId)))
                .chain(incoming -> list("deliveryId in ?1 and revisionId is not null", IN_ORDER, incoming.keySet())
                        .map(found -> found.stream()
                                .collect(groupingBy(
                                        annex -> incoming.get(annex.deliveryId()),
                                        mapping(DeliveryAnnex::filed, toList())))));
    }
}
