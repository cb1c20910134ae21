package vn.hososo.gateway.session;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.AccountChanged;
import vn.hososo.gateway.identity.People;
import vn.hososo.gateway.identity.Person;
import vn.hososo.gateway.token.AccessTokens;
import vn.hososo.gateway.token.Secret;

/**
 * Exchanges a session for a token; each token serves its session until shortly before it expires. Whether the session still stands,
 * and for which unit, is asked each time: another instance may have ended it or had it act for another unit.
 */
@ApplicationScoped
class SessionTokens {
    // enough for a request that is on its way, and for clocks that differ
    private static final Duration RESERVE = Duration.ofMinutes(1);

    private final BrowserSessions sessions;
    private final People people;
    private final AccessTokens tokens;
    private final Clock clock;
    private final Map<String, SessionToken> current = new ConcurrentHashMap<>();

    SessionTokens(BrowserSessions sessions, People people, AccessTokens tokens, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The session at work; null when it has ended, expired, or its account lost the membership. */
    Uni<@Nullable SessionToken> of(Secret secret) {
        return sessions.find(secret)
                .chain(session -> session == null
                        ? Uni.createFrom().<@Nullable SessionToken>nullItem()
                        : exchange(secret, session));
    }

    void forget(Secret secret) {
        current.remove(secret.hash());
    }

    void accountChanged(@Observes AccountChanged changed) {
        current.values().removeIf(it -> it.person().id().equals(changed.accountId()));
    }

    @Scheduled(every = "1m")
    void forgetStale() {
        var now = clock.instant();
        current.values().removeIf(it -> !it.isFresh(now, RESERVE));
    }

    private Uni<@Nullable SessionToken> exchange(Secret secret, BrowserSession session) {
        var known = current.get(secret.hash());
        return known != null && known.isFor(session.unitId()) && known.isFresh(clock.instant(), RESERVE)
                ? Uni.createFrom().item(known)
                : people.require(session.accountId()).map(person -> issued(secret, session, person));
    }

    private @Nullable SessionToken issued(Secret secret, BrowserSession session, Person person) {
        var acting = person.in(session.unitId()).orElse(null);
        if (acting == null) {
            return null;
        }
        var issued = new SessionToken(person, acting, tokens.issue(person, acting, session.id()), session.expiresAt());
        current.put(secret.hash(), issued);
        return issued;
    }
}
