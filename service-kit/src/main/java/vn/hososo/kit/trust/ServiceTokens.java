package vn.hososo.kit.trust;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Roles;

/** Makes this service's own tokens for {@code /internal} of its peers. */
@ApplicationScoped
public class ServiceTokens {
    private static final Duration VALID = Duration.ofSeconds(60);

    private final String self;
    private final Optional<PrivateKey> key;

    ServiceTokens(TrustConfig config, @ConfigProperty(name = "hososo.service.name") String service) {
        this.self = "service:" + service;
        this.key = config.ownKey().map(PemKeys::privateKey);
    }

    /**
     * A bearer token, valid for a minute.
     *
     * @param service the peer that is called, such as {@code document}
     * @param onBehalfOf the user name of the person whose request this serves; null when there is none
     */
    public String mint(String service, @Nullable String onBehalfOf) {
        PrivateKey own = key.orElseThrow(() -> new IllegalStateException("hososo.trust.own-key is not configured"));
        var claims = Jwt.claims()
                .issuer(self)
                .subject(self)
                .groups(Set.of(Roles.SERVICE))
                .audience("service:" + service)
                .expiresIn(VALID);
        if (onBehalfOf != null) {
            claims.claim("onBehalfOf", onBehalfOf);
        }
        return claims.jws().keyId(self).sign(own);
    }
}
