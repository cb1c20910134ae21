package vn.hososo.gateway.token;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.hososo.gateway.identity.Acting;
import vn.hososo.gateway.identity.Person;

/** Makes the tokens that every service believes. */
@ApplicationScoped
public class AccessTokens {
    private final SigningKey key;
    private final Duration life;
    private final String issuer;
    private final String audience;
    private final Clock clock;

    AccessTokens(
            SigningKey key,
            TokenConfig config,
            @ConfigProperty(name = "hososo.trust.issuer", defaultValue = "hososo") String issuer,
            @ConfigProperty(name = "hososo.trust.audience", defaultValue = "hososo") String audience,
            Clock clock) {
        this.key = key;
        this.life = config.tokenLife();
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    public AccessToken issue(Person person, Acting acting) {
        Instant now = clock.instant();
        Instant expires = now.plus(life);
        var claims = Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .subject(person.id().toString())
                .upn(person.username())
                .claim("name", person.displayName())
                .groups(acting.roles())
                .issuedAt(now)
                .expiresAt(expires)
                .claim("jti", UUID.randomUUID().toString());
        if (acting.unitId() != null) {
            claims.claim("unit", acting.unitId().toString());
        }
        return new AccessToken(claims.jws().keyId(key.id()).sign(key.secret()), expires);
    }

    long lifeSeconds() {
        return life.toSeconds();
    }
}
