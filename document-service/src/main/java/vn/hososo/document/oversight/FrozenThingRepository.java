package vn.hososo.document.oversight;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FrozenThingRepository implements PanacheRepositoryBase<FrozenThing, UUID> {
    Uni<List<FrozenThing>> of(Collection<UUID> freezeIds) {
        return list("freezeId in ?1 order by id", freezeIds);
    }
}
