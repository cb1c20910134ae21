package vn.hososo.gateway.sso;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.NamedElsewhere;
import vn.hososo.gateway.identity.PeopleElsewhere;
import vn.hososo.gateway.identity.Person;
import vn.hososo.kit.worker.Worker;

/** Signing in by the site's own sign-on. */
@ApplicationScoped
class SignOns {
    private static final String LANE = "sso";
    private static final int LONGEST_NAME = 100;
    private static final int MOST_GROUPS = 500;

    private final Issuer issuer;
    private final GroupRule rule;
    private final UnitKeys units;
    private final PeopleElsewhere people;
    private final Worker worker;
    private final String usernameClaim;
    private final String groupsClaim;
    private final SignOnOffer offer;

    SignOns(Issuer issuer, GroupRule rule, UnitKeys units, PeopleElsewhere people, Worker worker, SsoConfig config) {
        this.issuer = issuer;
        this.rule = rule;
        this.units = units;
        this.people = people;
        this.worker = worker;
        usernameClaim = config.usernameClaim();
        groupsClaim = config.groupsClaim();
        offer = new SignOnOffer(config.label(), "/session/sso");
    }

    Optional<SignOnOffer> offer() {
        return issuer.isConfigured() ? Optional.of(offer) : Optional.empty();
    }

    /** Where the browser goes to sign in. */
    Uni<URI> begin(SignOnTry attempt) {
        if (!issuer.isConfigured()) {
            throw SsoProblem.notConfigured();
        }
        return worker.run(LANE, () -> issuer.signIn(attempt));
    }

    /** The person whom the issuer names; their roles here are those it names now. */
    Uni<Person> end(@Nullable SignOnTry attempt, @Nullable String state, @Nullable String code) {
        if (attempt == null || code == null || !attempt.state().equals(state)) {
            throw SsoProblem.refused();
        }
        return worker.run(LANE, () -> issuer.claims(code, attempt)).chain(this::recognised);
    }

    private Uni<Person> recognised(IDTokenClaimsSet claims) {
        var username = username(claims);
        return memberships(rule.memberships(groups(claims)))
                .chain(memberships -> people.recognise(new NamedElsewhere(
                        issuer.name(),
                        claims.getSubject().getValue(),
                        username,
                        Objects.requireNonNullElse(claims.getStringClaim("name"), username),
                        memberships)))
                .map(person -> person.orElseThrow(() -> SsoProblem.usernameTaken(username)));
    }

    private String username(IDTokenClaimsSet claims) {
        var named = claims.getStringClaim(usernameClaim);
        if (named == null || named.isBlank() || named.length() > LONGEST_NAME) {
            throw SsoProblem.refused();
        }
        return named.strip().toLowerCase(Locale.ROOT);
    }

    private List<String> groups(IDTokenClaimsSet claims) {
        var groups = claims.getStringListClaim(groupsClaim);
        return groups == null ? List.of() : groups.stream().limit(MOST_GROUPS).toList();
    }

    /** Keys that name no unit are passed over; without any membership nobody signs in. */
    private Uni<List<NamedElsewhere.InUnit>> memberships(Map<String, SortedSet<String>> rolesByKey) {
        return Multi.createFrom()
                .iterable(rolesByKey.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> membership(entry.getKey(), entry.getValue()))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList()
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw SsoProblem.membershipMissing();
                    }
                });
    }

    private Uni<Optional<NamedElsewhere.InUnit>> membership(String key, SortedSet<String> roles) {
        return units.find(key).map(found -> found.map(id -> new NamedElsewhere.InUnit(id, key, roles)));
    }
}
