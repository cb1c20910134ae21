package vn.hososo.gateway.token;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Refresh tokens rotate: each is used once. Who uses one a second time has either stolen it or been robbed of it, so
 * the whole chain ends. A refusal is an outcome and no exception, for the ending must be committed.
 */
@ApplicationScoped
class RefreshTokens {
    private final RefreshTokenRepository tokens;
    private final Duration life;
    private final Clock clock;

    RefreshTokens(RefreshTokenRepository tokens, TokenConfig config, Clock clock) {
        this.tokens = tokens;
        this.life = config.refreshLife();
        this.clock = clock;
    }

    @WithTransaction
    Uni<Secret> start(UUID accountId, @Nullable UUID unitId) {
        var secret = Secret.random();
        return tokens.persist(RefreshToken.first(accountId, unitId, secret, clock.instant(), life))
                .replaceWith(secret);
    }

    @WithTransaction
    Uni<RefreshOutcome> use(Secret secret) {
        return tokens.lock(secret).chain(this::outcome);
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
                .replaceWith(new RefreshOutcome.Replaced(token.accountId(), token.unitId(), next));
    }
}
