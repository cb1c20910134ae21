package vn.hososo.gateway.identity;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** The use cases of accounts inside one transaction or session each. */
@ApplicationScoped
class Accounts {
    private final AccountRepository accounts;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Accounts(AccountRepository accounts, IdempotencyKeys keys, Clock clock) {
        this.accounts = accounts;
        this.keys = keys;
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

    /** One page of the accounts of a unit, or of all, with the number of all of them. */
    @WithSession
    Uni<Page<AccountView>> in(@Nullable UUID unitId, Paging paging) {
        return accounts.countIn(unitId)
                .chain(total -> accounts.pageIn(unitId, paging)
                        .map(page -> new Page<>(
                                total, page.stream().map(Account::view).toList())));
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
                described.memberships().stream()
                        .map(NewAccount.NewMembership::membership)
                        .toList(),
                clock.instant());
        return accounts.persistAndFlush(account).map(Account::view);
    }
}
