package vn.hososo.gateway.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which unit a person acts, and in which roles.
 *
 * @param unitId null for the whole platform
 */
public record Acting(@Nullable UUID unitId, Set<String> roles) {
    public Acting {
        roles = Set.copyOf(roles);
    }
}
