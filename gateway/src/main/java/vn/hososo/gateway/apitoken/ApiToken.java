package vn.hososo.gateway.apitoken;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token in use: whose it is, for which unit, and what it opens. */
record ApiToken(UUID id, UUID accountId, @Nullable UUID unitId, Set<String> scopes) {}
