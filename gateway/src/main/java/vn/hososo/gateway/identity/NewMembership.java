package vn.hososo.gateway.identity;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Roles in one unit, to be given; {@code system-admin} alone may be without a unit. */
record NewMembership(
        @Nullable UUID unitId,

        @Nullable @Size(max = 100) String unitKey,

        @NotEmpty @Size(max = 8)
        List<
                        @NotNull
                        @Pattern(
                                regexp =
                                        "clerk|officer|leader|archivist|unit-admin|district-office|system-admin|integration")
                        String>
                roles) {
    Membership membership() {
        return new Membership(unitId, unitKey, roles);
    }

    static void requireEachUnitOnce(List<NewMembership> memberships) {
        Set<Object> units = new HashSet<>();
        for (var membership : memberships) {
            if (membership.unitId() == null && !membership.roles().equals(List.of(Roles.SYSTEM_ADMIN))) {
                throw ProblemException.invalid(
                        "memberships.unitId",
                        "body",
                        new Text("Chỉ system-admin không cần đơn vị.", "Only system-admin may be without a unit."));
            }
            if (!units.add(String.valueOf(membership.unitId()))) {
                throw ProblemException.invalid(
                        "memberships.unitId", "body", new Text("Mỗi đơn vị chỉ một lần.", "Each unit only once."));
            }
        }
    }
}
