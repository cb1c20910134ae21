package vn.hososo.gateway.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** What people do with their own account, and what the other features ask about them. */
@ApplicationScoped
class OwnIdentity implements People {
    private final Accounts accounts;
    private final SignInRules rules;
    private final Passwords passwords;
    private final SignInPlaces places;
    private final SecurityIdentity identity;
    private final Event<AccountChanged> changed;

    OwnIdentity(
            Accounts accounts,
            SignInRules rules,
            Passwords passwords,
            SignInPlaces places,
            SecurityIdentity identity,
            Event<AccountChanged> changed) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.places = places;
        this.identity = identity;
        this.changed = changed;
    }

    @Override
    public Uni<Person> authenticate(Credentials credentials) {
        return rules.authenticate(credentials)
                .invoke(account -> tellOfPassword(account, credentials))
                .map(Account::person);
    }

    @Override
    public Uni<Person> withPassword(Credentials credentials) {
        return rules.known(credentials).map(Account::person);
    }

    @Override
    public Uni<Person> require(UUID accountId) {
        return account(accountId).map(Account::person);
    }

    @Override
    public Uni<Person> administered(Caller caller, UUID accountId) {
        var rights = new AccountRights(caller);
        return accounts.require(rights, accountId)
                .invoke(account -> rights.requireActsOn(accountId, account.actings()))
                .invoke(account -> rights.requireOther(accountId))
                .map(Account::person);
    }

    Uni<Me> me(Caller caller) {
        return account(id(caller)).map(account -> account.view(null)).map(view -> me(caller, view));
    }

    /** Ends every other sign-in: whoever knew the old password is out. */
    Uni<Void> changePassword(Caller caller, PasswordChange change) {
        var asking = signIn();
        return rules.known(new Credentials(caller.upn(), change.currentPassword()))
                .onFailure(OwnIdentity::isWrongPassword)
                .transform(wrong -> ProblemException.invalid(
                        "currentPassword", "body", new Text("Không đúng.", "It is not right.")))
                .chain(account -> passwords.chosen("newPassword", change.newPassword(), account))
                .chain(hash -> accounts.changeOwnPassword(id(caller), hash, asking))
                .invoke(account -> changed.fire(new AccountChanged(account.id())))
                .replaceWithVoid();
    }

    Uni<List<SignInView>> signIns(Caller caller) {
        var asking = signIn();
        return places.of(id(caller))
                .map(found -> found.stream()
                        .map(place -> SignInView.of(place, asking))
                        .toList());
    }

    Uni<Void> endSignIn(Caller caller, UUID id) {
        return places.end(id(caller), id).invoke(() -> changed.fire(new AccountChanged(id(caller))));
    }

    /** Everywhere, here too. */
    Uni<Void> endSignIns(Caller caller) {
        return places.endAll(id(caller), null).invoke(() -> changed.fire(new AccountChanged(id(caller))));
    }

    private void tellOfPassword(Account account, Credentials used) {
        if (used.newPassword() != null) {
            changed.fire(new AccountChanged(account.id()));
        }
    }

    /** The sign-in that the request's token came from. */
    private @Nullable UUID signIn() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.claim("sid").map(Object::toString).map(UUID::fromString).orElse(null)
                : null;
    }

    private Uni<Account> account(UUID id) {
        return accounts.find(id)
                .map(account -> account != null && account.isActive() ? account : null)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        CommonProblem.UNAUTHENTICATED,
                        new Text("Tài khoản không còn sử dụng.", "The account is no longer in use.")));
    }

    private static boolean isWrongPassword(Throwable failure) {
        return failure instanceof IdentityProblem problem && problem.kind() == IdentityProblem.Kind.WRONG_CREDENTIALS;
    }

    private static UUID id(Caller caller) {
        return UUID.fromString(caller.subject());
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
}
