package vn.hososo.gateway.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AccountElsewhereRepository implements PanacheRepositoryBase<AccountElsewhere, UUID> {
    Uni<@Nullable AccountElsewhere> find(NamedElsewhere named) {
        return find("issuer = ?1 and subject = ?2", named.issuer(), named.subject())
                .firstResult();
    }
}
