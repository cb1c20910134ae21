package vn.hososo.gateway.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * What a caller may do with accounts: system-admin with all; unit-admin sees those of its unit, and acts on those that lie
 * wholly in it and hold nothing it could not give. Otherwise a new password for a colleague with a second, higher
 * membership would be a way up.
 */
record AccountRights(Caller caller) {
    private static final Set<String> NOT_FOR_UNITS =
            Set.of(Roles.DISTRICT_OFFICE, Roles.SYSTEM_ADMIN, Roles.INTEGRATION);

    private boolean isEverywhere() {
        return caller.has(Roles.SYSTEM_ADMIN);
    }

    /** The unit whose accounts the caller sees; null for all. */
    @Nullable
    UUID unit() {
        return isEverywhere() ? null : caller.requireUnit();
    }

    boolean isOwn(UUID accountId) {
        return caller.subject().equals(accountId.toString());
    }

    void requireOther(UUID accountId) {
        if (isOwn(accountId)) {
            throw IdentityProblem.ownAccount();
        }
    }

    void requireSees(UUID accountId, List<Acting> memberships) {
        if (!isEverywhere()
                && memberships.stream().noneMatch(it -> caller.requireUnit().equals(it.unitId()))) {
            throw IdentityProblem.accountNotFound(accountId);
        }
    }

    void requireActsOn(UUID accountId, List<Acting> memberships) {
        requireSees(accountId, memberships);
        if (!memberships.stream().allMatch(it -> isOurs(it.unitId(), it.roles()))) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Tài khoản này còn có vai trò mà quản trị đơn vị không được cấp; hãy nhờ quản trị hệ thống.",
                            "This account also holds what a unit's administrator may not give; ask the system's administrator."));
        }
    }

    void requireGives(List<NewMembership> memberships) {
        if (!memberships.stream().allMatch(it -> isOurs(it.unitId(), it.roles()))) {
            throw IdentityProblem.roleNotGivable();
        }
    }

    private boolean isOurs(@Nullable UUID unitId, Collection<String> roles) {
        return isEverywhere()
                || (caller.requireUnit().equals(unitId) && roles.stream().noneMatch(NOT_FOR_UNITS::contains));
    }
}
