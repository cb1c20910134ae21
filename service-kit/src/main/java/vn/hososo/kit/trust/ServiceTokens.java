package vn.hososo.kit.trust;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Roles;

/** Makes this service's own tokens for {@code /internal} of its peers. */
@ApplicationScoped
public class ServiceTokens {
    private static final Duration VALID = Duration.ofSeconds(60);

    /** Signing one costs more than many a request; what is left of its time outlasts every call. */
    private static final Duration REUSED = Duration.ofSeconds(15);

    private static final int MOST = 1_000;

    private record For(String service, @Nullable String person) {}

    private record Minted(String token, Instant at) {}

    private final String self;
    private final Optional<PrivateKey> key;
    private final Clock clock;
    private final Map<For, Minted> minted = new ConcurrentHashMap<>();

    @Inject
    ServiceTokens(TrustConfig config, @ConfigProperty(name = "hososo.service.name") String service, Clock clock) {
        this("service:" + service, config.ownKey().map(PemKeys::privateKey), clock);
    }

    ServiceTokens(String self, Optional<PrivateKey> key, Clock clock) {
        this.self = self;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A bearer token, valid for three quarters of a minute at least.
     *
     * @param service the peer that is called, such as {@code document}
     * @param onBehalfOf the user name of the person whose request this serves; null when there is none
     */
    public String mint(String service, @Nullable String onBehalfOf) {
        var wanted = new For(service, onBehalfOf);
        var now = clock.instant();
        var known = minted.get(wanted);
        if (known != null
                && !now.isBefore(known.at())
                && now.isBefore(known.at().plus(REUSED))) {
            return known.token();
        }
        var fresh = new Minted(signed(wanted, now), now);
        if (minted.size() >= MOST) {
            minted.clear();
        }
        minted.put(wanted, fresh);
        return fresh.token();
    }

    private String signed(For wanted, Instant now) {
        PrivateKey own = key.orElseThrow(() -> new IllegalStateException("hososo.trust.own-key is not configured"));
        var claims = Jwt.claims()
                .issuer(self)
                .subject(self)
                .groups(Set.of(Roles.SERVICE))
                .audience("service:" + wanted.service())
                .issuedAt(now)
                .expiresAt(now.plus(VALID));
        if (wanted.person() != null) {
            claims.claim("onBehalfOf", wanted.person());
        }
        return claims.jws().keyId(self).sign(own);
    }
}
