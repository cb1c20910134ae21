package vn.hososo.kit.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.trust.TrustedKeys.TrustedKey;

/**
 * Believes a token only for what its key stands for: RS256, a known key by {@code kid} (never one named by the token),
 * and exactly that key's issuer and audience. Peers are {@code service} and nothing else; people are never that.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenVerifier extends JWTCallerPrincipalFactory {
    private static final int CLOCK_SKEW_SECONDS = 5;
    // how old a token is says its end; only one from the future is refused for its beginning
    private static final int LONG_AGO_SECONDS = 365 * 24 * 60 * 60;
    private static final AlgorithmConstraints RS256_ONLY =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256);

    /** Verifying a token costs more than many a request that it comes with. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 2_000;

    private final TrustedKeys keys;
    private final Cache<String, Believed> believed = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();

    /** Whose token it is and which key, under what name, vouched for it. */
    private record Believed(JWTCallerPrincipal principal, String kid, TrustedKey key) {}

    TokenVerifier(TrustedKeys keys) {
        this.keys = keys;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        Believed earlier = believed.getIfPresent(token);
        if (earlier != null && isStillTrue(earlier)) {
            return earlier.principal();
        }
        Believed now = verified(token);
        believed.put(token, now);
        return now.principal();
    }

    /** The key may have been withdrawn since, or the token's time be over. */
    private boolean isStillTrue(Believed it) {
        return keys.find(it.kid()).filter(it.key()::equals).isPresent()
                && NumericDate.now().getValue() - CLOCK_SKEW_SECONDS
                        < it.principal().getExpirationTime();
    }

    private Believed verified(String token) throws ParseException {
        try {
            String kid = kid(token);
            TrustedKey trusted = keys.find(kid).orElseThrow(() -> new ParseException("the token's key is not known"));
            JwtClaims claims = consumer(trusted).processToClaims(token);
            requireMeantFor(trusted, claims);
            claims.setStringClaim("raw_token", token);
            return new Believed(new DefaultJWTCallerPrincipal(claims), kid, trusted);
        } catch (InvalidJwtException | JoseException | MalformedClaimException e) {
            throw new ParseException("the token is refused", e);
        }
    }

    private static String kid(String token) throws JoseException, ParseException {
        String kid = JsonWebStructure.fromCompactSerialization(token).getKeyIdHeaderValue();
        if (kid == null) {
            throw new ParseException("the token names no key");
        }
        return kid;
    }

    private static JwtConsumer consumer(TrustedKey trusted) {
        return new JwtConsumerBuilder()
                .setVerificationKey(trusted.key())
                .setJwsAlgorithmConstraints(RS256_ONLY)
                .setExpectedIssuer(true, trusted.issuer())
                .setExpectedAudience(true, trusted.audience())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, LONG_AGO_SECONDS)
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build();
    }

    private static void requireMeantFor(TrustedKey trusted, JwtClaims claims)
            throws MalformedClaimException, ParseException {
        List<String> groups = claims.hasClaim("groups") ? claims.getStringListClaimValue("groups") : List.of();
        boolean fits = trusted.peer()
                ? groups.equals(List.of(Roles.SERVICE)) && trusted.issuer().equals(claims.getSubject())
                : !groups.contains(Roles.SERVICE);
        if (!fits) {
            throw new ParseException("the token claims groups that its issuer cannot give");
        }
    }
}
