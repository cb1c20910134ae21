package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.version.IfMatch;

/** What administrators do with accounts: the hashing of passwords stays outside the transactions of {@link Accounts}. */
@ApplicationScoped
class Identity {
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInTries tries;
    private final SignInPlaces places;
    private final Event<AccountChanged> changed;

    Identity(
            Accounts accounts,
            Passwords passwords,
            SignInTries tries,
            SignInPlaces places,
            Event<AccountChanged> changed) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.places = places;
        this.changed = changed;
    }

    Uni<AccountView> create(Caller caller, IdempotencyKey key, NewAccount described) {
        NewMembership.requireEachUnitOnce(described.memberships());
        new AccountRights(caller).requireGives(described.memberships());
        return passwords
                .first(described.password(), described.username(), described.displayName())
                .chain(hash -> accounts.create(key, described, hash));
    }

    /** @param unitId narrows what the caller sees; null for all of it */
    Uni<Page<AccountView>> list(Caller caller, @Nullable UUID unitId, @Nullable String text, Paging paging) {
        var own = new AccountRights(caller).unit();
        return accounts.list(new SoughtAccounts(own == null ? unitId : own, text), paging)
                .chain(page -> views(page.items()).map(views -> new Page<>(page.total(), views)));
    }

    Uni<AccountView> find(Caller caller, UUID id) {
        return accounts.require(new AccountRights(caller), id).chain(this::view);
    }

    Uni<AccountView> change(Caller caller, UUID id, IfMatch seen, ChangedAccount described) {
        var rights = new AccountRights(caller);
        NewMembership.requireEachUnitOnce(described.memberships());
        rights.requireGives(described.memberships());
        return done(accounts.change(rights, id, seen, described));
    }

    Uni<AccountView> activate(Caller caller, UUID id, IfMatch seen) {
        return done(accounts.activate(new AccountRights(caller), id, seen));
    }

    Uni<AccountView> deactivate(Caller caller, UUID id, IfMatch seen) {
        return done(accounts.deactivate(new AccountRights(caller), id, seen));
    }

    Uni<AccountView> resetPassword(Caller caller, UUID id, IfMatch seen, String password) {
        var rights = new AccountRights(caller);
        return accounts.requireForAct(rights, id, seen)
                .chain(account -> passwords.chosen("password", password, account))
                .chain(hash -> done(accounts.resetPassword(rights, id, seen, hash)));
    }

    Uni<Void> unlock(Caller caller, UUID id) {
        return actingOn(caller, id).chain(account -> tries.unlock(account.username()));
    }

    Uni<Void> signOut(Caller caller, UUID id) {
        return actingOn(caller, id)
                .chain(account -> places.endAll(id, null))
                .invoke(() -> changed.fire(new AccountChanged(id)));
    }

    private Uni<Account> actingOn(Caller caller, UUID id) {
        var rights = new AccountRights(caller);
        return accounts.require(rights, id).invoke(account -> rights.requireActsOn(id, account.actings()));
    }

    private Uni<AccountView> done(Uni<Account> act) {
        return act.invoke(account -> changed.fire(new AccountChanged(account.id())))
                .chain(this::view);
    }

    private Uni<AccountView> view(Account account) {
        return views(List.of(account)).map(List::getFirst);
    }

    private Uni<List<AccountView>> views(List<Account> found) {
        return tries.locks(found.stream().map(Account::username).toList())
                .map(locks -> found.stream()
                        .map(account -> account.view(locks.get(account.username())))
                        .toList());
    }
}
