package vn.hososo.gateway.token;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RefreshTokenRepository implements PanacheRepositoryBase<RefreshToken, UUID> {
    /** Locked, so that of two uses at the same moment the second sees the first. */
    Uni<@Nullable RefreshToken> lock(Secret secret) {
        return find("hash", secret.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    Uni<Integer> revokeFamily(UUID familyId, Instant at) {
        return update("revokedAt = ?1 where familyId = ?2 and revokedAt is null", at, familyId);
    }

    /** The last token of each living family of the account. */
    Uni<List<RefreshToken>> living(UUID accountId, Instant at) {
        return list("accountId = ?1 and usedAt is null and revokedAt is null and expiresAt > ?2", accountId, at);
    }

    Uni<Integer> revokeFamily(UUID accountId, UUID familyId, Instant at) {
        return update(
                "revokedAt = ?1 where accountId = ?2 and familyId = ?3 and revokedAt is null", at, accountId, familyId);
    }

    Uni<Integer> revokeAll(UUID accountId, @Nullable UUID butFamily, Instant at) {
        return butFamily == null
                ? update("revokedAt = ?1 where accountId = ?2 and revokedAt is null", at, accountId)
                : update(
                        "revokedAt = ?1 where accountId = ?2 and familyId <> ?3 and revokedAt is null",
                        at,
                        accountId,
                        butFamily);
    }

    Uni<Long> deleteExpired(Instant at) {
        return delete("expiresAt < ?1", at);
    }
}
