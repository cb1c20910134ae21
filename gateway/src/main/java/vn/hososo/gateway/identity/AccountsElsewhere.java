package vn.hososo.gateway.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;

/** The accounts of people whom an issuer outside names, inside one transaction each. */
@ApplicationScoped
class AccountsElsewhere {
    private final AccountRepository accounts;
    private final AccountElsewhereRepository elsewhere;
    private final Clock clock;

    AccountsElsewhere(AccountRepository accounts, AccountElsewhereRepository elsewhere, Clock clock) {
        this.accounts = accounts;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /** Gives the account the roles that the issuer names now; null when there is none yet. */
    @WithTransaction
    Uni<@Nullable Account> renew(NamedElsewhere named) {
        return elsewhere
                .find(named)
                .chain(known -> known == null
                        ? Uni.createFrom().nullItem()
                        : accounts.require(known.accountId())
                                .invoke(account -> account.describe(
                                        named.displayName(), account.person().title(), named.given()))
                                .call(accounts::flush));
    }

    /** Empty when somebody else has the name here. */
    @WithTransaction
    Uni<Optional<Account>> make(NamedElsewhere named, String hash) {
        return accounts.findByUsername(named.username())
                .chain(taken -> taken == null
                        ? saved(named, hash).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Account> saved(NamedElsewhere named, String hash) {
        var account = new Account(
                Ids.next(), named.username(), named.displayName(), null, hash, false, named.given(), clock.instant());
        return accounts.persistAndFlush(account)
                .call(saved -> elsewhere.persistAndFlush(new AccountElsewhere(saved.id(), named)));
    }
}
