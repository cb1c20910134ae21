package vn.hososo.gateway.token;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.OpenSignIn;
import vn.hososo.gateway.identity.OpenSignIns;

/**
 * Refresh tokens rotate: each is used once. Who uses one a second time has either stolen it or been robbed of it, so
 * the whole chain ends. A refusal is an outcome and no exception, for the ending must be committed.
 */
@ApplicationScoped
class RefreshTokens implements OpenSignIns {
    private final RefreshTokenRepository tokens;
    private final Duration life;
    private final Clock clock;

    RefreshTokens(RefreshTokenRepository tokens, TokenConfig config, Clock clock) {
        this.tokens = tokens;
        this.life = config.refreshLife();
        this.clock = clock;
    }

    /** A new chain of tokens: its first, and the id that all of it has. */
    record Started(UUID familyId, Secret secret) {}

    @WithTransaction
    Uni<Started> start(UUID accountId, @Nullable UUID unitId, @Nullable String client) {
        var secret = Secret.random();
        var first = RefreshToken.first(accountId, unitId, client, secret, clock.instant(), life);
        return tokens.persist(first).replaceWith(new Started(first.familyId(), secret));
    }

    @WithTransaction
    Uni<RefreshOutcome> use(Secret secret) {
        return tokens.lock(secret).chain(this::outcome);
    }

    @Override
    public Uni<List<OpenSignIn>> of(UUID accountId) {
        return tokens.living(accountId, clock.instant())
                .map(found -> found.stream().map(RefreshToken::place).toList());
    }

    @Override
    public Uni<Boolean> end(UUID accountId, UUID id) {
        return tokens.revokeFamily(accountId, id, clock.instant()).map(ended -> ended > 0);
    }

    @Override
    public Uni<Void> endAll(UUID accountId, @Nullable UUID but) {
        return tokens.revokeAll(accountId, but, clock.instant()).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "5m")
    @WithTransaction
    Uni<Void> forgetExpired() {
        return tokens.deleteExpired(clock.instant()).replaceWithVoid();
    }

    private Uni<RefreshOutcome> outcome(@Nullable RefreshToken token) {
        Instant now = clock.instant();
        if (token == null || token.isDead(now)) {
            return Uni.createFrom().item(new RefreshOutcome.Refused());
        }
        if (token.isUsed()) {
            return tokens.revokeFamily(token.familyId(), now).replaceWith(new RefreshOutcome.Refused());
        }
        var next = Secret.random();
        return tokens.persist(token.next(next, now, life))
                .replaceWith(new RefreshOutcome.Replaced(token.familyId(), token.accountId(), token.unitId(), next));
    }
}
