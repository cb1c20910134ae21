package vn.hososo.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose request it is. Only a token that verifies names an account, or else anybody could use up another's requests; it is
 * verified once and remembered by its hash.
 */
@Singleton
class TokenOwners {

    private static final String BEARER = "Bearer ";
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JWTCallerPrincipalFactory tokens;
    private final Cache<String, String> owners;

    TokenOwners(JWTCallerPrincipalFactory tokens, LimitsConfig config) {
        this.tokens = tokens;
        owners = Caffeine.newBuilder()
                .maximumSize(config.remembered())
                .expireAfterWrite(REMEMBERED)
                .executor(Runnable::run)
                .build();
    }

    /** The account that the request's token names; none without a token that verifies. */
    Optional<String> of(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : Optional.ofNullable(
                        owner(authorization.substring(BEARER.length()).strip()));
    }

    private @Nullable String owner(String token) {
        return owners.get(hash(token), unknown -> verified(token));
    }

    /** Null for a token that is refused, which the cache does not keep. */
    private @Nullable String verified(String token) {
        try {
            return tokens.parse(token, new JWTAuthContextInfo()).getSubject();
        } catch (ParseException refused) {
            return null;
        }
    }

    private static String hash(String token) {
        try {
            // a character for each byte: quick, and never shown
            return new String(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
