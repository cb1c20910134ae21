package vn.hososo.gateway.session;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.OpenSignIn;
import vn.hososo.gateway.identity.OpenSignIns;
import vn.hososo.gateway.token.Secret;

/** The signed-in browsers of the database. */
@ApplicationScoped
class BrowserSessions implements OpenSignIns {
    private final BrowserSessionRepository sessions;
    private final Duration life;
    private final Clock clock;

    BrowserSessions(BrowserSessionRepository sessions, SessionConfig config, Clock clock) {
        this.sessions = sessions;
        this.life = config.life();
        this.clock = clock;
    }

    @WithTransaction
    Uni<Secret> start(UUID accountId, @Nullable UUID unitId, @Nullable String client) {
        var secret = Secret.random();
        return sessions.persist(new BrowserSession(accountId, unitId, client, secret, clock.instant(), life))
                .replaceWith(secret);
    }

    @WithSession
    Uni<@Nullable BrowserSession> find(Secret secret) {
        return sessions.findLive(secret, clock.instant());
    }

    @WithTransaction
    Uni<Void> end(Secret secret) {
        return sessions.delete(secret).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> actFor(Secret secret, @Nullable UUID unitId) {
        return sessions.findLive(secret, clock.instant())
                .onItem()
                .ifNotNull()
                .invoke(session -> session.actFor(unitId))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<OpenSignIn>> of(UUID accountId) {
        return sessions.living(accountId, clock.instant())
                .map(found -> found.stream().map(BrowserSession::place).toList());
    }

    @Override
    public Uni<Boolean> end(UUID accountId, UUID id) {
        return sessions.delete(accountId, id).map(ended -> ended > 0);
    }

    @Override
    public Uni<Void> endAll(UUID accountId, @Nullable UUID but) {
        return sessions.deleteAll(accountId, but).replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "5m")
    @WithTransaction
    Uni<Void> forgetExpired() {
        return sessions.deleteExpired(clock.instant()).replaceWithVoid();
    }
}
