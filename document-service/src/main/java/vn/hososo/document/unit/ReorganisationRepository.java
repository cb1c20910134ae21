package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReorganisationRepository implements PanacheRepositoryBase<Reorganisation, UUID> {
    PanacheQuery<Reorganisation> newestFirst() {
        return findAll(Sort.descending("effectiveOn", "decidedAt"));
    }
}
