package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** What can be done with accounts: the hashing of passwords stays outside the transactions of {@link Accounts}. */
@ApplicationScoped
class Identity implements People {
    private final Accounts accounts;
    private final Passwords passwords;

    Identity(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public Uni<Person> authenticate(Credentials credentials) {
        return accounts.findByUsername(credentials.username())
                .chain(account -> passwords
                        .matches(credentials.password(), account == null ? null : account.passwordHash())
                        .map(right -> right ? account : null))
                .onItem()
                .ifNull()
                .failWith(IdentityProblem::wrongCredentials)
                .map(Account::person);
    }

    @Override
    public Uni<Person> require(UUID accountId) {
        return account(accountId).map(Account::person);
    }

    Uni<AccountView> create(IdempotencyKey key, NewAccount described) {
        requireUnits(described.memberships());
        return passwords.hashed(described.password()).chain(hash -> accounts.create(key, described, hash));
    }

    Uni<Page<AccountView>> list(Caller caller, Paging paging) {
        return accounts.in(caller.has(Roles.SYSTEM_ADMIN) ? null : caller.requireUnit(), paging);
    }

    Uni<Me> me(Caller caller) {
        return account(UUID.fromString(caller.subject())).map(Account::view).map(view -> me(caller, view));
    }

    private Uni<Account> account(UUID id) {
        return accounts.find(id)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        CommonProblem.UNAUTHENTICATED,
                        new Text("Tài khoản không còn tồn tại.", "The account no longer exists.")));
    }

    private static Me me(Caller caller, AccountView view) {
        return new Me(
                view.id(),
                view.username(),
                view.displayName(),
                view.title(),
                caller.unitId(),
                caller.roles().stream().sorted().toList(),
                view.memberships());
    }

    private static void requireUnits(List<NewAccount.NewMembership> memberships) {
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
