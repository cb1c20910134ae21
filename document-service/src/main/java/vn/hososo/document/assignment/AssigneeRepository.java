package vn.hososo.document.assignment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssigneeRepository implements PanacheRepositoryBase<Assignee, UUID> {
    private static final Sort AS_NAMED = Sort.by("ordinal");

    Uni<List<Assignee>> current(UUID incomingId) {
        return list("incomingId = ?1 and current", AS_NAMED, incomingId);
    }

    Uni<List<Assignee>> current(Collection<UUID> incomingIds) {
        return incomingIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list("incomingId in ?1 and current", AS_NAMED, incomingIds);
    }

    Uni<List<Assignee>> ever(UUID incomingId) {
        return list("incomingId", AS_NAMED, incomingId);
    }
}
