package vn.hososo.gateway.session;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.token.Secret;

@ApplicationScoped
class BrowserSessionRepository implements PanacheRepositoryBase<BrowserSession, UUID> {
    Uni<@Nullable BrowserSession> findLive(Secret secret, Instant at) {
        return find("hash = ?1 and expiresAt > ?2", secret.hash(), at).firstResult();
    }

    Uni<List<BrowserSession>> living(UUID accountId, Instant at) {
        return list("accountId = ?1 and expiresAt > ?2", accountId, at);
    }

    Uni<Long> delete(UUID accountId, UUID id) {
        return delete("accountId = ?1 and id = ?2", accountId, id);
    }

    Uni<Long> deleteAll(UUID accountId, @Nullable UUID but) {
        return but == null ? delete("accountId", accountId) : delete("accountId = ?1 and id <> ?2", accountId, but);
    }

    Uni<Long> delete(Secret secret) {
        return delete("hash", secret.hash());
    }

    Uni<Long> deleteExpired(Instant at) {
        return delete("expiresAt < ?1", at);
    }
}
