package vn.hososo.gateway.token;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hososo.gateway.identity.Acting;
import vn.hososo.gateway.identity.Person;
import vn.hososo.gateway.key.KeyConfig;
import vn.hososo.gateway.key.SigningKeys;
import vn.hososo.kit.caller.Scopes;

/** Makes the tokens that every service believes. */
@ApplicationScoped
public class AccessTokens {
    private final SigningKeys keys;
    private final Duration life;
    private final String issuer;
    private final String audience;
    private final Clock clock;

    AccessTokens(
            SigningKeys keys,
            KeyConfig config,
            @ConfigProperty(name = "hososo.trust.issuer", defaultValue = "hososo") String issuer,
            @ConfigProperty(name = "hososo.trust.audience", defaultValue = "hososo") String audience,
            Clock clock) {
        this.keys = keys;
        this.life = config.tokenLife();
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    /** @param signIn the session or chain of refresh tokens it comes from */
    public AccessToken issue(Person person, Acting acting, UUID signIn) {
        return signed(claims(person, acting, signIn));
    }

    /** A token that opens no more than its scopes, for the program that holds the API token. */
    public AccessToken issue(Person person, Acting acting, UUID apiToken, Set<String> scopes) {
        return signed(claims(person, acting, apiToken).claim(Scopes.CLAIM, new Scopes(scopes).claim()));
    }

    private JwtClaimsBuilder claims(Person person, Acting acting, UUID signIn) {
        Instant now = clock.instant();
        var claims = Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .subject(person.id().toString())
                .upn(person.username())
                .claim("name", person.displayName())
                .groups(acting.roles())
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .claim("sid", signIn.toString())
                .claim("jti", UUID.randomUUID().toString());
        return acting.unitId() == null
                ? claims
                : claims.claim("unit", acting.unitId().toString());
    }

    private AccessToken signed(JwtClaimsBuilder claims) {
        var key = keys.signing();
        var now = clock.instant();
        return new AccessToken(claims.jws().keyId(key.id()).sign(key.secret()), now, now.plus(life));
    }

    long lifeSeconds() {
        return life.toSeconds();
    }
}
