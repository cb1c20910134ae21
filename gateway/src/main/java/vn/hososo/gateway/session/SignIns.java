package vn.hososo.gateway.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.Credentials;
import vn.hososo.gateway.identity.People;
import vn.hososo.gateway.identity.Person;
import vn.hososo.gateway.token.Secret;

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

    Uni<Started> start(Credentials credentials, @Nullable String site) {
        if (CrossSite.isFromElsewhere(site)) {
            throw SessionProblem.crossSite();
        }
        return people.authenticate(credentials)
                .chain(this::start)
                .chain(secret -> view(secret).map(view -> new Started(secret, view)));
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
        tokens.forget(secret);
        return sessions.end(secret);
    }

    private Uni<Secret> start(Person person) {
        return sessions.start(person.id(), person.first().unitId());
    }

    private Uni<@Nullable SessionView> view(Secret secret) {
        return tokens.of(secret).map(found -> found == null ? null : SessionView.of(found, secret));
    }
}
