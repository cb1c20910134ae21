package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Makes those an account whom an issuer outside names. Their password is nobody's, so that only the issuer signs them in. */
@ApplicationScoped
public class PeopleElsewhere {
    private final AccountsElsewhere accounts;
    private final People people;
    private final Passwords passwords;
    private final Event<AccountChanged> changed;

    PeopleElsewhere(AccountsElsewhere accounts, People people, Passwords passwords, Event<AccountChanged> changed) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.changed = changed;
    }

    /** The person, with the roles named now; empty when an account that did not come from there has the name. */
    public Uni<Optional<Person>> recognise(NamedElsewhere named) {
        return renewed(named)
                .chain(known -> known.isPresent() ? Uni.createFrom().item(known) : made(named))
                .chain(account -> account.isPresent()
                        ? people.require(account.get().id()).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Optional<Account>> renewed(NamedElsewhere named) {
        return accounts.renew(named)
                .map(Optional::ofNullable)
                .invoke(account -> account.ifPresent(it -> changed.fire(new AccountChanged(it.id()))));
    }

    /** Two first sign-ins at once: the later one finds the account of the earlier. */
    private Uni<Optional<Account>> made(NamedElsewhere named) {
        return passwords
                .unknown()
                .chain(hash -> accounts.make(named, hash))
                .onFailure(ConstraintViolationException.class)
                .recoverWithUni(() -> renewed(named));
    }
}
