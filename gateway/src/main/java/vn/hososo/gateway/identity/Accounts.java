package vn.hososo.gateway.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.IfMatch;

/** The use cases of accounts inside one transaction or session each. */
@ApplicationScoped
class Accounts {
    private static final Logger LOG = Logger.getLogger(Accounts.class);

    private final AccountRepository accounts;
    private final IdempotencyKeys keys;
    private final SignInPlaces places;
    private final SignInTries tries;
    private final Passwords passwords;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            IdempotencyKeys keys,
            SignInPlaces places,
            SignInTries tries,
            Passwords passwords,
            Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.places = places;
        this.tries = tries;
        this.passwords = passwords;
        this.clock = clock;
    }

    @WithTransaction
    Uni<AccountView> create(IdempotencyKey key, NewAccount described, String passwordHash) {
        return keys.once(
                        key,
                        AccountView.class,
                        () -> requireFree(described.username()).chain(() -> save(described, passwordHash)))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> IdentityProblem.usernameTaken(described.username()));
    }

    /** Makes the first account; false when there is one already. */
    @WithTransaction
    Uni<Boolean> createFirst(NewAccount described, String passwordHash) {
        return accounts.count()
                .chain(count -> count > 0
                        ? Uni.createFrom().item(false)
                        : save(described, passwordHash).replaceWith(true));
    }

    @WithSession
    Uni<Boolean> areNone() {
        return accounts.count().map(count -> count == 0);
    }

    @WithSession
    Uni<@Nullable Account> findByUsername(String username) {
        return accounts.findByUsername(username);
    }

    @WithSession
    Uni<@Nullable Account> find(UUID id) {
        return accounts.findById(id);
    }

    /** The account for a caller who sees it. */
    @WithSession
    Uni<Account> require(AccountRights rights, UUID id) {
        return accounts.require(id).invoke(account -> rights.requireSees(id, account.actings()));
    }

    /** The account for a caller who is about to act on the version seen. */
    @WithSession
    Uni<Account> requireForAct(AccountRights rights, UUID id, IfMatch seen) {
        return accounts.require(id)
                .invoke(account -> rights.requireActsOn(id, account.actings()))
                .invoke(account -> seen.require(account.version()));
    }

    @WithSession
    Uni<Page<Account>> list(SoughtAccounts sought, Paging paging) {
        return accounts.count(sought)
                .chain(total -> accounts.page(sought, paging).map(page -> new Page<>(total, page)));
    }

    @WithTransaction
    Uni<Account> change(AccountRights rights, UUID id, IfMatch seen, ChangedAccount changed) {
        return act(rights, id, seen, account -> {
            requireStaysAdministrator(rights, account, changed);
            account.describe(changed.displayName(), changed.title(), changed.given());
        });
    }

    @WithTransaction
    Uni<Account> activate(AccountRights rights, UUID id, IfMatch seen) {
        return act(rights, id, seen, Account::activate);
    }

    /** Ends all its sign-ins too. */
    @WithTransaction
    Uni<Account> deactivate(AccountRights rights, UUID id, IfMatch seen) {
        return act(rights, id, seen, account -> {
                    rights.requireOther(id);
                    account.deactivate();
                })
                .call(account -> places.endAll(id, null));
    }

    /** A password for the next sign-in only; ends all sign-ins, and a lock, for whoever had the old one is out. */
    @WithTransaction
    Uni<Account> resetPassword(AccountRights rights, UUID id, IfMatch seen, String hash) {
        return act(rights, id, seen, account -> {
                    rights.requireOther(id);
                    account.changePassword(hash, true, passwords.formerPasswords(), clock.instant());
                })
                .call(account -> places.endAll(id, null))
                .call(account -> tries.unlock(account.username()));
    }

    /** @param asking the sign-in that goes on; all others end */
    @WithTransaction
    Uni<Account> changeOwnPassword(UUID id, String hash, @Nullable UUID asking) {
        return accounts.require(id)
                .invoke(account -> account.changePassword(hash, false, passwords.formerPasswords(), clock.instant()))
                .call(account -> places.endAll(id, asking));
    }

    private Uni<Account> act(AccountRights rights, UUID id, IfMatch seen, Consumer<Account> act) {
        return requireForAct(rights, id, seen)
                .invoke(act)
                .call(accounts::flush)
                .invoke(account -> LOG.infof(
                        "account changed account=%s active=%s by=%s",
                        account.username(), account.isActive(), rights.caller().subject()));
    }

    /** So that there is always somebody left who can administer. */
    private static void requireStaysAdministrator(AccountRights rights, Account account, ChangedAccount changed) {
        boolean demotes = rights.caller().roles().stream()
                .filter(role -> role.equals(Roles.SYSTEM_ADMIN) || role.equals(Roles.UNIT_ADMIN))
                .anyMatch(role -> !changed.gives(role));
        if (rights.isOwn(account.id()) && demotes) {
            throw IdentityProblem.ownAccount();
        }
    }

    private Uni<Void> requireFree(String username) {
        return accounts.findByUsername(username)
                .onItem()
                .ifNotNull()
                .failWith(() -> IdentityProblem.usernameTaken(username))
                .replaceWithVoid();
    }

    private Uni<AccountView> save(NewAccount described, String passwordHash) {
        var account = new Account(
                Ids.next(),
                described.username(),
                described.displayName(),
                described.title(),
                passwordHash,
                described.mustChange(),
                described.memberships().stream().map(NewMembership::membership).toList(),
                clock.instant());
        return accounts.persistAndFlush(account)
                .invoke(saved -> LOG.infof("account made account=%s", saved.username()))
                .map(saved -> saved.view(null));
    }
}
