package vn.hososo.gateway.token;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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

    Uni<TokenPair> signIn(Credentials credentials) {
        return people.authenticate(credentials).chain(person -> start(person, person.first()));
    }

    Uni<TokenPair> actFor(Caller caller, UUID unitId) {
        return people.require(UUID.fromString(caller.subject()))
                .chain(person -> start(person, person.in(unitId).orElseThrow(() -> TokenProblem.notAMember(unitId))));
    }

    Uni<TokenPair> refresh(Secret handedIn) {
        return refresh.use(handedIn).chain(outcome -> switch (outcome) {
            case RefreshOutcome.Refused refused -> Uni.createFrom().failure(TokenProblem.refused());
            case RefreshOutcome.Replaced replaced -> replace(replaced);
        });
    }

    private Uni<TokenPair> start(Person person, Acting acting) {
        return refresh.start(person.id(), acting.unitId()).map(secret -> pair(person, acting, secret));
    }

    /** The roles are read anew: a membership that ended meanwhile gets no further token. */
    private Uni<TokenPair> replace(RefreshOutcome.Replaced replaced) {
        return people.require(replaced.accountId())
                .map(person ->
                        pair(person, person.in(replaced.unitId()).orElseThrow(TokenProblem::refused), replaced.next()));
    }

    private TokenPair pair(Person person, Acting acting, Secret secret) {
        return new TokenPair(access.issue(person, acting).value(), secret.value(), "Bearer", access.lifeSeconds());
    }
}
