package vn.hososo.gateway.identity;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The roles an account holds in one unit; without a unit, over the whole platform. */
@Embeddable
class Membership {
    private @Nullable UUID unitId;
    private @Nullable String unitKey;

    @Convert(converter = RolesColumn.class)
    private Set<String> roles;

    @SuppressWarnings("NullAway")
    protected Membership() {}

    Membership(@Nullable UUID unitId, @Nullable String unitKey, Collection<String> roles) {
        this.unitId = unitId;
        this.unitKey = unitKey;
        this.roles = new TreeSet<>(roles);
    }

    Acting acting() {
        return new Acting(unitId, Set.copyOf(roles));
    }

    MembershipView view() {
        return new MembershipView(unitId, unitKey, roles.stream().sorted().toList());
    }
}
