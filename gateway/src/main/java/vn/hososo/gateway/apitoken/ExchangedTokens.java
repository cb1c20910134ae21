package vn.hososo.gateway.apitoken;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.AccountChanged;
import vn.hososo.gateway.identity.Acting;
import vn.hososo.gateway.identity.People;
import vn.hososo.gateway.identity.Person;
import vn.hososo.gateway.token.AccessToken;
import vn.hososo.gateway.token.AccessTokens;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.caller.Scopes;

/**
 * Exchanges an API token for one that the services believe, which carries its scopes and never a role that administers. The
 * account and its membership are looked at anew each time.
 */
@ApplicationScoped
class ExchangedTokens {
    private static final Set<String> ADMINISTERING = Set.of(Roles.SYSTEM_ADMIN, Roles.UNIT_ADMIN);

    private final ApiTokenRepository tokens;
    private final People people;
    private final AccessTokens access;
    private final Duration remembered;
    private final Clock clock;
    private final Map<String, Exchanged> current = new ConcurrentHashMap<>();

    ExchangedTokens(ApiTokenRepository tokens, People people, AccessTokens access, ApiTokenConfig config, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.access = access;
        this.remembered = config.remembered();
        this.clock = clock;
    }

    /** What an API token became, and until when that is gone by. */
    record Exchanged(UUID accountId, Scopes scopes, AccessToken token, Instant until) {
        boolean isGood(Instant now) {
            return token.isGood(now, now) && until.isAfter(now);
        }
    }

    static Set<String> withoutAdministering(Set<String> roles) {
        return roles.stream().filter(role -> !ADMINISTERING.contains(role)).collect(Collectors.toSet());
    }

    /** Null when the token is unknown, expired or revoked, or its account may no longer act for the unit. */
    Uni<@Nullable Exchanged> of(ApiTokenSecret secret) {
        var known = current.get(secret.hash());
        return known != null && known.isGood(clock.instant()) ? Uni.createFrom().item(known) : exchange(secret.hash());
    }

    void forget(UUID accountId) {
        current.values().removeIf(it -> it.accountId().equals(accountId));
    }

    void accountChanged(@Observes AccountChanged changed) {
        forget(changed.accountId());
    }

    @Scheduled(every = "1m")
    void forgetStale() {
        var now = clock.instant();
        current.values().removeIf(it -> !it.isGood(now));
    }

    private Uni<@Nullable Exchanged> exchange(String hash) {
        return tokens.findInUse(hash, clock.instant())
                .chain(token -> token == null
                        ? Uni.createFrom().<@Nullable Exchanged>nullItem()
                        : people.require(token.accountId())
                                .map(person -> issued(hash, token, person))
                                .call(() -> tokens.recordUse(token.id(), clock.instant())));
    }

    private @Nullable Exchanged issued(String hash, ApiToken token, Person person) {
        var acting = person.in(token.unitId()).orElse(null);
        if (acting == null) {
            return null;
        }
        var narrowed = new Acting(acting.unitId(), withoutAdministering(acting.roles()));
        var issued = new Exchanged(
                token.accountId(),
                new Scopes(token.scopes()),
                access.issue(person, narrowed, token.id(), token.scopes()),
                clock.instant().plus(remembered));
        current.put(hash, issued);
        return issued;
    }
}
