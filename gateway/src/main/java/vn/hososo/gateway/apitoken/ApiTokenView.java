package vn.hososo.gateway.apitoken;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token as its owner sees it.
 *
 * @param token the token itself, in the answer that made it and never again: a repeat with the same key has none
 * @param lastUsedAt to within a few minutes; absent when it was never used
 */
record ApiTokenView(
        UUID id,
        String name,
        @Nullable UUID unitId,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String token) {
    ApiTokenView showing(ApiTokenSecret secret) {
        return new ApiTokenView(id, name, unitId, scopes, createdAt, expiresAt, lastUsedAt, secret.value());
    }

    @Override
    public String toString() {
        return "ApiTokenView[" + id + "]";
    }
}
