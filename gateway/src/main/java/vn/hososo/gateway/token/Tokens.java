package vn.hososo.gateway.token;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.Acting;
import vn.hososo.gateway.identity.Credentials;
import vn.hososo.gateway.identity.People;
import vn.hososo.gateway.identity.Person;
import vn.hososo.kit.caller.Caller;

/** Signing in, staying signed in, and acting for another unit. */
@ApplicationScoped
class Tokens {
    private final People people;
    private final AccessTokens access;
    private final RefreshTokens refresh;

    Tokens(People people, AccessTokens access, RefreshTokens refresh) {
        this.people = people;
        this.access = access;
        this.refresh = refresh;
    }

    /** @param client what the program calls itself */
    Uni<TokenPair> signIn(Credentials credentials, @Nullable String client) {
        return people.authenticate(credentials).chain(person -> start(person, person.first(), client));
    }

    Uni<TokenPair> actFor(Caller caller, UUID unitId, @Nullable String client) {
        return people.require(UUID.fromString(caller.subject()))
                .chain(person ->
                        start(person, person.in(unitId).orElseThrow(() -> TokenProblem.notAMember(unitId)), client));
    }

    Uni<TokenPair> refresh(Secret handedIn) {
        return refresh.use(handedIn).chain(outcome -> switch (outcome) {
            case RefreshOutcome.Refused refused -> Uni.createFrom().failure(TokenProblem.refused());
            case RefreshOutcome.Replaced replaced -> replace(replaced);
        });
    }

    private Uni<TokenPair> start(Person person, Acting acting, @Nullable String client) {
        return refresh.start(person.id(), acting.unitId(), Client.named(client))
                .map(started -> pair(person, acting, started.familyId(), started.secret()));
    }

    /** The roles are read anew: a membership that ended meanwhile gets no further token. */
    private Uni<TokenPair> replace(RefreshOutcome.Replaced replaced) {
        return people.require(replaced.accountId())
                .map(person -> pair(
                        person,
                        person.in(replaced.unitId()).orElseThrow(TokenProblem::refused),
                        replaced.familyId(),
                        replaced.next()));
    }

    private TokenPair pair(Person person, Acting acting, UUID familyId, Secret secret) {
        return new TokenPair(
                access.issue(person, acting, familyId).value(), secret.value(), "Bearer", access.lifeSeconds());
    }
}
