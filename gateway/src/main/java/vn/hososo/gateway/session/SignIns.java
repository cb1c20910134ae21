package vn.hososo.gateway.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.Credentials;
import vn.hososo.gateway.identity.People;
import vn.hososo.gateway.identity.Person;
import vn.hososo.gateway.token.Client;
import vn.hososo.gateway.token.Secret;
import vn.hososo.gateway.token.TokenProblem;

/** Signing a browser in and out. */
@ApplicationScoped
class SignIns {
    private final People people;
    private final BrowserSessions sessions;
    private final SessionTokens tokens;

    SignIns(People people, BrowserSessions sessions, SessionTokens tokens) {
        this.people = people;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** A new session, whose secret leaves only in the cookie. */
    record Started(Secret secret, SessionView view) {}

    /**
     * @param client what the browser calls itself
     * @param former the session this browser had, which ends
     */
    Uni<Started> start(
            Credentials credentials, @Nullable String site, @Nullable String client, @Nullable String former) {
        if (CrossSite.isFromElsewhere(site)) {
            throw SessionProblem.crossSite();
        }
        return people.authenticate(credentials)
                .chain(person -> start(person, client))
                .call(() -> former == null ? Uni.createFrom().voidItem() : end(new Secret(former)))
                .chain(secret -> view(secret).map(view -> new Started(secret, view)));
    }

    /** Acts for another unit of the person from now on, in this browser. */
    Uni<SessionView> actFor(@Nullable Secret secret, @Nullable String csrfToken, @Nullable UUID unitId) {
        return secret == null
                ? Uni.createFrom().failure(SessionProblem.none())
                : tokens.of(secret)
                        .onItem()
                        .ifNull()
                        .failWith(SessionProblem::none)
                        .invoke(found -> requireMayActFor(found, secret, csrfToken, unitId))
                        .chain(() -> sessions.actFor(secret, unitId))
                        .invoke(() -> tokens.forget(secret))
                        .chain(() -> view(secret));
    }

    private static void requireMayActFor(
            SessionToken session, Secret secret, @Nullable String csrfToken, @Nullable UUID unitId) {
        if (!CrossSite.isToken(csrfToken, secret)) {
            throw SessionProblem.crossSite();
        }
        if (session.person().in(unitId).isEmpty()) {
            throw TokenProblem.notAMember(unitId);
        }
    }

    Uni<@Nullable SessionView> current(@Nullable String cookie) {
        return cookie == null ? Uni.createFrom().nullItem() : view(new Secret(cookie));
    }

    Uni<Void> end(@Nullable Secret secret, @Nullable String csrfToken) {
        if (secret == null) {
            return Uni.createFrom().voidItem();
        }
        if (!CrossSite.isToken(csrfToken, secret)) {
            throw SessionProblem.crossSite();
        }
        return end(secret);
    }

    private Uni<Void> end(Secret secret) {
        tokens.forget(secret);
        return sessions.end(secret);
    }

    Uni<Secret> start(Person person, @Nullable String client) {
        return sessions.start(person.id(), person.first().unitId(), Client.named(client));
    }

    private Uni<@Nullable SessionView> view(Secret secret) {
        return tokens.of(secret).map(found -> found == null ? null : SessionView.of(found, secret));
    }
}
