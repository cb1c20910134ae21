package vn.hososo.document.handover;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HandoverItemRepository implements PanacheRepositoryBase<HandoverItem, UUID> {
    Uni<List<HandoverItem>> of(UUID handoverId) {
        return find("handoverId", Sort.by("ordinal"), handoverId).list();
    }
}
