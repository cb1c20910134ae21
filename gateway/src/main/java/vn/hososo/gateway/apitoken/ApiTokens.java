package vn.hososo.gateway.apitoken;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** What people do with the API tokens of their account. */
@ApplicationScoped
class ApiTokens {
    private final ApiTokenRepository tokens;
    private final ExchangedTokens exchanged;
    private final IdempotencyKeys keys;
    private final Pool pool;
    private final Duration longestLife;
    private final int mostPerAccount;
    private final Clock clock;

    ApiTokens(
            ApiTokenRepository tokens,
            ExchangedTokens exchanged,
            IdempotencyKeys keys,
            Pool pool,
            ApiTokenConfig config,
            Clock clock) {
        this.tokens = tokens;
        this.exchanged = exchanged;
        this.keys = keys;
        this.pool = pool;
        this.longestLife = config.longestLife();
        this.mostPerAccount = config.mostPerAccount();
        this.clock = clock;
    }

    /** The token itself is not remembered with the key, for it would lie in the database for a day. */
    Uni<ApiTokenView> create(Caller caller, IdempotencyKey key, NewApiToken described) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requireExpiry(described.expiresAt(), now);
        requireSomethingLeft(caller);
        var secret = ApiTokenSecret.random();
        var made = made(caller, described, now);
        return pool.withTransaction(transaction ->
                        keys.once(transaction, key, ApiTokenView.class, () -> add(transaction, caller, made, secret)))
                .map(view -> view.id().equals(made.id()) ? view.showing(secret) : view);
    }

    Uni<Page<ApiTokenView>> list(Caller caller, Paging paging) {
        return tokens.page(owner(caller), clock.instant(), paging);
    }

    Uni<Void> revoke(Caller caller, UUID id) {
        return tokens.revoke(owner(caller), id, clock.instant())
                .invoke(revoked -> requireFound(revoked, id))
                .invoke(() -> exchanged.forget(owner(caller)))
                .replaceWithVoid();
    }

    Uni<Void> revokeAll(Caller caller) {
        return tokens.revoke(owner(caller), null, clock.instant())
                .invoke(() -> exchanged.forget(owner(caller)))
                .replaceWithVoid();
    }

    private Uni<ApiTokenView> add(SqlClient transaction, Caller caller, ApiTokenView made, ApiTokenSecret secret) {
        return tokens.count(transaction, owner(caller), made.createdAt())
                .invoke(this::requireFew)
                .chain(() -> tokens.add(transaction, made, owner(caller), secret.hash()))
                .replaceWith(made);
    }

    private static ApiTokenView made(Caller caller, NewApiToken described, Instant now) {
        return new ApiTokenView(
                Ids.next(),
                described.name(),
                caller.unitId(),
                described.scopes().stream().distinct().sorted().toList(),
                now,
                described.expiresAt().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
    }

    private void requireExpiry(Instant expires, Instant now) {
        if (!expires.isAfter(now) || expires.isAfter(now.plus(longestLife))) {
            throw ProblemException.invalid(
                    "expiresAt",
                    "body",
                    new Text(
                            "Phải ở tương lai, nhiều nhất " + longestLife.toDays() + " ngày.",
                            "In the future, at most " + longestLife.toDays() + " days from now."));
        }
    }

    private static void requireSomethingLeft(Caller caller) {
        if (ExchangedTokens.withoutAdministering(caller.roles()).isEmpty()) {
            throw ApiTokenProblem.nothingToOpen();
        }
    }

    private void requireFew(int used) {
        if (used >= mostPerAccount) {
            throw ApiTokenProblem.tooMany(mostPerAccount);
        }
    }

    private static void requireFound(int revoked, UUID id) {
        if (revoked == 0) {
            throw ApiTokenProblem.notFound(id);
        }
    }

    private static UUID owner(Caller caller) {
        return UUID.fromString(caller.subject());
    }
}
