package vn.hososo.gateway.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody whom an issuer outside names, with everything they may do here now.
 *
 * @param subject how the issuer knows them, for ever
 * @param username how people know them; may change
 */
public record NamedElsewhere(
        String issuer, String subject, String username, String displayName, List<InUnit> memberships) {
    public NamedElsewhere {
        memberships = List.copyOf(memberships);
    }

    /** Roles in one unit. */
    public record InUnit(UUID unitId, String unitKey, Set<String> roles) {
        public InUnit {
            roles = Set.copyOf(roles);
        }
    }

    List<Membership> given() {
        return memberships.stream()
                .map(it -> new Membership(it.unitId(), it.unitKey(), it.roles()))
                .toList();
    }
}
